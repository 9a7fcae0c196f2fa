#nullable disable annotations

namespace SkiaSharp;

/// <summary>How a codec is asked for pixels.</summary>
public struct SKCodecOptions : IEquatable<SKCodecOptions>
{
    /// <summary>All of the picture, into memory that holds anything.</summary>
    public static readonly SKCodecOptions Default = new(SKZeroInitialized.No);

    /// <summary>Options to decode with: a frame, a part of the picture, whether the memory holds zeros.</summary>
    public SKCodecOptions(SKZeroInitialized zeroInitialized)
    {
        ZeroInitialized = zeroInitialized;
        Subset = null;
    }

    /// <summary>Options to decode with: a frame, a part of the picture, whether the memory holds zeros.</summary>
    public SKCodecOptions(SKZeroInitialized zeroInitialized, SKRectI subset)
    {
        ZeroInitialized = zeroInitialized;
        Subset = subset;
    }

    /// <summary>Options to decode with: a frame, a part of the picture, whether the memory holds zeros.</summary>
    public SKCodecOptions(SKRectI subset)
        : this(SKZeroInitialized.No, subset)
    {
    }

    /// <summary>Whether the memory holds zeros already.</summary>
    public SKZeroInitialized ZeroInitialized { readonly get; set; }

    /// <summary>
    /// A part of the picture; no format decodes only a part of it, so the result is <see cref="SKCodecResult.Unimplemented"/>.
    /// </summary>
    public SKRectI? Subset { readonly get; set; }

    /// <summary>Whether only a part is asked for.</summary>
    public readonly bool HasSubset => Subset is not null;

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(SKCodecOptions left, SKCodecOptions right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(SKCodecOptions left, SKCodecOptions right) => !left.Equals(right);

    /// <inheritdoc cref="Equals(object)"/>
    public readonly bool Equals(SKCodecOptions obj) => ZeroInitialized == obj.ZeroInitialized && Subset == obj.Subset;

    /// <summary>Whether both are the same.</summary>
    public override readonly bool Equals(object obj) => obj is SKCodecOptions other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(ZeroInitialized, Subset);
}
