namespace SkiaSharp;

/// <summary>
/// Reads the color indices of a frame: Lempel-Ziv-Welch (LZW) codes of up to 12 bits, lowest bit first, in blocks of up to 255 bytes.
/// </summary>
internal sealed class GifIndices
{
    private const int MostCodes = 4096;
    private const int NoCode = -1;

    private readonly ByteSource _source;
    private readonly int _literalBits;
    private readonly short[] _prefixes = new short[MostCodes];
    private readonly byte[] _lasts = new byte[MostCodes];
    private readonly byte[] _text = new byte[MostCodes];
    private int _textLeft;
    private int _codeBits;
    private int _nextCode;
    private int _previous = NoCode;
    private byte _firstOfPrevious;
    private uint _bits;
    private int _bitCount;
    private int _blockLeft;
    private bool _isOver;

    /// <exception cref="CodecException">The size of a literal is invalid or missing.</exception>
    internal GifIndices(ByteSource source)
    {
        _source = source;
        _literalBits = source.ReadRequiredByte();
        if (_literalBits is < 1 or > 8)
            throw new CodecException(SKCodecResult.ErrorInInput);
        for (int i = 0; i < 1 << _literalBits; i++)
            _lasts[i] = (byte)i;
        Clear();
    }

    private int ClearCode => 1 << _literalBits;

    /// <returns>The number of indices read; fewer than requested only if the data end.</returns>
    /// <exception cref="CodecException">A code is invalid.</exception>
    internal int Read(Span<byte> indices)
    {
        int count = 0;
        while (count < indices.Length)
        {
            if (_textLeft == 0 && !ReadText())
                break;
            int step = Math.Min(_textLeft, indices.Length - count);
            _text.AsSpan(MostCodes - _textLeft, step).CopyTo(indices[count..]);
            _textLeft -= step;
            count += step;
        }
        return count;
    }

    /// <summary>Decodes the next code into the end of <see cref="_text"/>.</summary>
    private bool ReadText()
    {
        int code = ReadCode();
        for (; code == ClearCode; code = ReadCode())
            Clear();
        if (code == NoCode || code == ClearCode + 1)
        {
            _isOver = true;
            return false;
        }

        // The code that is about to be defined: the previous text, followed by its own first index.
        bool isNext = code == _nextCode && _previous != NoCode && _nextCode < MostCodes;
        if (!isNext && (code >= _nextCode || _previous == NoCode && code >= ClearCode))
            throw new CodecException(SKCodecResult.ErrorInInput);
        int at = MostCodes;
        if (isNext)
            _text[--at] = _firstOfPrevious;
        int part = isNext ? _previous : code;
        for (; part > ClearCode; part = _prefixes[part])
            _text[--at] = _lasts[part];
        _text[--at] = _lasts[part];
        _firstOfPrevious = _text[at];
        _textLeft = MostCodes - at;

        if (_previous != NoCode && _nextCode < MostCodes)
        {
            _prefixes[_nextCode] = (short)_previous;
            _lasts[_nextCode] = _firstOfPrevious;
            _nextCode++;
            if (_nextCode == 1 << _codeBits && _codeBits < 12)
                _codeBits++;
        }
        _previous = code;
        return true;
    }

    private void Clear()
    {
        _codeBits = _literalBits + 1;
        _nextCode = ClearCode + 2;
        _previous = NoCode;
    }

    private int ReadCode()
    {
        while (_bitCount < _codeBits)
        {
            int value = ReadBlockByte();
            if (value < 0)
                return NoCode;
            _bits |= (uint)value << _bitCount;
            _bitCount += 8;
        }
        int code = (int)(_bits & ((1u << _codeBits) - 1));
        _bits >>= _codeBits;
        _bitCount -= _codeBits;
        return code;
    }

    private int ReadBlockByte()
    {
        if (_isOver)
            return -1;
        if (_blockLeft == 0)
        {
            _blockLeft = Math.Max(0, _source.ReadByte());
            _isOver = _blockLeft == 0;
            if (_isOver)
                return -1;
        }
        _blockLeft--;
        return _source.ReadByte();
    }
}
