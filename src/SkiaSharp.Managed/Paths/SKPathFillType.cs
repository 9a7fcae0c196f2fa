namespace SkiaSharp;

/// <summary>Which points are inside a path, by how often it winds around them.</summary>
public enum SKPathFillType
{
    /// <summary>Wound around, not equally often both ways.</summary>
    Winding = 0,

    /// <summary>Wound around an odd number of times.</summary>
    EvenOdd = 1,

    /// <summary>The points that <see cref="Winding"/> leaves out.</summary>
    InverseWinding = 2,

    /// <summary>The points that <see cref="EvenOdd"/> leaves out.</summary>
    InverseEvenOdd = 3,
}
