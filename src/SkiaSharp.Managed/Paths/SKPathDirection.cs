namespace SkiaSharp;

/// <summary>The direction of a contour, with y growing downward.</summary>
public enum SKPathDirection
{
    /// <summary>Clockwise.</summary>
    Clockwise = 0,
    /// <summary>Counterclockwise.</summary>
    CounterClockwise = 1,
}
