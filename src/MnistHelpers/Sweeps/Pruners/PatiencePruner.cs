namespace MnistHelpers;

/// <summary>Ends a trial that has not become better for some steps. It looks at nothing but the trial itself.</summary>
public sealed record PatiencePruner : Pruner
{
    /// <summary>After how many steps without a better value the trial ends: 2.</summary>
    public int Patience { get; init => field = AtLeast(1, value, nameof(Patience)); } = 2;

    /// <summary>By how much a value has to be better than the best one before: 0.</summary>
    public double MinDelta
    {
        get;
        init
        {
            OptionCheck.Require(value >= 0 && double.IsFinite(value), $"MinDelta: {value} found; give 0 or more");
            field = value;
        }
    }

    internal override PruningDecision Decide(PruningContext context, int step)
    {
        double best = double.PositiveInfinity;
        int since = 0;
        foreach (IntermediateValue value in context.Own.Losses.TakeWhile(value => value.Step <= step))
        {
            since++;
            if (value.Value < best - MinDelta)
                (best, since) = (value.Value, 0);
        }
        return since >= Patience ? PruningDecision.Prune : PruningDecision.Continue;
    }
}
