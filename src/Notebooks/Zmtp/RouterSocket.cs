using System.Buffers.Binary;
using System.Net;
using System.Threading.Channels;
using Notebooks.Zmtp.Limits;
using Notebooks.Zmtp.Transport;
using Notebooks.Zmtp.Wire;

namespace Notebooks.Zmtp;

/// <summary>
/// A ROUTER socket: it identifies its peers, reports the sender of each message, and sends to the peer that is named (RFC 28).
/// </summary>
internal sealed class RouterSocket : BoundSocket
{
    private readonly ByteBoundedQueue<ZmtpMessage> _incoming;
    private readonly Lock _lock = new();
    private readonly Dictionary<ReadOnlyMemory<byte>, Connection> _peers = new(IdentityComparer.Instance);
    private readonly Dictionary<Connection, ReadOnlyMemory<byte>> _identities = [];
    private uint _lastGenerated = (uint)Random.Shared.Next();

    private readonly KnownPeers _known;

    private RouterSocket(IPEndPoint address, ZmtpOptions options, Action<string> log, KnownPeers known)
        : base(ZmtpSocketType.Router, address, options, log)
    {
        _incoming = new ByteBoundedQueue<ZmtpMessage>(options.ReceiveQueueBytes);
        _known = known;
    }

    /// <summary>The incoming messages, in order for each peer. The channel ends when the socket is disposed.</summary>
    public ChannelReader<ZmtpMessage> Incoming => _incoming.Reader;

    /// <summary>Listens at exactly one address.</summary>
    /// <param name="address">The address; port 0 picks a free one.</param>
    /// <param name="options">The limits.</param>
    /// <param name="log">Receives a line for each peer that misbehaves, from any thread; must not throw.</param>
    /// <param name="known">The peers vouched for on other sockets; null if there are none.</param>
    /// <exception cref="IOException">The address is not available; the message says why.</exception>
    public static RouterSocket Bind(IPEndPoint address, ZmtpOptions options, Action<string> log, KnownPeers? known = null)
    {
        var socket = new RouterSocket(address, options, log, known ?? new KnownPeers());
        socket.Start();
        return socket;
    }

    /// <summary>
    /// Vouches for the peer of a message: from now on it is known, and its identity belongs to it.
    /// </summary>
    public void Vouch(ZmtpMessage message)
    {
        if (message.Source is not { IsKnown: false } connection)
            return;
        connection.Vouch();
        Connection? predecessor;
        lock (_lock)
        {
            if (!_identities.ContainsKey(connection))
                return;
            _peers.TryGetValue(message.Identity, out predecessor);
            _peers[message.Identity] = connection;
        }
        // The identity of a peer that does not name one is valid on this socket only.
        if (message.Identity.Span[0] != 0)
            _known.Add(message.Identity);
        if (predecessor != connection)
            predecessor?.Close();
    }

    /// <summary>Marks a message as one that cannot be vouched for: its peer is disconnected after a pause, unless it is known.</summary>
    public static void Doubt(ZmtpMessage message) => message.Source?.Doubt();

    /// <summary>
    /// Queues a message for a peer; waits while too much is queued for it, but for at most <see cref="ZmtpOptions.LagTime"/> if the peer
    /// takes nothing. The messages of one caller keep their order if each is awaited.
    /// </summary>
    /// <param name="identity">The identity of the peer.</param>
    /// <param name="frames">At least one frame. They are kept until sent and must not change.</param>
    /// <param name="cancellationToken">Ends the wait; the message is then not sent.</param>
    /// <returns>False if the peer does not exist or is gone: the message is dropped.</returns>
    public async ValueTask<bool> SendAsync(
        ReadOnlyMemory<byte> identity, IReadOnlyList<ReadOnlyMemory<byte>> frames, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfZero(frames.Count, nameof(frames));
        Connection? connection;
        lock (_lock)
            _peers.TryGetValue(identity, out connection);
        if (connection is null)
            return false;
        var sending = connection.SendAsync(frames, cancellationToken);
        if (sending.IsCompleted)
            return await sending;
        var task = sending.AsTask();
        await Task.WhenAny(task, Task.Delay(Options.LagTime, CancellationToken.None));
        if (!task.IsCompleted)
            connection.GiveUp(FormattableString.Invariant($"has left no room for an answer for {Options.LagTime.TotalSeconds:0.#} s"));
        return await task;
    }

    private protected override void Admit(Connection connection, byte[] identity)
    {
        Connection? predecessor;
        lock (_lock)
        {
            if (identity.Length == 0)
                identity = Generate();
            _peers.TryGetValue(identity, out predecessor);
            _identities[connection] = identity;
            // A known peer keeps its identity until it is gone or the other peer is known too.
            if (predecessor is { IsKnown: true } && !connection.IsKnown)
                return;
            _peers[identity] = connection;
        }
        // A peer that lost its connection may reconnect before the loss is noticed here.
        predecessor?.Close();
    }

    private protected override async ValueTask TakeAsync(Connection connection, PeerEvent happened)
    {
        if (happened is not PeerEvent.Message message)
            return;
        ReadOnlyMemory<byte> identity;
        lock (_lock)
            identity = _identities[connection];
        await _incoming.AddAsync(
            new ZmtpMessage(identity, message.Frames) { Source = connection }, Outgoing.Cost(message.Frames), CancellationToken.None);
    }

    private protected override void Forget(Connection connection)
    {
        lock (_lock)
        {
            if (!_identities.Remove(connection, out var identity) || _peers.GetValueOrDefault(identity) != connection)
                return;
            _peers.Remove(identity);
            foreach (var (successor, name) in _identities)
            {
                if (IdentityComparer.Instance.Equals(name, identity))
                    _peers[identity] = successor;
            }
        }
    }

    private protected override bool IsKnown(Connection connection)
    {
        lock (_lock)
            return _identities.TryGetValue(connection, out var identity) && _known.Contains(identity);
    }

    private protected override void Complete() => _incoming.Complete();

    /// <summary>
    /// Generates an identity as libzmq does: five bytes, the first of which is zero, so that no peer can choose the same.
    /// </summary>
    private byte[] Generate()
    {
        byte[] identity = new byte[1 + sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(identity.AsSpan(1), ++_lastGenerated);
        return identity;
    }
}
