namespace SkiaSharp;

/// <summary>Writes chunks. What is written to it as a stream becomes pixel data, in chunks of one size.</summary>
internal sealed class PngChunkWriter(Stream target) : Stream
{
    private readonly byte[] _pending = new byte[32768];
    private int _count;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    internal void WriteChunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> contents)
    {
        SmallPng.WriteChunk(target, type, contents);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            int step = Math.Min(buffer.Length, _pending.Length - _count);
            buffer[..step].CopyTo(_pending.AsSpan(_count));
            buffer = buffer[step..];
            _count += step;
            if (_count == _pending.Length)
                FinishData();
        }
    }

    /// <summary>Writes the rest of the pixel data.</summary>
    internal void FinishData()
    {
        if (_count > 0)
            WriteChunk("IDAT"u8, _pending.AsSpan(0, _count));
        _count = 0;
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
