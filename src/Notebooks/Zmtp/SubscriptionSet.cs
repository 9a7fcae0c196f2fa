namespace Notebooks.Zmtp;

/// <summary>The subscriptions of one peer. Changed by one thread at a time, read by any.</summary>
internal sealed class SubscriptionSet
{
    private readonly Dictionary<ReadOnlyMemory<byte>, int> _counts = new(IdentityComparer.Instance);
    private volatile ReadOnlyMemory<byte>[] _prefixes = [];

    /// <summary>The number of different prefixes.</summary>
    public int Count => _counts.Count;

    /// <summary>Adds a subscription; a prefix added several times must be removed as often.</summary>
    /// <returns>Whether the prefix is new.</returns>
    public bool Add(ReadOnlyMemory<byte> prefix)
    {
        bool isNew = !_counts.TryGetValue(prefix, out int count);
        _counts[prefix] = count + 1;
        if (isNew)
            Publish();
        return isNew;
    }

    /// <summary>Removes one subscription; an unknown prefix is ignored.</summary>
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

    /// <summary>Returns whether a message with this topic as its first frame is wanted.</summary>
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
