namespace MnistHelpers;

/// <summary>How a trial of a sweep stands.</summary>
public enum TrialState
{
    /// <summary>It has not begun, or has stopped on the way, and a worker will take it up.</summary>
    Waiting,

    /// <summary>A worker is at it.</summary>
    Running,

    /// <summary>It ran to its end and has a value.</summary>
    Complete,

    /// <summary>It was stopped early because others were doing better; its value, if it has one, is the last that it reported.</summary>
    Pruned,

    /// <summary>It broke.</summary>
    Failed,
}

/// <summary>What the states of trials have in common.</summary>
internal static class TrialStates
{
    /// <summary>Whether a trial has ended, well or not.</summary>
    internal static bool HasEnded(this TrialState state) => state is TrialState.Complete or TrialState.Pruned or TrialState.Failed;
}
