namespace MnistHelpers;

/// <summary>What becomes of a trial.</summary>
internal enum PruningDecision
{
    /// <summary>It goes on.</summary>
    Continue,

    /// <summary>It ends.</summary>
    Prune,

    /// <summary>It waits until others have come as far.</summary>
    Pause,
}
