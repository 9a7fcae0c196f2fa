namespace NotebookKernel.Jupyter.Zmtp;

/// <summary>What one peer has subscribed to. One thread at a time changes it; any may ask.</summary>
internal sealed class SubscriptionSet
{
    private readonly Dictionary<ReadOnlyMemory<byte>, int> _counts = new(IdentityComparer.Instance);
    private volatile ReadOnlyMemory<byte>[] _prefixes = [];

    /// <summary>How many different prefixes there are.</summary>
    public int Count => _counts.Count;

    /// <summary>Subscribes; the same prefix counts as often as it is added.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(ReadOnlyMemory<byte> prefix)
    {
        bool isNew = !_counts.TryGetValue(prefix, out int count);
        _counts[prefix] = count + 1;
        if (isNew)
            Publish();
        return isNew;
    }

    /// <summary>Undoes one subscription; one that there is not changes nothing.</summary>
    public void Remove(ReadOnlyMemory<byte> prefix)
    {
        if (!_counts.TryGetValue(prefix, out int count))
            return;
        if (count > 1)
        {
            _counts[prefix] = count - 1;
            return;
        }
        _counts.Remove(prefix);
        Publish();
    }

    /// <summary>Whether a message whose first frame is the topic is wanted.</summary>
    public bool Matches(ReadOnlySpan<byte> topic)
    {
        foreach (var prefix in _prefixes)
        {
            if (topic.StartsWith(prefix.Span))
                return true;
        }
        return false;
    }

    private void Publish() => _prefixes = [.. _counts.Keys];
}
