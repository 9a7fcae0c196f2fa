namespace TorchSharp.Engine;

/// <summary>
/// Counts in-place changes of a tensor's values, for all views of it together, and knows the deferred operations that will read them.
/// </summary>
internal class VersionCounter : ChangeCount
{
    private List<Deferred>? _readers;

    /// <summary>To be called before the values change: operations that were recorded with the old ones keep those.</summary>
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
