using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SkiaSharp;

/// <summary>Converts samples to RGBA with the fixed-point arithmetic of libjpeg's jdcolor, so that the colors are identical.</summary>
internal static unsafe class JpegColors
{
    // 1.402, 0.34414, 0.71414 and 1.772 times 2^16.
    private const int CrRed = 91881, CbGreen = 22554, CrGreen = 46802, CbBlue = 116130;
    private const int Half = 1 << 15;
    private const uint Alpha = 0xFF000000;

    /// <summary>Converts luma and chroma (ITU-R BT.601, full range) to pixels.</summary>
    /// <param name="y">The luma of each pixel.</param>
    /// <param name="cb">The blue chroma samples.</param>
    /// <param name="cr">The red chroma samples.</param>
    /// <param name="pixels">The target; its length is the number of pixels converted.</param>
    /// <param name="isHalved">Whether each chroma sample serves two pixels.</param>
    /// <param name="swaps">Whether the lowest byte is blue instead of red.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void FromYcc(byte* y, byte* cb, byte* cr, Span<uint> pixels, bool isHalved, bool swaps)
    {
        int i = 0;
        fixed (uint* target = pixels)
        {
            if (Vector128.IsHardwareAccelerated)
            {
                for (; i + 16 <= pixels.Length; i += 16)
                    SixteenFromYcc(y + i, cb, cr, i, target + i, isHalved, swaps);
            }
        }

        for (; i < pixels.Length; i++)
        {
            int blue = cb[isHalved ? i >> 1 : i] - 128, red = cr[isHalved ? i >> 1 : i] - 128;
            int r = y[i] + ((CrRed * red + Half) >> 16), g = y[i] + ((Half - CbGreen * blue - CrGreen * red) >> 16),
                b = y[i] + ((CbBlue * blue + Half) >> 16);
            pixels[i] = swaps ? Pack(Clamp(b), Clamp(g), Clamp(r)) : Pack(Clamp(r), Clamp(g), Clamp(b));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void FromGray(byte* gray, Span<uint> pixels)
    {
        int i = 0;
        fixed (uint* target = pixels)
        {
            if (Vector128.IsHardwareAccelerated)
            {
                for (; i + 8 <= pixels.Length; i += 8)
                    (Widen(gray + i).AsUInt32() * 0x010101u | Vector256.Create(Alpha)).Store(target + i);
            }
        }

        for (; i < pixels.Length; i++)
            pixels[i] = Alpha | gray[i] * 0x010101u;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void FromRgb(byte* red, byte* green, byte* blue, Span<uint> pixels)
    {
        for (int i = 0; i < pixels.Length; i++)
            pixels[i] = Pack(red[i], green[i], blue[i]);
    }

    /// <summary>Multiplies inverted CMY, given as RGBA, by inverted black.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void ApplyBlack(byte* black, Span<uint> pixels, bool inverts)
    {
        for (int i = 0; i < pixels.Length; i++)
        {
            // Converted like YCbCr, YCCK gives RGB, the inverse of CMY.
            uint pixel = inverts ? ~pixels[i] : pixels[i];
            pixels[i] = Pack(Scale(pixel, black[i]), Scale(pixel >> 8, black[i]), Scale(pixel >> 16, black[i]));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SixteenFromYcc(byte* y, byte* cb, byte* cr, int i, uint* target, bool isHalved, bool swaps)
    {
        Vector256<short> red, green, blue;
        if (isHalved)
        {
            Chroma(cb + (i >> 1), cr + (i >> 1), out Vector256<int> r, out Vector256<int> g, out Vector256<int> b);
            red = Double(r);
            green = Double(g);
            blue = Double(b);
        }
        else
        {
            Chroma(cb + i, cr + i, out Vector256<int> r0, out Vector256<int> g0, out Vector256<int> b0);
            Chroma(cb + i + 8, cr + i + 8, out Vector256<int> r1, out Vector256<int> g1, out Vector256<int> b1);
            red = Vector256.Narrow(r0, r1);
            green = Vector256.Narrow(g0, g1);
            blue = Vector256.Narrow(b0, b1);
        }

        Vector256<short> luma = Vector256.WidenLower(Vector128.Load(y).ToVector256Unsafe()).AsInt16();
        red = Clamp(luma + red);
        green = Clamp(luma + green);
        blue = Clamp(luma + blue);
        Vector256<ushort> lower = ((swaps ? blue : red) | green << 8).AsUInt16();
        Vector256<ushort> upper = ((swaps ? red : blue) | Vector256.Create(unchecked((short)0xFF00))).AsUInt16();
        (Vector256.WidenLower(lower) | Vector256.WidenLower(upper) << 16).Store(target);
        (Vector256.WidenUpper(lower) | Vector256.WidenUpper(upper) << 16).Store(target + 8);
    }

    /// <summary>Computes what eight chroma samples add to the luma in each color.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Chroma(byte* cb, byte* cr, out Vector256<int> red, out Vector256<int> green, out Vector256<int> blue)
    {
        Vector256<int> half = Vector256.Create(Half);
        Vector256<int> toBlue = Widen(cb) - Vector256.Create(128), toRed = Widen(cr) - Vector256.Create(128);
        red = (toRed * CrRed + half) >> 16;
        green = (half - toBlue * CbGreen - toRed * CrGreen) >> 16;
        blue = (toBlue * CbBlue + half) >> 16;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Widen(byte* eight)
    {
        Vector128<ushort> shorts = Vector128.WidenLower(Vector128.CreateScalarUnsafe(*(ulong*)eight).AsByte());
        return Vector256.WidenLower(shorts.ToVector256Unsafe()).AsInt32();
    }

    /// <summary>Returns each value twice in a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Double(Vector256<int> values) => (values & Vector256.Create(0xFFFF) | values << 16).AsInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Clamp(Vector256<short> values) =>
        Vector256.Min(Vector256.Max(values, Vector256<short>.Zero), Vector256.Create((short)255));

    private static uint Clamp(int value) => (uint)Math.Clamp(value, 0, 255);

    private static uint Pack(uint low, uint middle, uint high) => Alpha | high << 16 | middle << 8 | low;

    private static uint Scale(uint channel, uint black)
    {
        uint product = (channel & 255) * black + 128;
        return (product + (product >> 8)) >> 8;
    }
}
