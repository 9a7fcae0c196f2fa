using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>
/// Buffers the file's bytes so that the entropy decoder need not check for the end at each byte: the last byte is followed by an
/// end-of-image marker, which nothing reads past.
/// </summary>
internal sealed unsafe class JpegInput
{
    /// <summary>
    /// More bytes than the longest block takes (64 coefficients of 31 bits, each byte stuffed, with fill bytes) plus those that the decoder
    /// reads ahead.
    /// </summary>
    internal const int Margin = 8192;

    private const int Capacity = 65536;
    private const int ReadAhead = 16;
    private const int PushedBack = 2;

    private readonly ByteSource _source;
    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(PushedBack + Capacity + ReadAhead, pinned: true);
    private readonly byte* _first;
    private byte* _end;
    private bool _isSourceRead;

    internal JpegInput(ByteSource source)
    {
        _source = source;
        _first = (byte*)Unsafe.AsPointer(ref _buffer[PushedBack]);
        Position = _end = _first;
        Limit = _first - 1;
    }

    /// <summary>The next byte.</summary>
    internal byte* Position { get; set; }

    /// <summary>The last position at which a block can be read without <see cref="Fill"/>.</summary>
    internal byte* Limit { get; private set; }

    /// <summary>The number of bytes read from the file into the buffer so far.</summary>
    internal long BytesRead { get; private set; }

    /// <summary>Whether no byte of the file is left.</summary>
    internal bool IsAtEnd
    {
        get
        {
            if (Position >= _end)
                Fill();
            return Position >= _end;
        }
    }

    /// <summary>Reads until at least <see cref="Margin"/> bytes follow the position, or the file ends.</summary>
    internal void Fill()
    {
        if (_isSourceRead)
            return;
        int rest = (int)(_end - Position);
        Buffer.MemoryCopy(Position, _first, Capacity, rest);
        Position = _first;
        while (rest < 2 * Margin && !_isSourceRead)
        {
            int count = _source.Read(new Span<byte>(_first + rest, Capacity - rest - 2));
            _isSourceRead = count == 0;
            rest += count;
            BytesRead += count;
        }

        _end = _first + rest;
        Limit = _end - Margin;
        if (_isSourceRead)
        {
            _end[0] = 0xFF;
            _end[1] = JpegMarker.Eoi;
            new Span<byte>(_end + 2, ReadAhead).Clear();
            Limit = _end;
        }
    }

    /// <exception cref="CodecException">The file ends too early.</exception>
    internal int ReadByte() => IsAtEnd ? throw new CodecException(SKCodecResult.IncompleteInput) : *Position++;

    /// <exception cref="CodecException">The file ends too early.</exception>
    internal int ReadUInt16() => ReadByte() << 8 | ReadByte();

    /// <exception cref="CodecException">The file ends too early.</exception>
    internal byte[] ReadBytes(int count)
    {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count;)
        {
            int step = Available(count - i);
            new ReadOnlySpan<byte>(Position, step).CopyTo(bytes.AsSpan(i));
            Position += step;
            i += step;
        }
        return bytes;
    }

    /// <exception cref="CodecException">The file ends too early.</exception>
    internal void Skip(int count)
    {
        while (count > 0)
        {
            int step = Available(count);
            Position += step;
            count -= step;
        }
    }

    /// <summary>Skips to the next marker and reads it.</summary>
    /// <param name="skipped">The number of bytes skipped; fill bytes do not count.</param>
    /// <returns>The marker; -1 at the end of the file.</returns>
    internal int NextMarker(out long skipped)
    {
        skipped = 0;
        while (!IsAtEnd)
        {
            if (*Position++ != 0xFF)
            {
                skipped++;
                continue;
            }
            while (!IsAtEnd && *Position == 0xFF)
                Position++;
            if (IsAtEnd)
                break;
            int marker = *Position++;
            if (marker != 0)
                return marker;
            skipped += 2;
        }
        return -1;
    }

    /// <summary>Pushes a marker back, so that it is read again.</summary>
    internal void PushBack(int marker)
    {
        Position -= PushedBack;
        Position[0] = 0xFF;
        Position[1] = (byte)marker;
    }

    private int Available(int wanted) =>
        IsAtEnd ? throw new CodecException(SKCodecResult.IncompleteInput) : (int)Math.Min(wanted, _end - Position);
}
