#nullable disable annotations

using System.Runtime.InteropServices;

namespace SkiaSharp;

/// <summary>The size of a picture and how its pixels lie in memory.</summary>
public struct SKImageInfo : IEquatable<SKImageInfo>
{
    public static readonly SKImageInfo Empty;

    /// <summary><see cref="SKColorType.Bgra8888"/> on Windows and Linux, else <see cref="SKColorType.Rgba8888"/>.</summary>
    public static readonly SKColorType PlatformColorType =
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) || RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? SKColorType.Bgra8888 : SKColorType.Rgba8888;

    public static readonly int PlatformColorAlphaShift = 24;
    public static readonly int PlatformColorRedShift = PlatformColorType == SKColorType.Bgra8888 ? 16 : 0;
    public static readonly int PlatformColorGreenShift = 8;
    public static readonly int PlatformColorBlueShift = 16 - PlatformColorRedShift;

    /// <summary>Premultiplied pixels of the platform's colour type.</summary>
    public SKImageInfo(int width, int height)
        : this(width, height, PlatformColorType, SKAlphaType.Premul)
    {
    }

    /// <summary>Premultiplied pixels.</summary>
    public SKImageInfo(int width, int height, SKColorType colorType)
        : this(width, height, colorType, SKAlphaType.Premul)
    {
    }

    public SKImageInfo(int width, int height, SKColorType colorType, SKAlphaType alphaType)
    {
        Width = width;
        Height = height;
        ColorType = colorType;
        AlphaType = alphaType;
    }

    public int Width { readonly get; set; }

    public int Height { readonly get; set; }

    public SKColorType ColorType { readonly get; set; }

    public SKAlphaType AlphaType { readonly get; set; }

    public readonly int BytesPerPixel => ColorType.GetBytesPerPixel();

    /// <summary>The power of two by which the index of a pixel becomes the index of its byte.</summary>
    public readonly int BitShiftPerPixel => BytesPerPixel switch { 4 => 2, 2 => 1, _ => 0 };

    public readonly int BitsPerPixel => BytesPerPixel * 8;

    /// <summary>Bytes of all pixels; beyond 2 GiB it overflows, as the original's.</summary>
    public readonly int BytesSize => unchecked(Width * Height * BytesPerPixel);

    public readonly long BytesSize64 => (long)Width * Height * BytesPerPixel;

    public readonly int RowBytes => unchecked(Width * BytesPerPixel);

    public readonly long RowBytes64 => (long)Width * BytesPerPixel;

    /// <summary>Whether a side is not positive.</summary>
    public readonly bool IsEmpty => Width <= 0 || Height <= 0;

    public readonly bool IsOpaque => AlphaType == SKAlphaType.Opaque;

    public readonly SKSizeI Size => new(Width, Height);

    public readonly SKRectI Rect => SKRectI.Create(Width, Height);

    public static bool operator ==(SKImageInfo left, SKImageInfo right) => left.Equals(right);

    public static bool operator !=(SKImageInfo left, SKImageInfo right) => !left.Equals(right);

    public readonly SKImageInfo WithSize(SKSizeI size) => WithSize(size.Width, size.Height);

    public readonly SKImageInfo WithSize(int width, int height) => new(width, height, ColorType, AlphaType);

    public readonly SKImageInfo WithColorType(SKColorType newColorType) => new(Width, Height, newColorType, AlphaType);

    public readonly SKImageInfo WithAlphaType(SKAlphaType newAlphaType) => new(Width, Height, ColorType, newAlphaType);

    public readonly bool Equals(SKImageInfo obj) => Width == obj.Width && Height == obj.Height && ColorType == obj.ColorType && AlphaType == obj.AlphaType;

    public override readonly bool Equals(object obj) => obj is SKImageInfo other && Equals(other);

    public override readonly int GetHashCode() => HashCode.Combine(Width, Height, ColorType, AlphaType);
}
