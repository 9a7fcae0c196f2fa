namespace LiveNotebooks.Rooms;

/// <summary>
/// What all pages together have not taken yet. If it is too much, the pages that have taken nothing for the
/// longest time are cut off. Thread-safe.
/// </summary>
/// <param name="mostBytes">The most that may wait; a single message may be larger.</param>
internal sealed class Backlog(long mostBytes = 96L * 1024 * 1024)
{
    private readonly Dictionary<byte[], int> _waiting = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Viewer> _viewers = [];

    /// <summary>Guards what waits, for each page and for all of them.</summary>
    public Lock Lock { get; } = new();

    /// <summary>The bytes that wait. What waits for several pages is there, and counts, once.</summary>
    public long Bytes { get; private set; }

    public void Enter(Viewer viewer)
    {
        lock (Lock)
            _viewers.Add(viewer);
    }

    public void Leave(Viewer viewer)
    {
        lock (Lock)
        {
            _viewers.Remove(viewer);
            viewer.Cut();
        }
    }

    /// <summary>Counts a message that waits for one more page. The caller holds the lock.</summary>
    public void Add(byte[] message)
    {
        if (_waiting.TryGetValue(message, out int pages))
        {
            _waiting[message] = pages + 1;
            return;
        }
        _waiting.Add(message, 1);
        Bytes += message.Length;
        while (Bytes > mostBytes && _waiting.Count > 1
            && _viewers.Where(viewer => viewer.Waits).MinBy(viewer => viewer.LastTaken) is { } last)
        {
            last.Cut();
        }
    }

    /// <summary>Counts a message that waits for one page less. The caller holds the lock.</summary>
    public void Remove(byte[] message)
    {
        if (--_waiting[message] > 0)
            return;
        _waiting.Remove(message);
        Bytes -= message.Length;
    }
}
