#nullable disable annotations

namespace SkiaSharp;

/// <summary>The method for resampling a picture. Only mipmaps average over all pixels when downscaling; the other methods alias.</summary>
public readonly struct SKSamplingOptions : IEquatable<SKSamplingOptions>
{
    /// <summary>Nearest-neighbor sampling without mipmaps.</summary>
    public static readonly SKSamplingOptions Default;

    /// <summary>Creates sampling options from a filter, optionally with mipmaps, or from a cubic resampler.</summary>
    public SKSamplingOptions(SKFilterMode filter, SKMipmapMode mipmap)
    {
        Filter = filter;
        Mipmap = mipmap;
    }

    /// <summary>Creates sampling options from a filter, optionally with mipmaps, or from a cubic resampler.</summary>
    public SKSamplingOptions(SKFilterMode filter)
        : this(filter, SKMipmapMode.None)
    {
    }

    /// <summary>Creates sampling options from a filter, optionally with mipmaps, or from a cubic resampler.</summary>
    public SKSamplingOptions(SKCubicResampler resampler)
    {
        UseCubic = true;
        Cubic = resampler;
    }

    /// <summary>Whether a cubic resampler is used.</summary>
    public bool UseCubic { get; }

    /// <summary>The cubic resampler.</summary>
    public SKCubicResampler Cubic { get; }

    /// <summary>The filter, if no cubic resampler is used.</summary>
    public SKFilterMode Filter { get; }

    /// <summary>The use of mipmaps.</summary>
    public SKMipmapMode Mipmap { get; }

    /// <summary>Returns whether both are equal.</summary>
    public static bool operator ==(SKSamplingOptions left, SKSamplingOptions right) => left.Equals(right);

    /// <summary>Returns whether they differ.</summary>
    public static bool operator !=(SKSamplingOptions left, SKSamplingOptions right) => !left.Equals(right);

    /// <inheritdoc cref="Equals(object)"/>
    public bool Equals(SKSamplingOptions obj) =>
        UseCubic == obj.UseCubic && Cubic == obj.Cubic && Filter == obj.Filter && Mipmap == obj.Mipmap;

    /// <summary>Returns whether both are equal.</summary>
    public override bool Equals(object obj) => obj is SKSamplingOptions other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(UseCubic, Cubic, Filter, Mipmap);
}
