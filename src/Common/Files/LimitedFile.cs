namespace Common;

/// <summary>
/// A new file, written from start to end. If it reaches the file size limit, it throws an <see cref="IOException"/>, as on a full disk.
/// </summary>
/// <param name="path">The path of the file, which must not exist.</param>
/// <remarks>
/// .NET mistakes the error for an invalid length and throws an <see cref="ArgumentOutOfRangeException"/>.
/// </remarks>
internal sealed class LimitedFile(string path) : Stream
{
    // No other process may open the file: this shows that it is still being written.
    private readonly FileStream _file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _file.Length;

    public override long Position
    {
        get => _file.Position;
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            _file.Write(buffer);
        }
        catch (ArgumentOutOfRangeException fault)
        {
            throw TooLarge(fault);
        }
    }

    public override void Flush() => Flush(toDisk: false);

    /// <summary>Flushes everything to the operating system, or to disk.</summary>
    public void Flush(bool toDisk)
    {
        try
        {
            _file.Flush(toDisk);
        }
        catch (ArgumentOutOfRangeException fault)
        {
            throw TooLarge(fault);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        try
        {
            if (disposing)
                _file.Dispose();
        }
        catch (ArgumentOutOfRangeException fault)
        {
            throw TooLarge(fault);
        }
        finally
        {
            base.Dispose(disposing);
        }
    }

    private IOException TooLarge(Exception cause) =>
        new(
            $"{_file.Name}: the file may not grow any further; raise the limit of file sizes (ulimit -f), or write to another disk.",
            cause);
}
