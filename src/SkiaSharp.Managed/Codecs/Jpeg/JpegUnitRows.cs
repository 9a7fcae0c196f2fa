using System.Runtime.InteropServices;

namespace SkiaSharp;

/// <summary>Zeroed memory for the rows of units (MCUs) of a picture, which is given back on the way as the rows are written.</summary>
internal sealed unsafe class JpegUnitRows : IDisposable
{
    /// <summary>
    /// Allocators map so large a part by itself (glibc from 32 MiB on), so that freeing it lessens what the process holds.
    /// </summary>
    private const long PartBytes = 33 << 20;

    private readonly long _rowBytes;
    private readonly int _rowsOfPart;
    private readonly void*[] _parts;

    /// <param name="count">How many rows; 1: every row is the same memory.</param>
    /// <param name="rowBytes">The length of each.</param>
    /// <exception cref="CodecException">There is not enough memory.</exception>
    internal JpegUnitRows(int count, long rowBytes)
    {
        _rowBytes = rowBytes;
        IsWhole = count > 1;
        _rowsOfPart = (int)Math.Clamp((PartBytes + rowBytes - 1) / rowBytes, 1, count);
        _parts = new void*[(count + _rowsOfPart - 1) / _rowsOfPart];
        try
        {
            for (int i = 0; i < _parts.Length; i++)
                _parts[i] = NativeMemory.AllocZeroed((nuint)(Math.Min(_rowsOfPart, count - i * _rowsOfPart) * rowBytes));
        }
        catch (OutOfMemoryException)
        {
            Dispose();
            throw new CodecException(SKCodecResult.InternalError);
        }
    }

    private bool IsWhole { get; }

    /// <summary>Where a row begins.</summary>
    internal byte* this[int row] => IsWhole ? (byte*)_parts[row / _rowsOfPart] + row % _rowsOfPart * _rowBytes : (byte*)_parts[0];

    /// <summary>Gives the memory back of which this row is the last, all rows before it having been written.</summary>
    internal void Release(int row)
    {
        if (IsWhole && (row + 1) % _rowsOfPart == 0)
            Free(row / _rowsOfPart);
    }

    public void Dispose()
    {
        for (int i = 0; i < _parts.Length; i++)
            Free(i);
    }

    private void Free(int part)
    {
        NativeMemory.Free(_parts[part]);
        _parts[part] = null;
    }
}
