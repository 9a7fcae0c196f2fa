#nullable disable annotations

namespace SkiaSharp;

/// <summary>Options for decoding pixels.</summary>
public struct SKCodecOptions : IEquatable<SKCodecOptions>
{
    /// <summary>The whole picture, into memory with arbitrary contents.</summary>
    public static readonly SKCodecOptions Default = new(SKZeroInitialized.No);

    /// <summary>Creates decoding options.</summary>
    public SKCodecOptions(SKZeroInitialized zeroInitialized)
    {
        ZeroInitialized = zeroInitialized;
        Subset = null;
    }

    /// <summary>Creates decoding options.</summary>
    public SKCodecOptions(SKZeroInitialized zeroInitialized, SKRectI subset)
    {
        ZeroInitialized = zeroInitialized;
        Subset = subset;
    }

    /// <summary>Creates decoding options.</summary>
    public SKCodecOptions(SKRectI subset)
        : this(SKZeroInitialized.No, subset)
    {
    }

    /// <summary>Whether the memory is already zeroed.</summary>
    public SKZeroInitialized ZeroInitialized { readonly get; set; }

    /// <summary>
    /// The part of the picture to decode; no format supports partial decoding, so the result is <see cref="SKCodecResult.Unimplemented"/>.
    /// </summary>
    public SKRectI? Subset { readonly get; set; }

    /// <summary>Whether only a part is requested.</summary>
    public readonly bool HasSubset => Subset is not null;

    /// <summary>Returns whether both are equal.</summary>
    public static bool operator ==(SKCodecOptions left, SKCodecOptions right) => left.Equals(right);

    /// <summary>Returns whether they differ.</summary>
    public static bool operator !=(SKCodecOptions left, SKCodecOptions right) => !left.Equals(right);

    /// <inheritdoc cref="Equals(object)"/>
    public readonly bool Equals(SKCodecOptions obj) => ZeroInitialized == obj.ZeroInitialized && Subset == obj.Subset;

    /// <summary>Returns whether both are equal.</summary>
    public override readonly bool Equals(object obj) => obj is SKCodecOptions other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(ZeroInitialized, Subset);
}
