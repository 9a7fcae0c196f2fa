namespace SkiaSharp;

/// <summary>The part that a clip keeps.</summary>
public enum SKClipOperation
{
    /// <summary>The outside of the shape.</summary>
    Difference = 0,

    /// <summary>The inside of the shape.</summary>
    Intersect = 1,
}
