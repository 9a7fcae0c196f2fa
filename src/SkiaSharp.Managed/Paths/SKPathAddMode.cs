namespace SkiaSharp;

/// <summary>How a path is added to another.</summary>
public enum SKPathAddMode
{
    /// <summary>As contours of its own.</summary>
    Append = 0,

    /// <summary>Its first contour goes on from the last point, by a line.</summary>
    Extend = 1,
}
