using System.Runtime.InteropServices;

namespace SkiaSharp;

/// <summary>Zeroed memory for the rows of units (MCUs) of a picture, freed in parts as the rows are written.</summary>
internal sealed unsafe class JpegUnitRows : IDisposable
{
    /// <summary>
    /// The size of a part, large enough that allocators map it separately (glibc from 32 MiB on), so that freeing it reduces the memory of
    /// the process.
    /// </summary>
    private const long PartBytes = 33 << 20;

    private readonly long _rowBytes;
    private readonly int _rowsOfPart;
    private readonly void*[] _parts;

    /// <param name="count">The number of rows; if it is 1, every row is the same memory.</param>
    /// <param name="rowBytes">The length of a row in bytes.</param>
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

    /// <summary>The start of a row.</summary>
    internal byte* this[int row] => IsWhole ? (byte*)_parts[row / _rowsOfPart] + row % _rowsOfPart * _rowBytes : (byte*)_parts[0];

    /// <summary>Frees the part whose last row this is; all rows before it must have been written.</summary>
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
