namespace SkiaSharp;

/// <summary>Which coefficients a block may have.</summary>
internal enum Vp8Content : byte
{
    None,

    /// <summary>The first.</summary>
    Even,

    Any,
}
