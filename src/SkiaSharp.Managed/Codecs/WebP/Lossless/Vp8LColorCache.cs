using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>Recent colors, each at the index given by its hash.</summary>
internal sealed class Vp8LColorCache
{
    private const int MostBits = 11;

    private readonly uint[] _colors;
    private readonly int _shift;

    /// <exception cref="CodecException">The number of bits is not allowed.</exception>
    internal Vp8LColorCache(int bits)
    {
        if (bits is < 1 or > MostBits)
            throw new CodecException(SKCodecResult.ErrorInInput);
        _colors = new uint[1 << bits];
        _shift = 32 - bits;
    }

    internal int Count => _colors.Length;

    internal uint At(int index) => _colors[index];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(uint color) => _colors[color * 0x1E35A7BD >> _shift] = color;
}
