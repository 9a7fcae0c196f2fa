using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SkiaSharp;

/// <summary>
/// Alpha arithmetic for pixels of four bytes, with alpha in the highest. Products and quotients are rounded to nearest, as in Skia.
/// </summary>
internal static class AlphaMath
{
    private static readonly uint[] s_reciprocals = CreateReciprocals();

    /// <summary>Returns a·b/255.</summary>
    internal static int Multiply(int a, int b)
    {
        int product = a * b + 128;
        return (product + (product >> 8)) >> 8;
    }

    internal static void Premultiply(Span<uint> pixels)
    {
        ref uint first = ref MemoryMarshal.GetReference(pixels);
        int i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i <= pixels.Length - Vector256<uint>.Count; i += Vector256<uint>.Count)
                Premultiply(Vector256.LoadUnsafe(ref first, (nuint)i)).StoreUnsafe(ref first, (nuint)i);
        }
        for (; i < pixels.Length; i++)
            pixels[i] = Premultiply(pixels[i]);
    }

    internal static uint Premultiply(uint pixel)
    {
        int alpha = (int)(pixel >> 24);
        return (pixel & 0xFF000000)
            | (uint)Multiply((int)(pixel >> 16 & 255), alpha) << 16
            | (uint)Multiply((int)(pixel >> 8 & 255), alpha) << 8
            | (uint)Multiply((int)(pixel & 255), alpha);
    }

    internal static void Unpremultiply(Span<uint> pixels)
    {
        for (int i = 0; i < pixels.Length; i++)
            pixels[i] = Unpremultiply(pixels[i]);
    }

    internal static uint Unpremultiply(uint pixel)
    {
        uint alpha = pixel >> 24;
        if (alpha == 255)
            return pixel;
        uint reciprocal = s_reciprocals[alpha];
        return alpha << 24 | Divide(pixel >> 16 & 255, reciprocal) << 16 | Divide(pixel >> 8 & 255, reciprocal) << 8
            | Divide(pixel & 255, reciprocal);
    }

    /// <summary>Swaps the lowest and the third byte, which converts RGBA to BGRA and back.</summary>
    internal static void SwapRedAndBlue(Span<uint> pixels)
    {
        ref uint first = ref MemoryMarshal.GetReference(pixels);
        int i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i <= pixels.Length - Vector256<uint>.Count; i += Vector256<uint>.Count)
            {
                Vector256<uint> pixel = Vector256.LoadUnsafe(ref first, (nuint)i), others = pixel & Vector256.Create(0x00FF00FFu);
                (pixel & Vector256.Create(0xFF00FF00) | others << 16 | others >>> 16).StoreUnsafe(ref first, (nuint)i);
            }
        }
        for (; i < pixels.Length; i++)
            pixels[i] = SwapRedAndBlue(pixels[i]);
    }

    internal static uint SwapRedAndBlue(uint pixel) => pixel & 0xFF00FF00 | (pixel & 255) << 16 | pixel >> 16 & 255;

    // Each lane of 32 bits holds two channels, and the factor has alpha in both halves. Alpha's own channel is 255, so that it stays as it
    // is.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Premultiply(Vector256<uint> pixel)
    {
        Vector256<uint> halves = Vector256.Create(0x00FF00FFu), alpha = pixel >>> 24;
        Vector256<ushort> factor = (alpha | alpha << 16).AsUInt16();
        Vector256<ushort> even = (pixel & halves).AsUInt16() * factor + Vector256.Create((ushort)128);
        Vector256<ushort> odd = (pixel >>> 8 & halves | Vector256.Create(0x00FF0000u)).AsUInt16() * factor + Vector256.Create((ushort)128);
        even = (even + (even >>> 8)) >>> 8;
        odd = (odd + (odd >>> 8)) >>> 8;
        return even.AsUInt32() | odd.AsUInt32() << 8;
    }

    private static uint Divide(uint value, uint reciprocal) => (uint)Math.Min(255, ((ulong)value * reciprocal + (1 << 23)) >> 24);

    // 255/alpha in fixed point with 24 fraction bits.
    private static uint[] CreateReciprocals()
    {
        uint[] reciprocals = new uint[256];
        for (uint alpha = 1; alpha < 256; alpha++)
            reciprocals[alpha] = ((255u << 24) + alpha / 2) / alpha;
        return reciprocals;
    }
}
