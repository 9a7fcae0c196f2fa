using System.Buffers.Binary;

namespace SkiaSharp;

/// <summary>The contents of the chunks IDAT, one after the other, their checksums checked.</summary>
internal sealed class PngDataStream(ByteSource source, int firstLength) : Stream
{
    private int left = firstLength;
    private uint crc = Crc32.Append(0, "IDAT"u8);
    private bool isOver;

    /// <summary>Whether the file ended before the data did.</summary>
    internal bool IsTruncated { get; private set; }

    /// <summary>How many chunks were whole and had the right checksum.</summary>
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

    /// <exception cref="CodecException">A checksum is wrong.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.Length == 0)
            return 0;
        while (left == 0)
        {
            if (isOver || !NextChunk())
                return 0;
        }

        int read = isOver ? 0 : source.Read(buffer[..Math.Min(buffer.Length, left)]);
        if (read == 0)
        {
            IsTruncated = isOver = true;
            return 0;
        }
        left -= read;
        crc = Crc32.Append(crc, buffer[..read]);
        return read;
    }

    /// <summary>Reads what is left of the present chunk, so that its checksum is checked.</summary>
    internal void FinishChunk()
    {
        Span<byte> rest = stackalloc byte[1024];
        while (left > 0 && Read(rest[..Math.Min(rest.Length, left)]) > 0)
            continue;
        if (!isOver)
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
            IsTruncated = isOver = true;
            return false;
        }

        uint length = BinaryPrimitives.ReadUInt32BigEndian(head);
        isOver = BinaryPrimitives.ReadUInt32BigEndian(head[4..]) != PngChunks.Idat;
        if (!isOver && length > int.MaxValue)
            throw new CodecException(SKCodecResult.ErrorInInput);
        left = isOver ? 0 : (int)length;
        crc = Crc32.Append(0, "IDAT"u8);
        return !isOver;
    }

    private bool EndChunk()
    {
        Span<byte> expected = stackalloc byte[4];
        if (!source.TryReadExactly(expected))
        {
            IsTruncated = isOver = true;
            return false;
        }
        if (BinaryPrimitives.ReadUInt32BigEndian(expected) != crc)
            throw new CodecException(SKCodecResult.ErrorInInput);
        SoundChunks++;
        return true;
    }
}
