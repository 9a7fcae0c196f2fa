namespace SkiaSharp;

/// <summary>The shape of a stroke's corner.</summary>
public enum SKStrokeJoin
{
    /// <summary>A sharp point; like <see cref="Bevel"/> if the point would exceed the miter limit.</summary>
    Miter = 0,

    /// <summary>An arc around the corner.</summary>
    Round = 1,

    /// <summary>A straight edge across the corner.</summary>
    Bevel = 2,
}
