using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>Decodes the alpha of a lossy picture (the ALPH chunk) row by row.</summary>
internal sealed class WebpAlpha
{
    private const int HeaderLength = 1;

    private readonly byte[] _chunk;
    private readonly int _width;
    private readonly int _filter;
    private readonly Vp8LDecoder? _lossless;
    private readonly uint[] _pixels = [];
    private readonly byte[] _above;
    private int _at = HeaderLength;
    private bool _isFirst = true;

    /// <param name="chunk">The contents of the chunk.</param>
    /// <param name="size">The picture's size.</param>
    /// <exception cref="CodecException">The data are invalid or end too early.</exception>
    internal WebpAlpha(byte[] chunk, SKSizeI size)
    {
        const int None = 0, Lossless = 1;
        _chunk = chunk;
        _width = size.Width;
        // Bits 4 and 5 tell how the values were preprocessed, which need not be undone; the last two bits are reserved.
        int header = chunk.Length > HeaderLength ? chunk[0] : throw new CodecException(SKCodecResult.ErrorInInput);
        int method = header & 3;
        _filter = header >> 2 & 3;
        if (method > Lossless || header >> 4 > 1 || method == None && chunk.Length - HeaderLength < (long)size.Width * size.Height)
            throw new CodecException(SKCodecResult.ErrorInInput);
        _above = new byte[_width];
        if (method == Lossless)
        {
            _pixels = new uint[_width];
            _lossless = new Vp8LDecoder(chunk, HeaderLength, chunk.Length - HeaderLength, size, isComplete: true);
        }
    }

    /// <exception cref="CodecException">The data are invalid or end too early.</exception>
    internal void ReadRow(Span<byte> row)
    {
        if (_lossless is null)
        {
            _chunk.AsSpan(_at, _width).CopyTo(row);
            _at += _width;
        }
        else
        {
            _lossless.ReadRow(_pixels);
            for (int x = 0; x < _width; x++)
                row[x] = (byte)(_pixels[x] >> 8);
        }
        Unfilter(row);
        row.CopyTo(_above);
        _isFirst = false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Unfilter(Span<byte> row)
    {
        const int None = 0, Vertical = 2, Gradient = 3;
        if (_filter == None)
            return;
        if (_filter == Vertical && !_isFirst)
        {
            for (int x = 0; x < row.Length; x++)
                row[x] += _above[x];
            return;
        }

        // The value to the left of a row is the first value above; to the left of the first row, it is zero.
        bool isGradient = _filter == Gradient && !_isFirst;
        int left = _above[0], corner = left;
        for (int x = 0; x < row.Length; x++)
        {
            int prediction = isGradient ? Math.Clamp(left + _above[x] - corner, 0, 255) : left;
            corner = _above[x];
            row[x] += (byte)prediction;
            left = row[x];
        }
    }
}
