namespace MnistHelpers.Sweeps.Pruners;

/// <summary>The decision about a trial.</summary>
internal enum PruningDecision
{
    /// <summary>The trial continues.</summary>
    Continue,

    /// <summary>The trial ends.</summary>
    Prune,

    /// <summary>The trial waits until others have reached the same step.</summary>
    Pause,
}
