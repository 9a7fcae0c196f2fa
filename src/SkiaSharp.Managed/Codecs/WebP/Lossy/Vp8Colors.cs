using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SkiaSharp;

/// <summary>
/// Converts samples to pixels with the fixed-point arithmetic of libwebp, so that the colors are identical: ITU-R BT.601, luma from 16 to
/// 235.
/// </summary>
internal static unsafe class Vp8Colors
{
    // The factors 1.164 (255/219), 1.596, 0.392, 0.813 and 2.017, times 2^14, and the terms for the offsets of the ranges, times 2^6.
    private const int Luma = 19077, RedFromRed = 26149, GreenFromBlue = 6419, GreenFromRed = 13320, BlueFromBlue = 33050;
    private const int RedOffset = -14234, GreenOffset = 8708, BlueOffset = -17685;
    private const uint Alpha = 0xFF000000;

    /// <summary>
    /// Doubles a row of chroma. A sample is the weighted mean of the four around it: the nearest has weight 9, those beside it and above or
    /// below it have 3, and the last has 1; rounded as in libwebp's "fancy" upsampling.
    /// </summary>
    /// <param name="near">The row that covers the pixels.</param>
    /// <param name="far">The row on the other side of the pixels; the same one at the picture's border.</param>
    /// <param name="wide">The target; its length is the number of samples made.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Upsample(byte* near, byte* far, Span<byte> wide)
    {
        wide[0] = (byte)(3 * near[0] + far[0] + 2 >> 2);
        int pairs = wide.Length - 1 >> 1, i = 0;
        fixed (byte* target = wide)
        {
            if (Vector128.IsHardwareAccelerated)
            {
                Vector128<ushort> eight = Vector128.Create((ushort)8);
                for (; i + 8 <= pairs; i += 8)
                {
                    Vector128<ushort> near0 = Widen(near + i), near1 = Widen(near + i + 1), far0 = Widen(far + i),
                        far1 = Widen(far + i + 1);
                    Vector128<ushort> sum = near0 + near1 + far0 + far1 + eight;
                    Vector128<ushort> falling = (sum + (near1 + far0 << 1)) >>> 3, rising = (sum + (near0 + far1 << 1)) >>> 3;
                    ((falling + near0) >>> 1 | (rising + near1) >>> 1 << 8).AsByte().Store(target + 2 * i + 1);
                }
            }
            for (; i < pairs; i++)
            {
                int sum = near[i] + near[i + 1] + far[i] + far[i + 1] + 8;
                int falling = sum + 2 * (near[i + 1] + far[i]) >> 3, rising = sum + 2 * (near[i] + far[i + 1]) >> 3;
                target[2 * i + 1] = (byte)(falling + near[i] >> 1);
                target[2 * i + 2] = (byte)(rising + near[i + 1] >> 1);
            }
        }
        if (wide.Length % 2 == 0)
            wide[^1] = (byte)(3 * near[i] + far[i] + 2 >> 2);
    }

    /// <summary>Converts samples to opaque pixels.</summary>
    /// <param name="luma">The luma of each pixel.</param>
    /// <param name="blue">The blue chroma of each pixel.</param>
    /// <param name="red">The red chroma of each pixel.</param>
    /// <param name="pixels">The target; its length is the number of pixels converted.</param>
    /// <param name="swaps">Whether the lowest byte is blue instead of red.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Convert(byte* luma, byte* blue, byte* red, Span<uint> pixels, bool swaps)
    {
        int i = 0;
        int toRed = swaps ? 16 : 0, toBlue = 16 - toRed;
        fixed (uint* target = pixels)
        {
            if (Vector256.IsHardwareAccelerated)
            {
                for (; i + 8 <= pixels.Length; i += 8)
                {
                    Vector256<int> y = Scale(WidenInt(luma + i), Luma), u = WidenInt(blue + i), v = WidenInt(red + i);
                    Vector256<int> r = Clamp(y + Scale(v, RedFromRed) + Vector256.Create(RedOffset));
                    Vector256<int> g = Clamp(y - Scale(u, GreenFromBlue) - Scale(v, GreenFromRed) + Vector256.Create(GreenOffset));
                    Vector256<int> b = Clamp(y + Scale(u, BlueFromBlue) + Vector256.Create(BlueOffset));
                    ((swaps ? b | g << 8 | r << 16 : r | g << 8 | b << 16).AsUInt32() | Vector256.Create(Alpha)).Store(target + i);
                }
            }
        }
        for (; i < pixels.Length; i++)
        {
            int y = Scale(luma[i], Luma), u = blue[i], v = red[i];
            uint r = Clamp(y + Scale(v, RedFromRed) + RedOffset), b = Clamp(y + Scale(u, BlueFromBlue) + BlueOffset);
            uint g = Clamp(y - Scale(u, GreenFromBlue) - Scale(v, GreenFromRed) + GreenOffset);
            pixels[i] = Alpha | r << toRed | g << 8 | b << toBlue;
        }
    }

    private static int Scale(int value, int factor) => value * factor >> 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Scale(Vector256<int> values, int factor) => values * factor >> 8;

    private static uint Clamp(int value) => (uint)Math.Clamp(value >> 6, 0, 255);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Clamp(Vector256<int> values) =>
        Vector256.Min(Vector256.Max(values >> 6, Vector256<int>.Zero), Vector256.Create(255));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Widen(byte* eight) =>
        Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(eight)).AsByte());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> WidenInt(byte* eight) => Vector256.WidenLower(Widen(eight).ToVector256Unsafe()).AsInt32();
}
