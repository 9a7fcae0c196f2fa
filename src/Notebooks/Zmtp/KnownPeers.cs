namespace Notebooks.Zmtp;

/// <summary>
/// The identities of the peers vouched for on any of the sockets that share this object. A front end has one identity for all its sockets
/// and may send nothing on some of them for hours. Thread-safe.
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
            // Peers that are still connected are vouched for again with their next message.
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
