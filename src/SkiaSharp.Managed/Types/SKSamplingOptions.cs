#nullable disable annotations

namespace SkiaSharp;

/// <summary>How a picture is resized. Only mipmaps average over all of a picture that is shrunk; the other ways alias.</summary>
public readonly struct SKSamplingOptions : IEquatable<SKSamplingOptions>
{
    /// <summary>Nearest, without mipmaps.</summary>
    public static readonly SKSamplingOptions Default;

    /// <summary>How pixels between pixels are found: by a filter, with smaller copies of the picture, or by a cubic.</summary>
    public SKSamplingOptions(SKFilterMode filter, SKMipmapMode mipmap)
    {
        Filter = filter;
        Mipmap = mipmap;
    }

    /// <summary>How pixels between pixels are found: by a filter, with smaller copies of the picture, or by a cubic.</summary>
    public SKSamplingOptions(SKFilterMode filter)
        : this(filter, SKMipmapMode.None)
    {
    }

    /// <summary>How pixels between pixels are found: by a filter, with smaller copies of the picture, or by a cubic.</summary>
    public SKSamplingOptions(SKCubicResampler resampler)
    {
        UseCubic = true;
        Cubic = resampler;
    }

    /// <summary>Whether a cubic is used.</summary>
    public bool UseCubic { get; }

    /// <summary>The cubic.</summary>
    public SKCubicResampler Cubic { get; }

    /// <summary>The filter, if no cubic is used.</summary>
    public SKFilterMode Filter { get; }

    /// <summary>Whether smaller copies of the picture are used.</summary>
    public SKMipmapMode Mipmap { get; }

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(SKSamplingOptions left, SKSamplingOptions right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(SKSamplingOptions left, SKSamplingOptions right) => !left.Equals(right);

    /// <inheritdoc cref="Equals(object)"/>
    public bool Equals(SKSamplingOptions obj) =>
        UseCubic == obj.UseCubic && Cubic == obj.Cubic && Filter == obj.Filter && Mipmap == obj.Mipmap;

    /// <summary>Whether both are the same.</summary>
    public override bool Equals(object obj) => obj is SKSamplingOptions other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(UseCubic, Cubic, Filter, Mipmap);
}
