namespace SkiaSharp;

/// <summary>Whether the destination memory is already zeroed.</summary>
public enum SKZeroInitialized
{
    /// <summary>The memory is zeroed.</summary>
    Yes = 0,
    /// <summary>The memory is not zeroed.</summary>
    No = 1,
}
