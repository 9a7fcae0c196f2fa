using MnistHelpers.Sweeps.Pruners;

namespace MnistHelpers;

/// <summary>A pruner that ends a trial that has not improved for some steps, regardless of other trials.</summary>
public sealed record PatiencePruner : Pruner
{
    /// <summary>The number of steps without improvement after which a trial ends; 2 by default.</summary>
    public int Patience { get; init => field = AtLeast(1, value, nameof(Patience)); } = 2;

    /// <summary>The minimum improvement over the best previous value; 0 by default.</summary>
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
