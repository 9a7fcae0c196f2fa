namespace ManagedSkia.Tests.Fuzzing;

/// <summary>A file that counts what is read from it.</summary>
internal sealed class CountingStream(byte[] file) : MemoryStream(file)
{
    /// <summary>So often a decoder may find out that nothing is left.</summary>
    private const int MostReadsAtEnd = 16;

    private long _bytesRead;
    private int _readsAtEnd;

    public override int Read(Span<byte> buffer)
    {
        // Read again from the start.
        if (Position == 0)
            _bytesRead = _readsAtEnd = 0;
        int count = base.Read(buffer);
        _bytesRead += count;
        if (count == 0 && ++_readsAtEnd > MostReadsAtEnd)
            throw new InvalidOperationException("the decoder goes on reading at the end of the file");
        return count;
    }

    internal void RequireOnePass() => Assert.InRange(_bytesRead, 0, Length);
}
