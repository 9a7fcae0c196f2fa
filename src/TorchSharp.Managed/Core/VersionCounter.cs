namespace TorchSharp.Engine;

/// <summary>
/// Counts the in-place changes of a tensor's values, for all its views together, and tracks the deferred operations that will read them.
/// </summary>
internal class VersionCounter : ChangeCount
{
    private List<Deferred>? _readers;

    /// <summary>Must be called before the values change; recorded operations that need the old values keep a copy of them.</summary>
    internal void BeforeWrite()
    {
        if (_readers is null)
            return;
        Deferred[] pending;
        lock (this)
        {
            pending = _readers.ToArray();
            _readers.Clear();
        }

        foreach (Deferred reader in pending)
            reader.Preserve(this);
    }

    internal void AddReader(Deferred reader)
    {
        lock (this)
            (_readers ??= []).Add(reader);
    }

    internal void RemoveReader(Deferred reader)
    {
        lock (this)
            _readers?.Remove(reader);
    }
}
