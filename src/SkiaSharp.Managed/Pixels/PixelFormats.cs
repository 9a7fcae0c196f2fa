using System.Runtime.InteropServices;

namespace SkiaSharp;

/// <summary>
/// Converts pixels of every color type to and from RGBA: four bytes, red in the lowest, alpha in the highest; the alpha type is unchanged.
/// </summary>
internal static class PixelFormats
{
    internal static void Load(SKColorType type, ReadOnlySpan<byte> source, Span<uint> rgba)
    {
        switch (type)
        {
            case SKColorType.Alpha8:
                for (int i = 0; i < rgba.Length; i++)
                    rgba[i] = (uint)source[i] << 24;
                break;
            case SKColorType.Gray8:
                for (int i = 0; i < rgba.Length; i++)
                    rgba[i] = 0xFF000000 | source[i] * 0x010101u;
                break;
            case SKColorType.Rgb565:
                ReadOnlySpan<ushort> packed = MemoryMarshal.Cast<byte, ushort>(source);
                for (int i = 0; i < rgba.Length; i++)
                    rgba[i] = Unpack565(packed[i]);
                break;
            case SKColorType.Rgb888x:
                MemoryMarshal.Cast<byte, uint>(source)[..rgba.Length].CopyTo(rgba);
                for (int i = 0; i < rgba.Length; i++)
                    rgba[i] |= 0xFF000000;
                break;
            default:
                MemoryMarshal.Cast<byte, uint>(source)[..rgba.Length].CopyTo(rgba);
                if (type == SKColorType.Bgra8888)
                    AlphaMath.SwapRedAndBlue(rgba);
                break;
        }
    }

    /// <param name="type">The color type to write.</param>
    /// <param name="rgba">The pixels, which are overwritten.</param>
    /// <param name="destination">The destination.</param>
    internal static void Store(SKColorType type, Span<uint> rgba, Span<byte> destination)
    {
        switch (type)
        {
            case SKColorType.Alpha8:
                for (int i = 0; i < rgba.Length; i++)
                    destination[i] = (byte)(rgba[i] >> 24);
                break;
            case SKColorType.Gray8:
                for (int i = 0; i < rgba.Length; i++)
                    destination[i] = (byte)((54 * (rgba[i] & 255) + 183 * (rgba[i] >> 8 & 255) + 19 * (rgba[i] >> 16 & 255)) >> 8);
                break;
            case SKColorType.Rgb565:
                Span<ushort> packed = MemoryMarshal.Cast<byte, ushort>(destination);
                for (int i = 0; i < rgba.Length; i++)
                    packed[i] = Pack565(rgba[i]);
                break;
            case SKColorType.Rgb888x:
                for (int i = 0; i < rgba.Length; i++)
                    rgba[i] |= 0xFF000000;
                rgba.CopyTo(MemoryMarshal.Cast<byte, uint>(destination));
                break;
            default:
                if (type == SKColorType.Bgra8888)
                    AlphaMath.SwapRedAndBlue(rgba);
                rgba.CopyTo(MemoryMarshal.Cast<byte, uint>(destination));
                break;
        }
    }

    /// <summary>Returns the bytes of one color as they are written when filling with it, in the lowest bytes of the result.</summary>
    internal static uint Pack(SKColor color, SKColorType type, SKAlphaType alphaType)
    {
        uint rgba = (uint)(color.Alpha << 24 | color.Blue << 16 | color.Green << 8 | color.Red);
        if (alphaType != SKAlphaType.Unpremul)
            rgba = AlphaMath.Premultiply(rgba);
        if (alphaType == SKAlphaType.Opaque)
            rgba |= 0xFF000000;
        return type switch
        {
            SKColorType.Alpha8 => rgba >> 24,
            SKColorType.Gray8 => Luminance(rgba),
            SKColorType.Rgb565 => Pack565(rgba),
            SKColorType.Bgra8888 => AlphaMath.SwapRedAndBlue(rgba),
            _ => rgba,
        };
    }

    /// <summary>
    /// Returns the gray of a single color or of drawn pixels, for which Skia uses finer weights than for converting a bitmap.
    /// </summary>
    internal static uint Luminance(uint rgba) =>
        (uint)(0.2126 * (rgba & 255) + 0.7152 * (rgba >> 8 & 255) + 0.0722 * (rgba >> 16 & 255) + 0.5);

    private static uint Unpack565(uint packed)
    {
        uint red = packed >> 11, green = packed >> 5 & 63, blue = packed & 31;
        return 0xFF000000 | (blue << 3 | blue >> 2) << 16 | (green << 2 | green >> 4) << 8 | red << 3 | red >> 2;
    }

    private static ushort Pack565(uint rgba)
    {
        uint red = (rgba & 255) * 31 + 127, green = (rgba >> 8 & 255) * 63 + 127, blue = (rgba >> 16 & 255) * 31 + 127;
        return (ushort)(red / 255 << 11 | green / 255 << 5 | blue / 255);
    }
}
