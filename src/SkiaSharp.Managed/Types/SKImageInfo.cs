#nullable disable annotations

using System.Runtime.InteropServices;

namespace SkiaSharp;

/// <summary>The size of a picture and the layout of its pixels in memory.</summary>
public struct SKImageInfo : IEquatable<SKImageInfo>
{
    /// <summary>The default value: all fields are 0.</summary>
    public static readonly SKImageInfo Empty;

    /// <summary><see cref="SKColorType.Bgra8888"/> on Windows and Linux, otherwise <see cref="SKColorType.Rgba8888"/>.</summary>
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

    /// <summary>Creates an info for premultiplied pixels of the platform's color type.</summary>
    public SKImageInfo(int width, int height)
        : this(width, height, PlatformColorType, SKAlphaType.Premul)
    {
    }

    /// <summary>Creates an info for premultiplied pixels.</summary>
    public SKImageInfo(int width, int height, SKColorType colorType)
        : this(width, height, colorType, SKAlphaType.Premul)
    {
    }

    /// <summary>Creates an info of this size, in the platform's color type and premultiplied unless specified otherwise.</summary>
    public SKImageInfo(int width, int height, SKColorType colorType, SKAlphaType alphaType)
    {
        Width = width;
        Height = height;
        ColorType = colorType;
        AlphaType = alphaType;
    }

    /// <summary>The width in pixels.</summary>
    public int Width { readonly get; set; }

    /// <summary>The height in pixels.</summary>
    public int Height { readonly get; set; }

    /// <summary>The color type: the storage format of a pixel.</summary>
    public SKColorType ColorType { readonly get; set; }

    /// <summary>The alpha type: the meaning of alpha.</summary>
    public SKAlphaType AlphaType { readonly get; set; }

    /// <summary>The number of bytes per pixel.</summary>
    public readonly int BytesPerPixel => ColorType.GetBytesPerPixel();

    /// <summary>The shift from a pixel index to a byte index: the base-2 logarithm of the bytes per pixel.</summary>
    public readonly int BitShiftPerPixel => BytesPerPixel switch { 4 => 2, 2 => 1, _ => 0 };

    /// <summary>The number of bits per pixel.</summary>
    public readonly int BitsPerPixel => BytesPerPixel * 8;

    /// <summary>The number of bytes of all pixels; overflows beyond 2 GiB, as in the original.</summary>
    public readonly int BytesSize => unchecked(Width * Height * BytesPerPixel);

    /// <summary>The number of bytes of all rows, without gaps.</summary>
    public readonly long BytesSize64 => (long)Width * Height * BytesPerPixel;

    /// <summary>The number of bytes per row.</summary>
    public readonly int RowBytes => unchecked(Width * BytesPerPixel);

    /// <summary>The number of bytes per row.</summary>
    public readonly long RowBytes64 => (long)Width * BytesPerPixel;

    /// <summary>Whether the width or the height is not positive.</summary>
    public readonly bool IsEmpty => Width <= 0 || Height <= 0;

    /// <summary>Whether every pixel is opaque.</summary>
    public readonly bool IsOpaque => AlphaType == SKAlphaType.Opaque;

    /// <summary>The width and height.</summary>
    public readonly SKSizeI Size => new(Width, Height);

    /// <summary>The whole picture as a rectangle with its origin at (0, 0).</summary>
    public readonly SKRectI Rect => SKRectI.Create(Width, Height);

    /// <summary>Returns whether both are equal.</summary>
    public static bool operator ==(SKImageInfo left, SKImageInfo right) => left.Equals(right);

    /// <summary>Returns whether they differ.</summary>
    public static bool operator !=(SKImageInfo left, SKImageInfo right) => !left.Equals(right);

    /// <summary>Returns the info with another size.</summary>
    public readonly SKImageInfo WithSize(SKSizeI size) => WithSize(size.Width, size.Height);

    /// <inheritdoc cref="WithSize(SKSizeI)"/>
    public readonly SKImageInfo WithSize(int width, int height) => new(width, height, ColorType, AlphaType);

    /// <summary>Returns the info with another color type.</summary>
    public readonly SKImageInfo WithColorType(SKColorType newColorType) => new(Width, Height, newColorType, AlphaType);

    /// <summary>Returns the info with another alpha type.</summary>
    public readonly SKImageInfo WithAlphaType(SKAlphaType newAlphaType) => new(Width, Height, ColorType, newAlphaType);

    /// <inheritdoc cref="Equals(object)"/>
    public readonly bool Equals(SKImageInfo obj) =>
        Width == obj.Width && Height == obj.Height && ColorType == obj.ColorType && AlphaType == obj.AlphaType;

    /// <summary>Returns whether both are equal.</summary>
    public override readonly bool Equals(object obj) => obj is SKImageInfo other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(Width, Height, ColorType, AlphaType);
}
