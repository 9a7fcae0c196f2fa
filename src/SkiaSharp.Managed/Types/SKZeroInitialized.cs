namespace SkiaSharp;

/// <summary>Whether the memory that is decoded into is zero already.</summary>
public enum SKZeroInitialized
{
    /// <summary>It does.</summary>
    Yes = 0,
    /// <summary>It does not.</summary>
    No = 1,
}
