namespace SkiaSharp;

/// <summary>The way round, as it looks with y growing downwards.</summary>
public enum SKPathDirection
{
    /// <summary>Clockwise.</summary>
    Clockwise = 0,
    /// <summary>Counterclockwise.</summary>
    CounterClockwise = 1,
}
