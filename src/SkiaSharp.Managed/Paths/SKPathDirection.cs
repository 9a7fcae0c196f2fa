namespace SkiaSharp;

/// <summary>The way round, as it looks with y growing downwards.</summary>
public enum SKPathDirection
{
    Clockwise = 0,
    CounterClockwise = 1,
}
