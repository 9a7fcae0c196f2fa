namespace SkiaSharp;

/// <summary>Reads run-length encoded indices row by row. Skipped pixels get index 0; pixels past the end of a row are dropped.</summary>
internal sealed class BmpRuns(ByteSource source, int width, bool isFourBits)
{
    private const int EndOfRow = 0;
    private const int EndOfPicture = 1;
    private const int Jump = 2;

    private int _x;
    private int _emptyRows;
    private bool _isOver;

    /// <exception cref="CodecException">The data end before the row does.</exception>
    internal void ReadRow(Span<byte> row)
    {
        row.Clear();
        if (_emptyRows > 0)
            _emptyRows--;
        while (_emptyRows == 0 && !_isOver)
        {
            int count = source.ReadRequiredByte(), value = source.ReadRequiredByte();
            if (count > 0)
                Fill(row, count, value);
            else if (value > Jump)
                Copy(row, value);
            else if (!ReadEscape(value))
                return;
        }
    }

    /// <returns>Whether the row continues.</returns>
    private bool ReadEscape(int kind)
    {
        switch (kind)
        {
            case EndOfRow:
                _x = 0;
                return false;
            case EndOfPicture:
                _isOver = true;
                return false;
            default:
                _x = Math.Min(width, _x + source.ReadRequiredByte());
                // The number of rows to move down; the next row read is the first of them.
                _emptyRows = source.ReadRequiredByte();
                return _emptyRows == 0;
        }
    }

    private void Fill(Span<byte> row, int count, int value)
    {
        for (int i = 0; i < count && _x < width; i++, _x++)
            row[_x] = (byte)(isFourBits ? Nibble(value, i) : value);
    }

    private void Copy(Span<byte> row, int count)
    {
        int length = isFourBits ? (count + 1) / 2 : count;
        // Padded to an even number of bytes.
        Span<byte> values = stackalloc byte[256];
        source.ReadExactly(values[..(length + length % 2)]);
        for (int i = 0; i < count && _x < width; i++, _x++)
            row[_x] = (byte)(isFourBits ? Nibble(values[i / 2], i) : values[i]);
    }

    private static int Nibble(int value, int index) => index % 2 == 0 ? value >> 4 : value & 15;
}
