namespace SkiaSharp;

/// <summary>How a path is added to another.</summary>
public enum SKPathAddMode
{
    /// <summary>As separate contours.</summary>
    Append = 0,

    /// <summary>With the first contour connected to the last point by a line.</summary>
    Extend = 1,
}
