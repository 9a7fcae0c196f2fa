#nullable disable annotations

namespace SkiaSharp;

/// <summary>How a codec is asked for pixels.</summary>
public struct SKCodecOptions : IEquatable<SKCodecOptions>
{
    /// <summary>All of the picture, into memory that holds anything.</summary>
    public static readonly SKCodecOptions Default = new(SKZeroInitialized.No);

    public SKCodecOptions(SKZeroInitialized zeroInitialized)
    {
        ZeroInitialized = zeroInitialized;
        Subset = null;
    }

    public SKCodecOptions(SKZeroInitialized zeroInitialized, SKRectI subset)
    {
        ZeroInitialized = zeroInitialized;
        Subset = subset;
    }

    public SKCodecOptions(SKRectI subset)
        : this(SKZeroInitialized.No, subset)
    {
    }

    public SKZeroInitialized ZeroInitialized { readonly get; set; }

    /// <summary>A part of the picture; no format decodes only a part of it, so the result is <see cref="SKCodecResult.Unimplemented"/>.</summary>
    public SKRectI? Subset { readonly get; set; }

    public readonly bool HasSubset => Subset is not null;

    public static bool operator ==(SKCodecOptions left, SKCodecOptions right) => left.Equals(right);

    public static bool operator !=(SKCodecOptions left, SKCodecOptions right) => !left.Equals(right);

    public readonly bool Equals(SKCodecOptions obj) => ZeroInitialized == obj.ZeroInitialized && Subset == obj.Subset;

    public override readonly bool Equals(object obj) => obj is SKCodecOptions other && Equals(other);

    public override readonly int GetHashCode() => HashCode.Combine(ZeroInitialized, Subset);
}
