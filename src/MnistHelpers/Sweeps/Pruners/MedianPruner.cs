namespace MnistHelpers;

/// <summary>
/// Ends a trial whose best value so far is worse than the median of what complete trials had at the same step (Golovin et al., "Google
/// Vizier: a service for black-box optimization", 2017). In rounds it compares with earlier rounds only.
/// </summary>
public sealed record MedianPruner : Pruner
{
    /// <summary>How many complete trials there have to be to compare with: 5.</summary>
    public int StartupTrials { get; init => field = AtLeast(1, value, nameof(StartupTrials)); } = 5;

    /// <summary>How many steps every trial is given: 1.</summary>
    public int WarmUp { get; init => field = AtLeast(0, value, nameof(WarmUp)); } = 1;

    internal override bool NeedsEarlierRounds => true;

    internal override PruningDecision Decide(PruningContext context, int step)
    {
        if (step <= WarmUp)
            return PruningDecision.Continue;
        double[] others =
            [.. context.Earlier.Where(trial => trial.State == TrialState.Complete).Select(trial => trial.LossAt(step)).OfType<double>()];
        return others.Length >= StartupTrials && context.Own.BestLoss(step) > Median(others)
            ? PruningDecision.Prune
            : PruningDecision.Continue;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        int half = values.Length / 2;
        return values.Length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
}
