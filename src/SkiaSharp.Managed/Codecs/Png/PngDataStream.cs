using System.Buffers.Binary;

namespace SkiaSharp;

/// <summary>The contents of the IDAT chunks, one after the other, with their checksums verified.</summary>
internal sealed class PngDataStream(ByteSource source, int firstLength) : Stream
{
    private int _left = firstLength;
    private uint _crc = Crc32.Append(0, "IDAT"u8);
    private bool _isOver;

    /// <summary>Whether the file ended before the data did.</summary>
    internal bool IsTruncated { get; private set; }

    /// <summary>The number of complete chunks with a correct checksum.</summary>
    internal int SoundChunks { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="CodecException">A checksum is wrong, or a chunk is too long.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.Length == 0)
            return 0;
        while (_left == 0)
        {
            if (_isOver || !NextChunk())
                return 0;
        }

        int read = _isOver ? 0 : source.Read(buffer[..Math.Min(buffer.Length, _left)]);
        if (read == 0)
        {
            IsTruncated = _isOver = true;
            return 0;
        }
        _left -= read;
        _crc = Crc32.Append(_crc, buffer[..read]);
        return read;
    }

    /// <summary>Reads the rest of the current chunk and verifies its checksum.</summary>
    internal void FinishChunk()
    {
        Span<byte> rest = stackalloc byte[1024];
        while (_left > 0 && Read(rest[..Math.Min(rest.Length, _left)]) > 0)
            continue;
        if (!_isOver)
            EndChunk();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private bool NextChunk()
    {
        Span<byte> head = stackalloc byte[8];
        if (!EndChunk())
            return false;
        if (!source.TryReadExactly(head))
        {
            IsTruncated = _isOver = true;
            return false;
        }

        uint length = BinaryPrimitives.ReadUInt32BigEndian(head);
        _isOver = BinaryPrimitives.ReadUInt32BigEndian(head[4..]) != PngChunks.Idat;
        if (!_isOver && length > int.MaxValue)
            throw new CodecException(SKCodecResult.ErrorInInput);
        _left = _isOver ? 0 : (int)length;
        _crc = Crc32.Append(0, "IDAT"u8);
        return !_isOver;
    }

    private bool EndChunk()
    {
        Span<byte> expected = stackalloc byte[4];
        if (!source.TryReadExactly(expected))
        {
            IsTruncated = _isOver = true;
            return false;
        }
        if (BinaryPrimitives.ReadUInt32BigEndian(expected) != _crc)
            throw new CodecException(SKCodecResult.ErrorInInput);
        SoundChunks++;
        return true;
    }
}
