namespace SkiaSharp;

/// <summary>Whether the memory that is decoded into is zero already.</summary>
public enum SKZeroInitialized
{
    Yes = 0,
    No = 1,
}
