namespace SkiaSharp;

/// <summary>Which of the two arcs of an ellipse between two points.</summary>
public enum SKPathArcSize
{
    /// <summary>The shorter way.</summary>
    Small = 0,
    /// <summary>The longer way.</summary>
    Large = 1,
}
