namespace SkiaSharp;

/// <summary>The kind of a path segment.</summary>
public enum SKPathVerb
{
    /// <summary>The beginning of a contour.</summary>
    Move = 0,
    /// <summary>A straight line.</summary>
    Line = 1,
    /// <summary>A quadratic Bézier curve.</summary>
    Quad = 2,
    /// <summary>A conic section.</summary>
    Conic = 3,
    /// <summary>A cubic Bézier curve.</summary>
    Cubic = 4,
    /// <summary>The closing of a contour.</summary>
    Close = 5,
    /// <summary>The end of the path.</summary>
    Done = 6,
}
