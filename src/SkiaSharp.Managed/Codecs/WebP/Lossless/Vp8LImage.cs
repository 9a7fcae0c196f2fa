using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>Pixels (alpha the highest byte, then red, green, blue) as they are stored: as literals, copies of what came before, or recent colours.</summary>
internal sealed class Vp8LImage
{
    /// <summary>The farthest that a copy may be of.</summary>
    private const int MostDistance = 1 << 20;

    private const int MostLength = 4096;

    private readonly Vp8LBits bits;
    private readonly int width;
    private readonly int total;
    private readonly Vp8LCodes codes;
    private readonly Vp8LColorCache? cache;

    // The last pixels, as many as copies may be of, and room for more.
    private readonly uint[] pixels;
    private int firstOfPixels;
    private int rowStart;
    private int at;
    private int x;
    private int y;

    /// <param name="bits">What is read.</param>
    /// <param name="size">How many pixels there are.</param>
    /// <param name="isMain">Whether it is the picture itself, of which different parts may have different codes.</param>
    /// <exception cref="CodecException">The data are wrong or end.</exception>
    internal Vp8LImage(Vp8LBits bits, SKSizeI size, bool isMain)
    {
        this.bits = bits;
        width = size.Width;
        total = size.Width * size.Height;
        if (bits.ReadFlag())
            cache = new Vp8LColorCache(bits.Read(4));
        codes = new Vp8LCodes(bits, size, cache?.Count ?? 0, isMain);
        pixels = new uint[Math.Min(total, 2 * MostDistance + width + MostLength)];
    }

    /// <summary>Reads the next row.</summary>
    /// <exception cref="CodecException">The data are wrong or end.</exception>
    internal ReadOnlySpan<uint> ReadRow()
    {
        if (rowStart + width + MostLength > pixels.Length && pixels.Length < total - firstOfPixels)
            Forget();
        int end = rowStart + width;
        bool isValid = Decode(end);
        if (!isValid || bits.IsOver)
            throw bits.Fault();
        ReadOnlySpan<uint> row = pixels.AsSpan(rowStart, width);
        rowStart = end;
        return row;
    }

    /// <summary>Makes room by what no copy can be of any more.</summary>
    private void Forget()
    {
        int surplus = rowStart - MostDistance;
        pixels.AsSpan(surplus, at - surplus).CopyTo(pixels);
        firstOfPixels += surplus;
        rowStart -= surplus;
        at -= surplus;
    }

    /// <returns>Whether what was read makes sense.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Decode(int end)
    {
        var window = new Vp8LWindow(bits);
        ushort[] entries = codes.Entries;
        int mask = codes.SquareMask;
        ReadOnlySpan<Vp8LCode> set = at < end ? codes.At(x, y) : default;
        bool isValid = true;
        while (at < end && isValid)
        {
            if ((x & mask) == 0)
                set = codes.At(x, y);
            window.Need();
            int symbol = window.Read(entries, set[Vp8LCodes.Green]);
            if (symbol is >= Vp8LCodes.Literals and < Vp8LCodes.Literals + Vp8LCodes.Lengths)
            {
                int length = ReadPrefixed(ref window, symbol - Vp8LCodes.Literals);
                window.Need();
                int distance = ReadPrefixed(ref window, window.Read(entries, set[Vp8LCodes.Distance]));
                isValid = Copy(Vp8LDistance.Of(distance, width), length);
                if (isValid && at < end)
                    set = codes.At(x, y);
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
                // There are such symbols only where there is a cache.
                Append(cache!.At(symbol - Vp8LCodes.Literals - Vp8LCodes.Lengths));
            }
        }
        window.End();
        return isValid;
    }

    /// <summary>Reads a number that follows a symbol which says how large it is about.</summary>
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
        pixels[at++] = pixel;
        cache?.Add(pixel);
        if (++x == width)
        {
            x = 0;
            y++;
        }
    }

    /// <returns>Whether there is so much before and behind.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Copy(int distance, int length)
    {
        if (distance > firstOfPixels + at || length > total - firstOfPixels - at)
            return false;
        Span<uint> source = pixels.AsSpan(at - distance, distance), target = pixels.AsSpan(at, length);
        if (distance == 1)
        {
            target.Fill(source[0]);
        }
        else
        {
            // What is copied may be what is written: its pixels repeat.
            for (Span<uint> left = target; left.Length > 0; left = left[Math.Min(distance, left.Length)..])
                source[..Math.Min(distance, left.Length)].CopyTo(left);
        }
        if (cache is not null)
        {
            foreach (uint pixel in target)
                cache.Add(pixel);
        }
        at += length;
        x += length;
        for (; x >= width; x -= width)
            y++;
        return true;
    }
}
