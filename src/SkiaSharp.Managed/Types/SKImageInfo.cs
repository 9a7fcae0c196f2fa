#nullable disable annotations

using System.Runtime.InteropServices;

namespace SkiaSharp;

/// <summary>The size of a picture and how its pixels lie in memory.</summary>
public struct SKImageInfo : IEquatable<SKImageInfo>
{
    /// <summary>Nothing: all values are 0.</summary>
    public static readonly SKImageInfo Empty;

    /// <summary><see cref="SKColorType.Bgra8888"/> on Windows and Linux, else <see cref="SKColorType.Rgba8888"/>.</summary>
    public static readonly SKColorType PlatformColorType =
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) || RuntimeInformation.IsOSPlatform(OSPlatform.Linux)
            ? SKColorType.Bgra8888
            : SKColorType.Rgba8888;

    /// <summary>The lowest bit of alpha in a pixel of <see cref="PlatformColorType"/>.</summary>
    public static readonly int PlatformColorAlphaShift = 24;
    /// <summary>The lowest bit of red in a pixel of <see cref="PlatformColorType"/>.</summary>
    public static readonly int PlatformColorRedShift = PlatformColorType == SKColorType.Bgra8888 ? 16 : 0;
    /// <summary>The lowest bit of green in a pixel of <see cref="PlatformColorType"/>.</summary>
    public static readonly int PlatformColorGreenShift = 8;
    /// <summary>The lowest bit of blue in a pixel of <see cref="PlatformColorType"/>.</summary>
    public static readonly int PlatformColorBlueShift = 16 - PlatformColorRedShift;

    /// <summary>Premultiplied pixels of the platform's color type.</summary>
    public SKImageInfo(int width, int height)
        : this(width, height, PlatformColorType, SKAlphaType.Premul)
    {
    }

    /// <summary>Premultiplied pixels.</summary>
    public SKImageInfo(int width, int height, SKColorType colorType)
        : this(width, height, colorType, SKAlphaType.Premul)
    {
    }

    /// <summary>Of this size; in the platform's color type and premultiplied unless said otherwise.</summary>
    public SKImageInfo(int width, int height, SKColorType colorType, SKAlphaType alphaType)
    {
        Width = width;
        Height = height;
        ColorType = colorType;
        AlphaType = alphaType;
    }

    /// <summary>How many pixels a row has.</summary>
    public int Width { readonly get; set; }

    /// <summary>How many rows there are.</summary>
    public int Height { readonly get; set; }

    /// <summary>How a pixel is stored.</summary>
    public SKColorType ColorType { readonly get; set; }

    /// <summary>What alpha means.</summary>
    public SKAlphaType AlphaType { readonly get; set; }

    /// <summary>How many bytes a pixel has.</summary>
    public readonly int BytesPerPixel => ColorType.GetBytesPerPixel();

    /// <summary>The power of two by which the index of a pixel becomes the index of its byte.</summary>
    public readonly int BitShiftPerPixel => BytesPerPixel switch { 4 => 2, 2 => 1, _ => 0 };

    /// <summary>How many bits a pixel has.</summary>
    public readonly int BitsPerPixel => BytesPerPixel * 8;

    /// <summary>Bytes of all pixels; beyond 2 GiB it overflows, as the original's.</summary>
    public readonly int BytesSize => unchecked(Width * Height * BytesPerPixel);

    /// <summary>How many bytes all rows have, without gaps.</summary>
    public readonly long BytesSize64 => (long)Width * Height * BytesPerPixel;

    /// <summary>How many bytes a row has.</summary>
    public readonly int RowBytes => unchecked(Width * BytesPerPixel);

    /// <summary>How many bytes a row has.</summary>
    public readonly long RowBytes64 => (long)Width * BytesPerPixel;

    /// <summary>Whether a side is not positive.</summary>
    public readonly bool IsEmpty => Width <= 0 || Height <= 0;

    /// <summary>Whether every pixel is opaque.</summary>
    public readonly bool IsOpaque => AlphaType == SKAlphaType.Opaque;

    /// <summary>Width and height.</summary>
    public readonly SKSizeI Size => new(Width, Height);

    /// <summary>All of it, from 0, 0.</summary>
    public readonly SKRectI Rect => SKRectI.Create(Width, Height);

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(SKImageInfo left, SKImageInfo right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(SKImageInfo left, SKImageInfo right) => !left.Equals(right);

    /// <summary>The same in another size.</summary>
    public readonly SKImageInfo WithSize(SKSizeI size) => WithSize(size.Width, size.Height);

    /// <inheritdoc cref="WithSize(SKSizeI)"/>
    public readonly SKImageInfo WithSize(int width, int height) => new(width, height, ColorType, AlphaType);

    /// <summary>The same in another color type.</summary>
    public readonly SKImageInfo WithColorType(SKColorType newColorType) => new(Width, Height, newColorType, AlphaType);

    /// <summary>The same with another alpha type.</summary>
    public readonly SKImageInfo WithAlphaType(SKAlphaType newAlphaType) => new(Width, Height, ColorType, newAlphaType);

    /// <inheritdoc cref="Equals(object)"/>
    public readonly bool Equals(SKImageInfo obj) =>
        Width == obj.Width && Height == obj.Height && ColorType == obj.ColorType && AlphaType == obj.AlphaType;

    /// <summary>Whether both are the same.</summary>
    public override readonly bool Equals(object obj) => obj is SKImageInfo other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(Width, Height, ColorType, AlphaType);
}
