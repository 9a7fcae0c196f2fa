namespace SkiaSharp;

/// <summary>The shape of a stroke's end.</summary>
public enum SKStrokeCap
{
    /// <summary>Cut off at the last point.</summary>
    Butt = 0,

    /// <summary>A half disc around the last point.</summary>
    Round = 1,

    /// <summary>An extension by half the stroke width.</summary>
    Square = 2,
}
