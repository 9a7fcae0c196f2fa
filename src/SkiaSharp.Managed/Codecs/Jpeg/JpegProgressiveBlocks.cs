using System.Numerics;
using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>
/// Reads the blocks of progressive scans (T.81, annex G): a band of coefficients, first their upper bits, then one more bit in each scan.
/// </summary>
internal static unsafe class JpegProgressiveBlocks
{
    private const int SixteenZeros = 0xF0;

    /// <summary>Reads the upper bits of the first coefficient.</summary>
    /// <returns>Whether the data were valid.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static bool ReadDc(JpegBits bits, JpegHuffmanTable table, ref int predictor, int low, short* block)
    {
        bits.BeginBlock();
        var window = new JpegBitWindow(bits);
        window.Need();
        int size = ReadSymbol(table, ref window);
        if (size > 0)
            predictor += window.TakeSigned(size);
        block[0] = (short)(predictor << low);
        window.End();
        return size >= 0;
    }

    /// <summary>Reads one more bit of the first coefficient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void RefineDc(JpegBits bits, int low, short* block)
    {
        bits.BeginBlock();
        var window = new JpegBitWindow(bits);
        block[0] |= (short)(window.TakeBit() << low);
        window.End();
    }

    /// <summary>Reads the upper bits of a band.</summary>
    /// <param name="bits">The bits to read.</param>
    /// <param name="table">The codes.</param>
    /// <param name="scan">The scan's header, which tells the band and the bits.</param>
    /// <param name="run">The number of blocks, from this one on, that have nothing in the band.</param>
    /// <param name="block">The coefficients, row by row.</param>
    /// <returns>Whether the data were valid.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static bool ReadAc(JpegBits bits, JpegHuffmanTable table, JpegScan scan, ref int run, short* block)
    {
        if (run > 0)
        {
            run--;
            return true;
        }

        bits.BeginBlock();
        var window = new JpegBitWindow(bits);
        int i = scan.First, last = scan.Last, low = scan.Low;
        bool isValid = true;
        fixed (int* lookup = table.Lookup)
        fixed (byte* order = JpegZigzag.Order)
        {
            while (i <= last)
            {
                window.Need();
                int entry = lookup[window.Index], length = entry & 31, value = entry >> 16;
                if (value != 0)
                {
                    window.Drop(length);
                    i += entry >> 12 & 15;
                    block[order[i++]] = (short)(value << low);
                    continue;
                }

                int symbol = entry >> 8;
                if (length == 0)
                    symbol = table.FindLong(window.Top, out length);
                window.Drop(length);
                if (symbol < 0)
                {
                    isValid = false;
                    break;
                }
                if ((symbol & 15) != 0)
                {
                    i += symbol >> 4;
                    block[order[i++]] = (short)(window.TakeSigned(symbol & 15) << low);
                }
                else if (symbol == SixteenZeros)
                {
                    i = Math.Min(i + 16, last + 1);
                }
                else
                {
                    run = ReadRun(ref window, symbol >> 4) - 1;
                    break;
                }
            }
        }
        window.End();
        return isValid && i <= last + 1;
    }

    /// <summary>Reads one more bit of a band.</summary>
    /// <param name="bits">The bits to read.</param>
    /// <param name="table">The codes.</param>
    /// <param name="scan">The scan's header, which tells the band and the bits.</param>
    /// <param name="run">The number of blocks, from this one on, in which no coefficient begins with this bit.</param>
    /// <param name="block">The coefficients, row by row.</param>
    /// <returns>Whether the data were valid.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static bool RefineAc(JpegBits bits, JpegHuffmanTable table, JpegScan scan, ref int run, short* block)
    {
        bits.BeginBlock();
        var window = new JpegBitWindow(bits);
        int i = scan.First, last = scan.Last, one = 1 << scan.Low;
        bool isValid = true;
        fixed (byte* order = JpegZigzag.Order)
        fixed (ulong* places = JpegNonzeros.Places)
        {
            ulong known = JpegNonzeros.Find(block, places) & ulong.MaxValue >> (63 - last);
            while (run == 0 && i <= last)
            {
                window.Need();
                int symbol = ReadSymbol(table, ref window), zeros = symbol >> 4;
                if (symbol < 0)
                {
                    isValid = false;
                    break;
                }
                short fresh = 0;
                if ((symbol & 15) != 0)
                {
                    fresh = (short)(window.TakeBit() == 0 ? -one : one);
                }
                else if (symbol != SixteenZeros)
                {
                    run = ReadRun(ref window, zeros);
                    break;
                }

                // Skip this many zeros, and refine the known coefficients between them.
                int gap;
                while ((gap = BitOperations.TrailingZeroCount(known >> i)) <= zeros)
                {
                    zeros -= gap;
                    i += gap;
                    Refine(ref window, block + order[i], one);
                    if (i++ == last)
                        break;
                }
                i += zeros;
                if (i <= last)
                    block[order[i++]] = fresh;
                else
                    isValid &= fresh == 0;
            }

            if (run > 0)
            {
                run--;
                for (ulong rest = i <= last ? known >> i << i : 0; rest != 0; rest &= rest - 1)
                    Refine(ref window, block + order[BitOperations.TrailingZeroCount(rest)], one);
            }
        }
        window.End();
        return isValid;
    }

    /// <summary>Reads one more bit of a coefficient; without branches, since the bits are unpredictable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Refine(ref JpegBitWindow window, short* coefficient, int one)
    {
        int sign = *coefficient >> 15;
        *coefficient += (short)((one ^ sign) - sign & -window.TakeBit());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ReadRun(ref JpegBitWindow window, int bits) => bits == 0 ? 1 : (1 << bits) + window.Take(bits);

    /// <returns>The symbol; -1 if no code begins with these bits.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ReadSymbol(JpegHuffmanTable table, ref JpegBitWindow window)
    {
        int entry = table.Symbols[window.Index], length = entry & 31, symbol = entry >> 8;
        if (length == 0)
            symbol = table.FindLong(window.Top, out length);
        window.Drop(length);
        return symbol;
    }
}
