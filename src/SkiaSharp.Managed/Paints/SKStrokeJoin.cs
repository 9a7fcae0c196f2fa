namespace SkiaSharp;

/// <summary>How a stroke goes round a corner.</summary>
public enum SKStrokeJoin
{
    /// <summary>To a point; as <see cref="Bevel"/> where that would be longer than the limit.</summary>
    Miter = 0,

    /// <summary>In an arc around the corner.</summary>
    Round = 1,

    /// <summary>Straight across.</summary>
    Bevel = 2,
}
