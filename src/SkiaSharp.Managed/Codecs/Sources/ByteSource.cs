using System.Buffers.Binary;

namespace SkiaSharp;

/// <summary>Reads a stream forward through a buffer. If the stream fails, a <see cref="CodecException"/> is thrown.</summary>
internal sealed class ByteSource(Stream stream)
{
    private readonly byte[] _buffer = new byte[16384];
    private int _start;
    private int _end;

    /// <summary>Returns the next bytes without consuming them; fewer if the stream ends.</summary>
    internal ReadOnlySpan<byte> Peek(int count)
    {
        Fill(count);
        return _buffer.AsSpan(_start, Math.Min(count, _end - _start));
    }

    /// <returns>The next byte, or -1 at the end.</returns>
    internal int ReadByte()
    {
        if (_start == _end && !Fill(1))
            return -1;
        return _buffer[_start++];
    }

    /// <returns>The number of bytes read; 0 only at the end.</returns>
    internal int Read(Span<byte> destination)
    {
        if (_start == _end && !Fill(1))
            return 0;
        int count = Math.Min(destination.Length, _end - _start);
        _buffer.AsSpan(_start, count).CopyTo(destination);
        _start += count;
        return count;
    }

    /// <returns>Whether the stream had that many bytes.</returns>
    internal bool TryReadExactly(Span<byte> destination)
    {
        while (destination.Length > 0)
        {
            int count = Read(destination);
            if (count == 0)
                return false;
            destination = destination[count..];
        }
        return true;
    }

    /// <exception cref="CodecException">The stream ends too early.</exception>
    internal void ReadExactly(Span<byte> destination)
    {
        if (!TryReadExactly(destination))
            throw new CodecException(SKCodecResult.IncompleteInput);
    }

    /// <exception cref="CodecException">The stream ends too early.</exception>
    internal byte ReadRequiredByte()
    {
        int value = ReadByte();
        return value >= 0 ? (byte)value : throw new CodecException(SKCodecResult.IncompleteInput);
    }

    /// <exception cref="CodecException">The stream ends too early.</exception>
    internal ushort ReadUInt16LittleEndian()
    {
        Span<byte> bytes = stackalloc byte[2];
        ReadExactly(bytes);
        return BinaryPrimitives.ReadUInt16LittleEndian(bytes);
    }

    /// <exception cref="CodecException">The stream ends too early.</exception>
    internal uint ReadUInt32BigEndian()
    {
        Span<byte> bytes = stackalloc byte[4];
        ReadExactly(bytes);
        return BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }

    /// <exception cref="CodecException">The stream ends too early.</exception>
    internal void Skip(long count)
    {
        while (count > 0)
        {
            if (_start == _end && !Fill(1))
                throw new CodecException(SKCodecResult.IncompleteInput);
            int step = (int)Math.Min(count, _end - _start);
            _start += step;
            count -= step;
        }
    }

    private bool Fill(int count)
    {
        if (_end - _start >= count)
            return true;
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        while (_end < count)
        {
            int read = ReadStream(_buffer.AsSpan(_end));
            if (read == 0)
                return false;
            _end += read;
        }
        return true;
    }

    private int ReadStream(Span<byte> destination)
    {
        try
        {
            return stream.Read(destination);
        }
        catch (IOException)
        {
            throw new CodecException(SKCodecResult.InternalError);
        }
    }
}
