namespace SkiaSharp;

/// <summary>The choice between the two arcs of an ellipse between two points.</summary>
public enum SKPathArcSize
{
    /// <summary>The shorter arc.</summary>
    Small = 0,
    /// <summary>The longer arc.</summary>
    Large = 1,
}
