namespace SkiaSharp;

/// <summary>Which coefficients a block may have.</summary>
internal enum Vp8Content : byte
{
    None,

    /// <summary>Only the first.</summary>
    Even,

    Any,
}
