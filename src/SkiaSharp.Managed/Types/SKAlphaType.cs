namespace SkiaSharp;

/// <summary>What the alpha of a pixel means to its colour.</summary>
public enum SKAlphaType
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Every alpha is 255.</summary>
    Opaque = 1,

    /// <summary>The colour is multiplied by alpha.</summary>
    Premul = 2,

    /// <summary>The colour is independent of alpha.</summary>
    Unpremul = 3,
}
