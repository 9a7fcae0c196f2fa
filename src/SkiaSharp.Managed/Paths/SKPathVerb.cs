namespace SkiaSharp;

/// <summary>What a part of a path is.</summary>
public enum SKPathVerb
{
    /// <summary>Begins a contour.</summary>
    Move = 0,
    /// <summary>A straight line.</summary>
    Line = 1,
    /// <summary>A quadratic Bézier curve.</summary>
    Quad = 2,
    /// <summary>A conic section.</summary>
    Conic = 3,
    /// <summary>A cubic Bézier curve.</summary>
    Cubic = 4,
    /// <summary>Closes the contour.</summary>
    Close = 5,
    /// <summary>There is no further segment.</summary>
    Done = 6,
}
