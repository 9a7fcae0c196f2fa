namespace SkiaSharp;

/// <summary>The part of a shape that is painted.</summary>
public enum SKPaintStyle
{
    /// <summary>The inside.</summary>
    Fill = 0,
    /// <summary>The outline.</summary>
    Stroke = 1,
    /// <summary>Inside and outline.</summary>
    StrokeAndFill = 2,
}
