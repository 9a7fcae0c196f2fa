namespace SkiaSharp;

/// <summary>What of a shape is painted.</summary>
public enum SKPaintStyle
{
    Fill = 0,
    Stroke = 1,
    StrokeAndFill = 2,
}
