namespace SkiaSharp;

/// <summary>The meaning of points for <see cref="SKCanvas.DrawPoints(SKPointMode, SKPoint[], SKPaint)"/>.</summary>
public enum SKPointMode
{
    /// <summary>Individual points.</summary>
    Points = 0,

    /// <summary>Pairs of points, each a separate line.</summary>
    Lines = 1,

    /// <summary>An open polyline.</summary>
    Polygon = 2,
}
