namespace MnistHelpers;

/// <summary>How a trial of a sweep ended.</summary>
public enum TrialState
{
    /// <summary>It ran to its end and has a value.</summary>
    Complete,

    /// <summary>It was stopped early because others were doing better; its value, if it has one, is the last that it reported.</summary>
    Pruned,

    /// <summary>It broke.</summary>
    Failed,
}
