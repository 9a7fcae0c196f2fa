using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>
/// Reads pixels (with alpha in the highest byte, then red, green and blue) as they are stored: as literals, copies of earlier pixels, or
/// recent colors.
/// </summary>
internal sealed class Vp8LImage
{
    /// <summary>The largest distance of a copy.</summary>
    private const int MostDistance = 1 << 20;

    private const int MostLength = 4096;

    private readonly Vp8LBits _bits;
    private readonly int _width;
    private readonly int _total;
    private readonly Vp8LCodes _codes;
    private readonly Vp8LColorCache? _cache;

    // The last pixels, as many as copies may refer to, and room for more.
    private readonly uint[] _pixels;
    private int _firstOfPixels;
    private int _rowStart;
    private int _at;
    private int _x;
    private int _y;

    /// <param name="bits">The bits to read.</param>
    /// <param name="size">The size of the picture.</param>
    /// <param name="isMain">Whether this is the picture itself, whose parts may have different codes.</param>
    /// <exception cref="CodecException">The data are invalid or end too early.</exception>
    internal Vp8LImage(Vp8LBits bits, SKSizeI size, bool isMain)
    {
        _bits = bits;
        _width = size.Width;
        _total = size.Width * size.Height;
        if (bits.ReadFlag())
            _cache = new Vp8LColorCache(bits.Read(4));
        _codes = new Vp8LCodes(bits, size, _cache?.Count ?? 0, isMain);
        _pixels = new uint[Math.Min(_total, 2 * MostDistance + _width + MostLength)];
    }

    /// <summary>Reads the next row.</summary>
    /// <exception cref="CodecException">The data are invalid or end too early.</exception>
    internal ReadOnlySpan<uint> ReadRow()
    {
        if (_rowStart + _width + MostLength > _pixels.Length && _pixels.Length < _total - _firstOfPixels)
            Forget();
        int end = _rowStart + _width;
        bool isValid = Decode(end);
        if (!isValid || _bits.IsOver)
            throw _bits.Fault();
        ReadOnlySpan<uint> row = _pixels.AsSpan(_rowStart, _width);
        _rowStart = end;
        return row;
    }

    /// <summary>Makes room by dropping the pixels that no copy can refer to anymore.</summary>
    private void Forget()
    {
        int surplus = _rowStart - MostDistance;
        _pixels.AsSpan(surplus, _at - surplus).CopyTo(_pixels);
        _firstOfPixels += surplus;
        _rowStart -= surplus;
        _at -= surplus;
    }

    /// <returns>Whether the data were valid.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Decode(int end)
    {
        var window = new Vp8LWindow(_bits);
        ushort[] entries = _codes.Entries;
        int mask = _codes.SquareMask;
        ReadOnlySpan<Vp8LCode> set = _at < end ? _codes.At(_x, _y) : default;
        bool isValid = true;
        while (_at < end && isValid)
        {
            if ((_x & mask) == 0)
                set = _codes.At(_x, _y);
            window.Need();
            int symbol = window.Read(entries, set[Vp8LCodes.Green]);
            if (symbol is >= Vp8LCodes.Literals and < Vp8LCodes.Literals + Vp8LCodes.Lengths)
            {
                int length = ReadPrefixed(ref window, symbol - Vp8LCodes.Literals);
                window.Need();
                int distance = ReadPrefixed(ref window, window.Read(entries, set[Vp8LCodes.Distance]));
                isValid = Copy(Vp8LDistance.Of(distance, _width), length);
                if (isValid && _at < end)
                    set = _codes.At(_x, _y);
                continue;
            }

            if (symbol < Vp8LCodes.Literals)
            {
                int red = window.Read(entries, set[Vp8LCodes.Red]);
                window.Need();
                int blue = window.Read(entries, set[Vp8LCodes.Blue]), alpha = window.Read(entries, set[Vp8LCodes.Alpha]);
                Append((uint)(alpha << 24 | red << 16 | symbol << 8 | blue));
            }
            else
            {
                // Such symbols exist only if there is a cache.
                Append(_cache!.At(symbol - Vp8LCodes.Literals - Vp8LCodes.Lengths));
            }
        }
        window.End();
        return isValid;
    }

    /// <summary>Reads a number that follows a symbol for its magnitude.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ReadPrefixed(ref Vp8LWindow window, int symbol)
    {
        if (symbol < 4)
            return symbol + 1;
        window.Need();
        int length = symbol - 2 >> 1;
        return (2 + (symbol & 1) << length) + window.Read(length) + 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Append(uint pixel)
    {
        _pixels[_at++] = pixel;
        _cache?.Add(pixel);
        if (++_x == _width)
        {
            _x = 0;
            _y++;
        }
    }

    /// <returns>Whether there are enough pixels before the copy, and enough room for it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Copy(int distance, int length)
    {
        if (distance > _firstOfPixels + _at || length > _total - _firstOfPixels - _at)
            return false;
        Span<uint> source = _pixels.AsSpan(_at - distance, distance), target = _pixels.AsSpan(_at, length);
        if (distance == 1)
        {
            target.Fill(source[0]);
        }
        else
        {
            // The source may overlap the target; its pixels are then repeated.
            for (Span<uint> left = target; left.Length > 0; left = left[Math.Min(distance, left.Length)..])
                source[..Math.Min(distance, left.Length)].CopyTo(left);
        }
        if (_cache is not null)
        {
            foreach (uint pixel in target)
                _cache.Add(pixel);
        }
        _at += length;
        _x += length;
        for (; _x >= _width; _x -= _width)
            _y++;
        return true;
    }
}
