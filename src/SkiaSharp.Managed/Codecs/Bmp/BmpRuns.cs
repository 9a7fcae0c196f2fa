namespace SkiaSharp;

/// <summary>Run-length encoded indices, row by row. What is jumped over has index 0; what goes beyond a row is dropped.</summary>
internal sealed class BmpRuns(ByteSource source, int width, bool isFourBits)
{
    private const int EndOfRow = 0;
    private const int EndOfPicture = 1;
    private const int Jump = 2;

    private int x;
    private int emptyRows;
    private bool isOver;

    /// <exception cref="CodecException">The data end before the row does.</exception>
    internal void ReadRow(Span<byte> row)
    {
        row.Clear();
        if (emptyRows > 0)
            emptyRows--;
        while (emptyRows == 0 && !isOver)
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

    /// <returns>Whether the row goes on.</returns>
    private bool ReadEscape(int kind)
    {
        switch (kind)
        {
            case EndOfRow:
                x = 0;
                return false;
            case EndOfPicture:
                isOver = true;
                return false;
            default:
                x = Math.Min(width, x + source.ReadRequiredByte());
                // So many rows on, the next of them being the first that is read then.
                emptyRows = source.ReadRequiredByte();
                return emptyRows == 0;
        }
    }

    private void Fill(Span<byte> row, int count, int value)
    {
        for (int i = 0; i < count && x < width; i++, x++)
            row[x] = (byte)(isFourBits ? Nibble(value, i) : value);
    }

    private void Copy(Span<byte> row, int count)
    {
        int length = isFourBits ? (count + 1) / 2 : count;
        // Padded to an even number of bytes.
        Span<byte> values = stackalloc byte[256];
        source.ReadExactly(values[..(length + length % 2)]);
        for (int i = 0; i < count && x < width; i++, x++)
            row[x] = (byte)(isFourBits ? Nibble(values[i / 2], i) : values[i]);
    }

    private static int Nibble(int value, int index) => index % 2 == 0 ? value >> 4 : value & 15;
}
