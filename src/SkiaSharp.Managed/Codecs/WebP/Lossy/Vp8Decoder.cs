namespace SkiaSharp;

/// <summary>A lossy picture (VP8, RFC 6386: a key frame), row by row of macroblocks.</summary>
internal sealed unsafe class Vp8Decoder : IDisposable
{
    private readonly SKSizeI size;
    private readonly int columns;
    private readonly int rows;
    private readonly Vp8Header header;
    private readonly Vp8ModeReader modes;
    private readonly Vp8CoefficientReader coefficients;
    private readonly Vp8Macroblock macroblock = new();
    private readonly Vp8FilterRow? filter;
    private readonly Vp8Canvas canvas;
    private readonly Vp8Planes planes;
    private readonly byte[] wideBlue;
    private readonly byte[] wideRed;

    /// <param name="data">The frame, whose size was read; it stays where it is.</param>
    /// <param name="length">Its bytes.</param>
    /// <param name="size">Its size.</param>
    /// <exception cref="CodecException">There is not enough memory.</exception>
    internal Vp8Decoder(byte* data, int length, SKSizeI size)
    {
        this.size = size;
        columns = (size.Width + Vp8Planes.LumaSide - 1) / Vp8Planes.LumaSide;
        rows = (size.Height + Vp8Planes.LumaSide - 1) / Vp8Planes.LumaSide;
        header = new Vp8Header(data, length);
        modes = new Vp8ModeReader(header, columns);
        coefficients = new Vp8CoefficientReader(header, columns);
        filter = header.HasFilter ? new Vp8FilterRow(header.IsSimpleFilter, columns) : null;
        wideBlue = new byte[size.Width];
        wideRed = new byte[size.Width];
        planes = new Vp8Planes(columns);
        canvas = new Vp8Canvas(columns);
    }

    /// <summary>Writes every row.</summary>
    /// <returns>Whether the data reached so far; if not, the rows that are complete were written.</returns>
    internal bool Decode(WebpRows target)
    {
        for (int row = 0; row < rows; row++)
        {
            if (!ReadRow(row))
                return false;
            filter?.Apply(planes, isFirstRow: row == 0);
            int end = row == rows - 1 ? size.Height : (row + 1) * Vp8Planes.LumaSide - Unfinished;
            while (target.Done < end)
                WriteRow(target, row);
            planes.Advance();
        }
        return true;
    }

    public void Dispose()
    {
        planes.Dispose();
        canvas.Dispose();
    }

    /// <summary>
    /// So many rows wait for the macroblocks below. Smoothing the edge towards these changes three rows of chroma, from which six of pixels take their colour; a
    /// seventh takes a part of it. Else it is one, which takes a part of the chroma below.
    /// </summary>
    private int Unfinished => filter is null || header.IsSimpleFilter ? 1 : 7;

    /// <summary>Puts a row of macroblocks among the samples.</summary>
    private bool ReadRow(int row)
    {
        Vp8Bits bits = header.Partitions[row & header.Partitions.Length - 1];
        modes.BeginRow();
        coefficients.BeginRow();
        for (int column = 0; column < columns; column++)
        {
            if (modes.Read(macroblock, column))
                coefficients.Skip(macroblock, column);
            else
                coefficients.Read(bits, macroblock, column);
            if (bits.IsOver || header.Bits.IsOver)
                return false;
            canvas.Put(macroblock, column, isFirstRow: row == 0, planes);
            filter?.Set(column, macroblock, header.Segments[macroblock.Segment]);
        }
        return true;
    }

    private void WriteRow(WebpRows target, int row)
    {
        int y = target.Done, near = y / 2, far = Math.Clamp(near + (y % 2 == 0 ? -1 : 1), 0, (size.Height - 1) / 2);
        // In memory rows count from the present macroblocks' first.
        int line = y - row * Vp8Planes.LumaSide, first = row * Vp8Planes.ChromaSide;
        int nearOffset = (near - first) * planes.ChromaStride, farOffset = (far - first) * planes.ChromaStride;
        Vp8Colors.Upsample(planes.Blue + nearOffset, planes.Blue + farOffset, wideBlue);
        Vp8Colors.Upsample(planes.Red + nearOffset, planes.Red + farOffset, wideRed);
        fixed (byte* blue = wideBlue, red = wideRed)
            Vp8Colors.Convert(planes.Luma + line * planes.LumaStride, blue, red, target.Begin(), target.Swaps);
        target.End();
    }
}
