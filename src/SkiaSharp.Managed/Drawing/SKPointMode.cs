namespace SkiaSharp;

/// <summary>What points are to <see cref="SKCanvas.DrawPoints(SKPointMode, SKPoint[], SKPaint)"/>.</summary>
public enum SKPointMode
{
    /// <summary>Each for itself.</summary>
    Points = 0,

    /// <summary>Each two the ends of a line.</summary>
    Lines = 1,

    /// <summary>An open chain of lines.</summary>
    Polygon = 2,
}
