using MnistHelpers.Sweeps.Pruners;

namespace MnistHelpers;

/// <summary>
/// A pruner that ends a trial whose best value so far is worse than the median of the complete trials' values at the same step (Golovin et
/// al., "Google Vizier: a service for black-box optimization", 2017). With rounds, only trials of earlier rounds are compared.
/// </summary>
public sealed record MedianPruner : Pruner
{
    /// <summary>The number of complete trials required for a comparison; 5 by default.</summary>
    public int StartupTrials { get; init => field = AtLeast(1, value, nameof(StartupTrials)); } = 5;

    /// <summary>The number of steps that every trial is granted; 1 by default.</summary>
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
