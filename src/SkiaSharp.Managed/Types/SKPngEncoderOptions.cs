#nullable disable annotations

namespace SkiaSharp;

/// <summary>The options for writing a PNG file.</summary>
public readonly struct SKPngEncoderOptions : IEquatable<SKPngEncoderOptions>
{
    /// <summary>All filters, compression level 6.</summary>
    public static readonly SKPngEncoderOptions Default = new(SKPngEncoderFilterFlags.AllFilters, 6);

    /// <param name="filterFlags">The row filters to choose from.</param>
    /// <param name="zLibLevel">The compression level, from 0 (stored) to 9 (slowest).</param>
    public SKPngEncoderOptions(SKPngEncoderFilterFlags filterFlags, int zLibLevel)
    {
        FilterFlags = filterFlags;
        ZLibLevel = zLibLevel;
    }

    /// <summary>The filters to choose from.</summary>
    public SKPngEncoderFilterFlags FilterFlags { get; }

    /// <summary>The compression level, 0 to 9.</summary>
    public int ZLibLevel { get; }

    /// <summary>Returns whether both are equal.</summary>
    public static bool operator ==(SKPngEncoderOptions left, SKPngEncoderOptions right) => left.Equals(right);

    /// <summary>Returns whether they differ.</summary>
    public static bool operator !=(SKPngEncoderOptions left, SKPngEncoderOptions right) => !left.Equals(right);

    /// <inheritdoc cref="Equals(object)"/>
    public bool Equals(SKPngEncoderOptions obj) => FilterFlags == obj.FilterFlags && ZLibLevel == obj.ZLibLevel;

    /// <summary>Returns whether both are equal.</summary>
    public override bool Equals(object obj) => obj is SKPngEncoderOptions other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(FilterFlags, ZLibLevel);
}
