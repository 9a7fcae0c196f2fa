using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>Recent colours, each at the place that its hash says.</summary>
internal sealed class Vp8LColorCache
{
    private const int MostBits = 11;

    private readonly uint[] colors;
    private readonly int shift;

    /// <exception cref="CodecException">It cannot have so many bits.</exception>
    internal Vp8LColorCache(int bits)
    {
        if (bits is < 1 or > MostBits)
            throw new CodecException(SKCodecResult.ErrorInInput);
        colors = new uint[1 << bits];
        shift = 32 - bits;
    }

    internal int Count => colors.Length;

    internal uint At(int index) => colors[index];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(uint color) => colors[color * 0x1E35A7BD >> shift] = color;
}
