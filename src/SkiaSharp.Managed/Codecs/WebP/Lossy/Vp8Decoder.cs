namespace SkiaSharp;

/// <summary>Decodes a lossy picture (VP8, RFC 6386: a key frame), one row of macroblocks at a time.</summary>
internal sealed unsafe class Vp8Decoder : IDisposable
{
    private readonly SKSizeI _size;
    private readonly int _columns;
    private readonly int _rows;
    private readonly Vp8Header _header;
    private readonly Vp8ModeReader _modes;
    private readonly Vp8CoefficientReader _coefficients;
    private readonly Vp8Macroblock _macroblock = new();
    private readonly Vp8FilterRow? _filter;
    private readonly Vp8Canvas _canvas;
    private readonly Vp8Planes _planes;
    private readonly byte[] _wideBlue;
    private readonly byte[] _wideRed;

    /// <param name="data">The frame, whose size has been read; it must not move in memory.</param>
    /// <param name="length">The length of the frame in bytes.</param>
    /// <param name="size">The size of the picture.</param>
    /// <exception cref="CodecException">There is not enough memory.</exception>
    internal Vp8Decoder(byte* data, int length, SKSizeI size)
    {
        _size = size;
        _columns = (size.Width + Vp8Planes.LumaSide - 1) / Vp8Planes.LumaSide;
        _rows = (size.Height + Vp8Planes.LumaSide - 1) / Vp8Planes.LumaSide;
        _header = new Vp8Header(data, length);
        _modes = new Vp8ModeReader(_header, _columns);
        _coefficients = new Vp8CoefficientReader(_header, _columns);
        _filter = _header.HasFilter ? new Vp8FilterRow(_header.IsSimpleFilter, _columns) : null;
        _wideBlue = new byte[size.Width];
        _wideRed = new byte[size.Width];
        _planes = new Vp8Planes(_columns);
        _canvas = new Vp8Canvas(_columns);
    }

    /// <summary>Decodes and writes every row.</summary>
    /// <returns>Whether all rows were written; if the data end too early, only complete rows are.</returns>
    internal bool Decode(WebpRows target)
    {
        for (int row = 0; row < _rows; row++)
        {
            if (!ReadRow(row))
                return false;
            _filter?.Apply(_planes, isFirstRow: row == 0);
            int end = row == _rows - 1 ? _size.Height : (row + 1) * Vp8Planes.LumaSide - Unfinished;
            while (target.Done < end)
                WriteRow(target, row);
            _planes.Advance();
        }
        return true;
    }

    public void Dispose()
    {
        _planes.Dispose();
        _canvas.Dispose();
    }

    /// <summary>
    /// The number of rows that wait for the macroblocks below. Smoothing the edge toward these changes three rows of chroma, which
    /// determine the color of six rows of pixels and a part of a seventh's. Without this, one row waits, since a part of its color comes
    /// from the chroma below.
    /// </summary>
    private int Unfinished => _filter is null || _header.IsSimpleFilter ? 1 : 7;

    /// <summary>Reads a row of macroblocks into the planes; returns false if the data end too early.</summary>
    private bool ReadRow(int row)
    {
        Vp8Bits bits = _header.Partitions[row & _header.Partitions.Length - 1];
        _modes.BeginRow();
        _coefficients.BeginRow();
        for (int column = 0; column < _columns; column++)
        {
            if (_modes.Read(_macroblock, column))
                _coefficients.Skip(_macroblock, column);
            else
                _coefficients.Read(bits, _macroblock, column);
            if (bits.IsOver || _header.Bits.IsOver)
                return false;
            _canvas.Put(_macroblock, column, isFirstRow: row == 0, _planes);
            _filter?.Set(column, _macroblock, _header.Segments[_macroblock.Segment]);
        }
        return true;
    }

    private void WriteRow(WebpRows target, int row)
    {
        int y = target.Done, near = y / 2, far = Math.Clamp(near + (y % 2 == 0 ? -1 : 1), 0, (_size.Height - 1) / 2);
        // In memory, rows are counted from the first row of the current macroblocks.
        int line = y - row * Vp8Planes.LumaSide, first = row * Vp8Planes.ChromaSide;
        int nearOffset = (near - first) * _planes.ChromaStride, farOffset = (far - first) * _planes.ChromaStride;
        Vp8Colors.Upsample(_planes.Blue + nearOffset, _planes.Blue + farOffset, _wideBlue);
        Vp8Colors.Upsample(_planes.Red + nearOffset, _planes.Red + farOffset, _wideRed);
        fixed (byte* blue = _wideBlue, red = _wideRed)
            Vp8Colors.Convert(_planes.Luma + line * _planes.LumaStride, blue, red, target.Begin(), target.Swaps);
        target.End();
    }
}
