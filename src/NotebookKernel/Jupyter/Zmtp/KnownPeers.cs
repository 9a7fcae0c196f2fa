namespace NotebookKernel.Jupyter.Zmtp;

/// <summary>
/// The identities of peers that somebody has vouched for, on any of the sockets that share this. A front end has one for all its sockets,
/// and on some of them nothing to say for hours. Thread-safe.
/// </summary>
internal sealed class KnownPeers
{
    private const int Capacity = 4096;

    private readonly Lock _lock = new();
    private readonly HashSet<ReadOnlyMemory<byte>> _identities = new(IdentityComparer.Instance);

    public void Add(ReadOnlyMemory<byte> identity)
    {
        lock (_lock)
        {
            // Those that are still there say so again with their next message.
            if (_identities.Count >= Capacity)
                _identities.Clear();
            _identities.Add(identity.ToArray());
        }
    }

    public bool Contains(ReadOnlyMemory<byte> identity)
    {
        lock (_lock)
            return _identities.Contains(identity);
    }
}
