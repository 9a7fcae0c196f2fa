namespace SkiaSharp;

/// <summary>
/// How drawn content (the source) is combined with existing pixels (the destination): the Porter-Duff operators, and the blend modes of the
/// W3C's Compositing and Blending.
/// </summary>
public enum SKBlendMode
{
    /// <summary>Nothing is left.</summary>
    Clear = 0,
    /// <summary>The source in place of the destination.</summary>
    Src = 1,
    /// <summary>The destination unchanged.</summary>
    Dst = 2,
    /// <summary>The source over the destination.</summary>
    SrcOver = 3,
    /// <summary>The destination over the source.</summary>
    DstOver = 4,
    /// <summary>The source where the destination is.</summary>
    SrcIn = 5,
    /// <summary>The destination where the source is.</summary>
    DstIn = 6,
    /// <summary>The source where the destination is not.</summary>
    SrcOut = 7,
    /// <summary>The destination where the source is not.</summary>
    DstOut = 8,
    /// <summary>The source over the destination, where the destination is.</summary>
    SrcATop = 9,
    /// <summary>The destination over the source, where the source is.</summary>
    DstATop = 10,
    /// <summary>Each where the other is not.</summary>
    Xor = 11,
    /// <summary>The sum of both.</summary>
    Plus = 12,
    /// <summary>The product of both, alpha included.</summary>
    Modulate = 13,
    /// <summary>The inverse of the product of the inverses: lighter than both.</summary>
    Screen = 14,
    /// <summary>Multiplied or screened, depending on the destination.</summary>
    Overlay = 15,
    /// <summary>The darker of the two.</summary>
    Darken = 16,
    /// <summary>The lighter of the two.</summary>
    Lighten = 17,
    /// <summary>The destination brightened to reflect the source.</summary>
    ColorDodge = 18,
    /// <summary>The destination darkened to reflect the source.</summary>
    ColorBurn = 19,
    /// <summary>Multiplied or screened, depending on the source.</summary>
    HardLight = 20,
    /// <summary>Lightened or darkened softly, depending on the source.</summary>
    SoftLight = 21,
    /// <summary>The absolute difference of the two.</summary>
    Difference = 22,
    /// <summary>The difference, with lower contrast.</summary>
    Exclusion = 23,
    /// <summary>The product of both: darker than both.</summary>
    Multiply = 24,
    /// <summary>The hue of the source, with saturation and luminosity of the destination.</summary>
    Hue = 25,
    /// <summary>The saturation of the source, with hue and luminosity of the destination.</summary>
    Saturation = 26,
    /// <summary>Hue and saturation of the source, with the luminosity of the destination.</summary>
    Color = 27,
    /// <summary>The luminosity of the source, with hue and saturation of the destination.</summary>
    Luminosity = 28,
}
