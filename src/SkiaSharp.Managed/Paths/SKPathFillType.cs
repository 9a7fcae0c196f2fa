namespace SkiaSharp;

/// <summary>The fill rule: which points are inside a path, by its winding number around them.</summary>
public enum SKPathFillType
{
    /// <summary>Points with a nonzero winding number.</summary>
    Winding = 0,

    /// <summary>Points around which the path winds an odd number of times.</summary>
    EvenOdd = 1,

    /// <summary>The points outside according to <see cref="Winding"/>.</summary>
    InverseWinding = 2,

    /// <summary>The points outside according to <see cref="EvenOdd"/>.</summary>
    InverseEvenOdd = 3,
}
