namespace MnistHelpers.Sweeps.Trials;

/// <summary>Extension methods of trial states.</summary>
internal static class TrialStates
{
    /// <summary>Returns whether a trial has ended, successfully or not.</summary>
    internal static bool HasEnded(this TrialState state) => state is TrialState.Complete or TrialState.Pruned or TrialState.Failed;
}
