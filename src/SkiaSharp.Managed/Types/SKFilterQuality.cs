namespace SkiaSharp;

/// <summary>The sampling quality as a single value; superseded by <see cref="SKSamplingOptions"/>.</summary>
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
