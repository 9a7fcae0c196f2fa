namespace SkiaSharp;

/// <summary>What a clip leaves.</summary>
public enum SKClipOperation
{
    /// <summary>What lies outside the shape.</summary>
    Difference = 0,

    /// <summary>What lies inside the shape.</summary>
    Intersect = 1,
}
