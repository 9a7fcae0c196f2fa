namespace SkiaSharp;

/// <summary>How a stroke ends.</summary>
public enum SKStrokeCap
{
    /// <summary>At its last point.</summary>
    Butt = 0,

    /// <summary>With half a disc around it.</summary>
    Round = 1,

    /// <summary>Half the stroke's width beyond it.</summary>
    Square = 2,
}
