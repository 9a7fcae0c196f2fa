#nullable disable annotations

namespace SkiaSharp;

/// <summary>A block of bytes, such as an encoded picture.</summary>
public unsafe partial class SKData : SKObject
{
    private readonly PixelMemory _memory;
    private readonly long _offset;
    private readonly bool _isShared;

    private SKData(PixelMemory memory, long size, long offset = 0, bool isShared = false)
    {
        _memory = memory;
        _offset = offset;
        _isShared = isShared;
        Length = size;
    }

    /// <summary>Empty data; it is never disposed.</summary>
    public static SKData Empty { get; } = new(PixelMemory.TryAllocate(0), 0, isShared: true);

    /// <summary>Whether it is empty.</summary>
    public bool IsEmpty => Size == 0;

    /// <summary>The number of bytes.</summary>
    public long Size
    {
        get
        {
            RequireAlive();
            return Length;
        }
    }

    /// <summary>The address of the first byte.</summary>
    public IntPtr Data => (IntPtr)Bytes;

    /// <summary>The bytes themselves, which are writable.</summary>
    public Span<byte> Span => new(Bytes, checked((int)Length));

    internal byte* Bytes
    {
        get
        {
            RequireAlive();
            return _memory.Address + _offset;
        }
    }

    private long Length { get; }

    /// <summary>Returns the bytes for reading.</summary>
    public ReadOnlySpan<byte> AsSpan() => Span;

    /// <summary>Returns a copy of the bytes.</summary>
    public byte[] ToArray()
    {
        byte[] array = AsSpan().ToArray();
        GC.KeepAlive(this);
        return array;
    }

    /// <summary>Returns a stream that reads the bytes.</summary>
    public Stream AsStream() => AsStream(streamDisposesData: false);

    /// <param name="streamDisposesData">Whether the data is disposed with the stream.</param>
    public Stream AsStream(bool streamDisposesData)
    {
        RequireAlive();
        return new SKDataStream(this, streamDisposesData);
    }

    /// <summary>Writes the bytes; the stream stays open.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is null.</exception>
    public void SaveTo(Stream target)
    {
        ArgumentNullException.ThrowIfNull(target);
        using Stream stream = AsStream();
        stream.CopyTo(target);
    }

    /// <summary>Returns part of the bytes, in the same memory; empty if the range is not within the data.</summary>
    public SKData Subset(ulong offset, ulong length)
    {
        RequireAlive();
        if (offset > (ulong)Length || length > (ulong)Length - offset)
            return Empty;
        return new SKData(_memory.Share(), (long)length, _offset + (long)offset);
    }

    /// <summary>The same bytes for one user more.</summary>
    internal SKData Share()
    {
        RequireAlive();
        return _isShared ? this : new SKData(_memory.Share(), Length, _offset);
    }

    /// <summary>The memory behind the bytes for one user more.</summary>
    internal PixelMemory ShareMemory()
    {
        RequireAlive();
        return _memory.Share();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _memory.Release();
        base.Dispose(disposing);
    }

    private protected override bool IsPermanent => _isShared;
}
