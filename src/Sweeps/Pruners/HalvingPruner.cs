using MnistHelpers.Sweeps.Pruners;
using MnistHelpers.Sweeps.Trials;

namespace MnistHelpers;

/// <summary>
/// Successive halving: at the rungs, which are the steps <see cref="MinResource"/>, <see cref="MinResource"/> · <see cref="Reduction"/>, ·
/// <see cref="Reduction"/>² and so on, only the best one in <see cref="Reduction"/> of the trials that got there continue. Asynchronously,
/// a trial is compared with those that reached the rung before it and never waits (ASHA: Li et al., "A system for massively parallel
/// hyperparameter tuning", 2020, in the variant that stops trials instead of pausing them). Synchronously, the trials of a round wait for
/// one another at each rung, and the result does not depend on their speed (Jamieson and Talwalkar, "Non-stochastic best arm identification
/// and hyperparameter optimization", 2016).
/// </summary>
public sealed record HalvingPruner : Pruner
{
    /// <summary>The step of the first rung; 1 by default.</summary>
    public int MinResource { get; init => field = AtLeast(1, value, nameof(MinResource)); } = 1;

    /// <summary>The reduction factor: one trial in this many continues; 3 by default.</summary>
    public int Reduction { get; init => field = AtLeast(2, value, nameof(Reduction)); } = 3;

    /// <summary>Whether the trials of a round wait for one another at each rung; false by default.</summary>
    public bool Synchronous { get; init; }

    internal override void Check(int round) => OptionCheck.Require(!Synchronous || round >= Reduction,
        $"Round: {round} found, and synchronous halving lets one trial in {Reduction} of a round go on; give "
            + $"{Reduction} or more, such as {Reduction * Reduction}");

    internal override PruningDecision Decide(PruningContext context, int step)
    {
        if (!IsRung(step))
            return PruningDecision.Continue;
        if (!Synchronous)
            return IsAmongBest(context.Own, context.Others.Append(context.Own), step) ? PruningDecision.Continue : PruningDecision.Prune;
        bool isKnown = context.IsBracketWhole && context.Bracket.All(trial => trial.HasEnded || trial.LossAt(step) is not null);
        return !isKnown ? PruningDecision.Pause
            : IsAmongBest(context.Own, context.Bracket, step) ? PruningDecision.Continue
            : PruningDecision.Prune;
    }

    private bool IsRung(int step)
    {
        long rung = MinResource;
        while (rung < step)
            rung *= Reduction;
        return rung == step;
    }

    /// <summary>Returns whether a trial is among the best; of equal ones, the earlier trial continues.</summary>
    private bool IsAmongBest(StudyTrial own, IEnumerable<StudyTrial> all, int step)
    {
        double loss = own.LossAt(step)!.Value;
        int reached = 0, better = 0;
        foreach (StudyTrial trial in all)
        {
            if (trial.LossAt(step) is not { } other)
                continue;
            reached++;
            if (other < loss || other == loss && trial.Number < own.Number)
                better++;
        }
        return better < Math.Max(1, reached / Reduction);
    }
}
