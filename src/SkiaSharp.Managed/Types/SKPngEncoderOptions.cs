#nullable disable annotations

namespace SkiaSharp;

/// <summary>How a PNG file is written.</summary>
public readonly struct SKPngEncoderOptions : IEquatable<SKPngEncoderOptions>
{
    /// <summary>All filters, level 6.</summary>
    public static readonly SKPngEncoderOptions Default = new(SKPngEncoderFilterFlags.AllFilters, 6);

    /// <param name="filterFlags">The row filters to choose from.</param>
    /// <param name="zLibLevel">0, which stores, to 9, which takes longest.</param>
    public SKPngEncoderOptions(SKPngEncoderFilterFlags filterFlags, int zLibLevel)
    {
        FilterFlags = filterFlags;
        ZLibLevel = zLibLevel;
    }

    /// <summary>The filters to choose from.</summary>
    public SKPngEncoderFilterFlags FilterFlags { get; }

    /// <summary>How hard to compress, 0 to 9.</summary>
    public int ZLibLevel { get; }

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(SKPngEncoderOptions left, SKPngEncoderOptions right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(SKPngEncoderOptions left, SKPngEncoderOptions right) => !left.Equals(right);

    /// <inheritdoc cref="Equals(object)"/>
    public bool Equals(SKPngEncoderOptions obj) => FilterFlags == obj.FilterFlags && ZLibLevel == obj.ZLibLevel;

    /// <summary>Whether both are the same.</summary>
    public override bool Equals(object obj) => obj is SKPngEncoderOptions other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(FilterFlags, ZLibLevel);
}
