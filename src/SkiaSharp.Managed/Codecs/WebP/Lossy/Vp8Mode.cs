namespace SkiaSharp;

/// <summary>
/// How a block is predicted from the samples around it (RFC 6386, section 12). The first four also serve whole macroblocks and chroma.
/// </summary>
internal enum Vp8Mode : byte
{
    /// <summary>The mean of the row above and the column to the left.</summary>
    Average,

    /// <summary>The sum of the row above and the column to the left, minus the corner (TrueMotion).</summary>
    Gradient,

    Vertical,
    Horizontal,
    DownRight,
    VerticalRight,
    DownLeft,
    VerticalLeft,
    HorizontalDown,
    HorizontalUp,
}
