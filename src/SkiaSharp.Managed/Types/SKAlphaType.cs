namespace SkiaSharp;

/// <summary>What the alpha of a pixel means to its color.</summary>
public enum SKAlphaType
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Every alpha is 255.</summary>
    Opaque = 1,

    /// <summary>The color is multiplied by alpha.</summary>
    Premul = 2,

    /// <summary>The color is independent of alpha.</summary>
    Unpremul = 3,
}
