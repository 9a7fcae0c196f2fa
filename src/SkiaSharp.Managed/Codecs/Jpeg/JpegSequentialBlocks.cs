using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>Reads the blocks of sequential scans, each with all its coefficients one after another.</summary>
internal static unsafe class JpegSequentialBlocks
{
    private const int SixteenZeros = 0xF0;

    /// <summary>Reads a block.</summary>
    /// <param name="bits">The bits to read.</param>
    /// <param name="dcTable">The codes of the first coefficient.</param>
    /// <param name="acTable">The codes of the others.</param>
    /// <param name="predictor">The first coefficient of the previous block.</param>
    /// <param name="block">64 zeros, which become coefficients row by row.</param>
    /// <param name="isFlat">Whether all coefficients but the first are zero.</param>
    /// <returns>Whether the data were valid.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static bool Read(
        JpegBits bits, JpegHuffmanTable dcTable, JpegHuffmanTable acTable, ref int predictor, short* block, out bool isFlat)
    {
        bits.BeginBlock();
        var window = new JpegBitWindow(bits);
        bool isValid = true;
        int i = 1;
        fixed (int* dcLookup = dcTable.Lookup, acLookup = acTable.Lookup)
        fixed (byte* order = JpegZigzag.Order)
        {
            window.Need();
            int entry = dcLookup[window.Index], length = entry & 31, value = entry >> 16;
            if (value != 0)
            {
                window.Drop(length);
            }
            else
            {
                int size = entry >> 8;
                if (length == 0)
                {
                    size = dcTable.FindLong(window.Top, out length);
                    isValid = size >= 0;
                }
                window.Drop(length);
                if (size > 0)
                    value = window.TakeSigned(size);
            }
            predictor += value;
            block[0] = (short)predictor;

            while (i < 64)
            {
                window.Need();
                entry = acLookup[window.Index];
                length = entry & 31;
                value = entry >> 16;
                if (value != 0)
                {
                    window.Drop(length);
                    i += entry >> 12 & 15;
                    block[order[i++]] = (short)value;
                    continue;
                }

                int symbol = entry >> 8;
                if (length == 0)
                {
                    symbol = acTable.FindLong(window.Top, out length);
                    isValid &= symbol >= 0;
                }
                window.Drop(length);
                if (symbol < 0 || (symbol & 15) == 0)
                {
                    if (symbol != SixteenZeros)
                        break;
                    // Some encoders fill the end of a block with such runs; past the end they have no effect.
                    i = Math.Min(i + 16, 64);
                    continue;
                }
                i += symbol >> 4;
                block[order[i++]] = (short)window.TakeSigned(symbol & 15);
            }
        }
        window.End();
        isFlat = i == 1;
        return isValid && i <= 64;
    }
}
