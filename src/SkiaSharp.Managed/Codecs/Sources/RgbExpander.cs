using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SkiaSharp;

/// <summary>Expands pixels of three bytes to opaque ones of four.</summary>
internal static class RgbExpander
{
    /// <param name="rgb">Red, green and blue of each pixel.</param>
    /// <param name="pixels">The target; its length is the number of pixels expanded.</param>
    /// <param name="swap">Whether the lowest byte is blue instead of red.</param>
    internal static void Expand(ReadOnlySpan<byte> rgb, Span<uint> pixels, bool swap)
    {
        int i = 0;
        if (Vector128.IsHardwareAccelerated)
        {
            ref byte source = ref MemoryMarshal.GetReference(rgb);
            ref uint target = ref MemoryMarshal.GetReference(pixels);
            Vector128<byte> order = swap
                ? Vector128.Create((byte)2, 1, 0, 255, 5, 4, 3, 255, 8, 7, 6, 255, 11, 10, 9, 255)
                : Vector128.Create((byte)0, 1, 2, 255, 3, 4, 5, 255, 6, 7, 8, 255, 9, 10, 11, 255);
            // Sixteen bytes are read, of which twelve are used.
            for (; 3 * i + 16 <= rgb.Length && i + 4 <= pixels.Length; i += 4)
            {
                Vector128<byte> four = Vector128.LoadUnsafe(ref source, (nuint)(3 * i));
                (Vector128.Shuffle(four, order).AsUInt32() | Vector128.Create(0xFF000000)).StoreUnsafe(ref target, (nuint)i);
            }
        }

        int red = swap ? 2 : 0;
        for (; i < pixels.Length; i++)
        {
            ReadOnlySpan<byte> pixel = rgb.Slice(3 * i, 3);
            pixels[i] = 0xFF000000 | (uint)pixel[2 - red] << 16 | (uint)pixel[1] << 8 | pixel[red];
        }
    }
}
