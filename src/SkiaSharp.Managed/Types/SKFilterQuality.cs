namespace SkiaSharp;

/// <summary>Sampling by one word; <see cref="SKSamplingOptions"/> replaced it.</summary>
[Obsolete("Use SKSamplingOptions instead.")]
public enum SKFilterQuality
{
    /// <summary>Nearest.</summary>
    None = 0,

    /// <summary>Linear.</summary>
    Low = 1,

    /// <summary>Linear with mipmaps.</summary>
    Medium = 2,

    /// <summary>Mitchell's cubic.</summary>
    High = 3,
}
