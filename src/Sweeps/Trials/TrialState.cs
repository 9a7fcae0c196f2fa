namespace MnistHelpers;

/// <summary>The state of a trial.</summary>
public enum TrialState
{
    /// <summary>The trial has not begun or was interrupted, and waits for a worker.</summary>
    Waiting,

    /// <summary>A worker is running the trial.</summary>
    Running,

    /// <summary>The trial finished and has a value.</summary>
    Complete,

    /// <summary>The trial was stopped early because others were doing better; its value, if any, is the last one reported.</summary>
    Pruned,

    /// <summary>The trial failed.</summary>
    Failed,
}
