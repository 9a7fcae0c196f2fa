namespace TorchSharp.Engine;

/// <summary>
/// Counts the in-place changes of a tensor's values, for all its views together, and tracks the deferred operations that will read them.
/// </summary>
internal class VersionCounter : ChangeCount
{
    /// <summary>One of the readers: most values have no more than one at a time.</summary>
    private Deferred? _reader;
    private List<Deferred>? _otherReaders;

    /// <summary>Must be called before the values change; recorded operations that need the old values keep a copy of them.</summary>
    internal void BeforeWrite()
    {
        if (_reader is null && _otherReaders is null)
            return;
        Interlocked.Exchange(ref _reader, null)?.Preserve(this);
        Deferred[] pending;
        lock (this)
        {
            pending = _otherReaders?.ToArray() ?? [];
            _otherReaders?.Clear();
        }

        foreach (Deferred reader in pending)
            reader.Preserve(this);
    }

    internal void AddReader(Deferred reader)
    {
        if (Interlocked.CompareExchange(ref _reader, reader, null) is null)
            return;
        lock (this)
            (_otherReaders ??= []).Add(reader);
    }

    internal void RemoveReader(Deferred reader)
    {
        if (Interlocked.CompareExchange(ref _reader, null, reader) == reader)
            return;
        lock (this)
            _otherReaders?.Remove(reader);
    }
}
