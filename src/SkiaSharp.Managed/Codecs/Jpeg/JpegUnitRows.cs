using System.Runtime.InteropServices;

namespace SkiaSharp;

/// <summary>Zeroed memory for the rows of units (MCUs) of a picture, which is given back on the way as the rows are written.</summary>
internal sealed unsafe class JpegUnitRows : IDisposable
{
    /// <summary>Allocators map so large a part by itself (glibc from 32 MiB on), so that freeing it lessens what the process holds.</summary>
    private const long PartBytes = 33 << 20;

    private readonly long rowBytes;
    private readonly int rowsOfPart;
    private readonly void*[] parts;

    /// <param name="count">How many rows; 1: every row is the same memory.</param>
    /// <param name="rowBytes">The length of each.</param>
    /// <exception cref="CodecException">There is not so much memory.</exception>
    internal JpegUnitRows(int count, long rowBytes)
    {
        this.rowBytes = rowBytes;
        IsWhole = count > 1;
        rowsOfPart = (int)Math.Clamp((PartBytes + rowBytes - 1) / rowBytes, 1, count);
        parts = new void*[(count + rowsOfPart - 1) / rowsOfPart];
        try
        {
            for (int i = 0; i < parts.Length; i++)
                parts[i] = NativeMemory.AllocZeroed((nuint)(Math.Min(rowsOfPart, count - i * rowsOfPart) * rowBytes));
        }
        catch (OutOfMemoryException)
        {
            Dispose();
            throw new CodecException(SKCodecResult.InternalError);
        }
    }

    private bool IsWhole { get; }

    /// <summary>Where a row begins.</summary>
    internal byte* this[int row] => IsWhole ? (byte*)parts[row / rowsOfPart] + row % rowsOfPart * rowBytes : (byte*)parts[0];

    /// <summary>Gives the memory back of which this row is the last, all rows before it having been written.</summary>
    internal void Release(int row)
    {
        if (IsWhole && (row + 1) % rowsOfPart == 0)
            Free(row / rowsOfPart);
    }

    public void Dispose()
    {
        for (int i = 0; i < parts.Length; i++)
            Free(i);
    }

    private void Free(int part)
    {
        NativeMemory.Free(parts[part]);
        parts[part] = null;
    }
}
