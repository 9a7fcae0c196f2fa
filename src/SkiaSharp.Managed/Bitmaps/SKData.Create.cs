#nullable disable annotations

namespace SkiaSharp;

public unsafe partial class SKData
{
    /// <exception cref="ArgumentNullException"><paramref name="bytes"/> is null.</exception>
    public static SKData CreateCopy(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return CreateCopy(bytes.AsSpan());
    }

    /// <summary>Copies the first <paramref name="length"/> bytes.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="bytes"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The array is shorter.</exception>
    public static SKData CreateCopy(byte[] bytes, ulong length)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, (ulong)bytes.Length);
        return CreateCopy(bytes.AsSpan(0, (int)length));
    }

    /// <summary>Copies bytes.</summary>
    public static SKData CreateCopy(ReadOnlySpan<byte> bytes)
    {
        SKData data = Create(bytes.Length);
        bytes.CopyTo(data.Span);
        return data;
    }

    /// <summary>Copies bytes, starting at an address.</summary>
    public static SKData CreateCopy(IntPtr bytes, int length) => CreateCopy(bytes, (long)length);

    /// <summary>Copies bytes, starting at an address.</summary>
    public static SKData CreateCopy(IntPtr bytes, long length)
    {
        SKData data = Create(length);
        Buffer.MemoryCopy((void*)bytes, data.Bytes, length, length);
        return data;
    }

    /// <summary>Copies bytes, starting at an address.</summary>
    public static SKData CreateCopy(IntPtr bytes, ulong length) => CreateCopy(bytes, checked((long)length));

    /// <inheritdoc cref="Create(long)"/>
    public static SKData Create(int size) => Create((long)size);

    /// <summary>Allocates bytes to write into.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is negative.</exception>
    /// <exception cref="OutOfMemoryException">There is not enough memory.</exception>
    public static SKData Create(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return new SKData(PixelMemory.TryAllocate(size) ?? throw new OutOfMemoryException(), size);
    }

    /// <inheritdoc cref="Create(long)"/>
    public static SKData Create(ulong size) => Create(checked((long)size));

    /// <summary>Reads the contents of a file; returns null if it cannot be read.</summary>
    /// <exception cref="ArgumentException"><paramref name="filename"/> is null or empty.</exception>
    public static SKData Create(string filename)
    {
        ArgumentException.ThrowIfNullOrEmpty(filename);
        using Stream stream = InputFile.TryOpen(filename);
        return stream is null ? null : Create(stream);
    }

    /// <summary>Reads the rest of a stream, which stays open.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public static SKData Create(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (stream.CanSeek)
            return Create(stream, Math.Max(0, stream.Length - stream.Position));
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return CreateCopy(copy.GetBuffer().AsSpan(0, (int)copy.Length));
    }

    /// <inheritdoc cref="Create(Stream, long)"/>
    public static SKData Create(Stream stream, int length) => Create(stream, (long)length);

    /// <summary>Reads the next bytes of a stream, which stays open; returns null if there are fewer.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public static SKData Create(Stream stream, long length)
    {
        ArgumentNullException.ThrowIfNull(stream);
        SKData data = Create(length);
        for (long at = 0; at < length;)
        {
            int read = stream.Read(new Span<byte>(data.Bytes + at, (int)Math.Min(length - at, 1 << 20)));
            if (read == 0)
            {
                data.Dispose();
                return null;
            }
            at += read;
        }
        return data;
    }

    /// <inheritdoc cref="Create(Stream, long)"/>
    public static SKData Create(Stream stream, ulong length) => Create(stream, checked((long)length));

    /// <summary>Wraps memory without copying it.</summary>
    public static SKData Create(IntPtr address, int length) => Create(address, length, null, null);

    /// <summary>Wraps memory without copying it.</summary>
    public static SKData Create(IntPtr address, int length, SKDataReleaseDelegate releaseProc) =>
        Create(address, length, releaseProc, null);

    /// <summary>Wraps memory without copying it, until <paramref name="releaseProc"/> is called.</summary>
    public static SKData Create(IntPtr address, int length, SKDataReleaseDelegate releaseProc, object context) =>
        new(PixelMemory.Borrow(address, length, releaseProc is null ? null : at => releaseProc(at, context)), length);

    /// <summary>Takes what was written to a stream of memory.</summary>
    internal static SKData Take(MemoryStream written) => CreateCopy(written.GetBuffer().AsSpan(0, (int)written.Length));
}
