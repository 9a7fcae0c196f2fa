namespace SkiaSharp;

/// <summary>Which of the two arcs of an ellipse between two points.</summary>
public enum SKPathArcSize
{
    Small = 0,
    Large = 1,
}
