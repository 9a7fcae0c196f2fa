using System.Numerics;
using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>Undoes the filters of rows. Up to eight bytes past the end of a row may be read.</summary>
internal static unsafe class PngFilters
{
    /// <param name="filter">The number of the filter, 0 to 4.</param>
    /// <param name="row">The filtered row, which is changed in place.</param>
    /// <param name="above">The row above it; zeros for the first row.</param>
    /// <param name="length">The number of bytes in a row.</param>
    /// <param name="pixelSize">The number of bytes in a pixel, at least 1.</param>
    /// <returns>Whether the filter exists.</returns>
    internal static bool TryUndo(int filter, byte* row, byte* above, int length, int pixelSize)
    {
        switch (filter)
        {
            case 0:
                return true;
            case 2:
                UndoUp(row, above, length);
                return true;
            case 1 or 3 or 4:
                UndoWithLeft(filter, row, above, length, pixelSize);
                return true;
            default:
                return false;
        }
    }

    private static void UndoUp(byte* row, byte* above, int length)
    {
        int i = 0;
        for (; i <= length - Vector<byte>.Count; i += Vector<byte>.Count)
            Unsafe.WriteUnaligned(row + i, Unsafe.ReadUnaligned<Vector<byte>>(row + i) + Unsafe.ReadUnaligned<Vector<byte>>(above + i));
        for (; i < length; i++)
            row[i] += above[i];
    }

    private static void UndoWithLeft(int filter, byte* row, byte* above, int length, int pixelSize)
    {
        switch (pixelSize)
        {
            case 3:
                PngVectorFilters<ThreeBytes>.Undo(filter, row, above, length);
                break;
            case 4:
                PngVectorFilters<FourBytes>.Undo(filter, row, above, length);
                break;
            case 6:
                PngVectorFilters<SixBytes>.Undo(filter, row, above, length);
                break;
            case 8:
                PngVectorFilters<EightBytes>.Undo(filter, row, above, length);
                break;
            default:
                UndoByBytes(filter, row, above, length, pixelSize);
                break;
        }
    }

    private static void UndoByBytes(int filter, byte* row, byte* above, int length, int pixelSize)
    {
        for (int channel = 0; channel < pixelSize; channel++)
        {
            int left = 0, corner = 0;
            for (int i = channel; i < length; i += pixelSize)
            {
                int up = above[i];
                int predicted = filter switch { 1 => left, 3 => (left + up) >> 1, _ => Paeth(left, up, corner) };
                corner = up;
                row[i] = (byte)(left = (byte)(row[i] + predicted));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Paeth(int left, int up, int corner)
    {
        int toLeft = Math.Abs(up - corner), toUp = Math.Abs(left - corner), toCorner = Math.Abs(left + up - 2 * corner);
        int nearest = toUp < toLeft ? up : left;
        return toCorner < Math.Min(toLeft, toUp) ? corner : nearest;
    }
}
