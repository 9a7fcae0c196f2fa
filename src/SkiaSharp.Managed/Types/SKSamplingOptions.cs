#nullable disable annotations

namespace SkiaSharp;

/// <summary>How a picture is resized. Only mipmaps average over all of a picture that is shrunk; the other ways alias.</summary>
public readonly struct SKSamplingOptions : IEquatable<SKSamplingOptions>
{
    /// <summary>Nearest, without mipmaps.</summary>
    public static readonly SKSamplingOptions Default;

    public SKSamplingOptions(SKFilterMode filter, SKMipmapMode mipmap)
    {
        Filter = filter;
        Mipmap = mipmap;
    }

    public SKSamplingOptions(SKFilterMode filter)
        : this(filter, SKMipmapMode.None)
    {
    }

    public SKSamplingOptions(SKCubicResampler resampler)
    {
        UseCubic = true;
        Cubic = resampler;
    }

    public bool UseCubic { get; }

    public SKCubicResampler Cubic { get; }

    public SKFilterMode Filter { get; }

    public SKMipmapMode Mipmap { get; }

    public static bool operator ==(SKSamplingOptions left, SKSamplingOptions right) => left.Equals(right);

    public static bool operator !=(SKSamplingOptions left, SKSamplingOptions right) => !left.Equals(right);

    public bool Equals(SKSamplingOptions obj) => UseCubic == obj.UseCubic && Cubic == obj.Cubic && Filter == obj.Filter && Mipmap == obj.Mipmap;

    public override bool Equals(object obj) => obj is SKSamplingOptions other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(UseCubic, Cubic, Filter, Mipmap);
}
