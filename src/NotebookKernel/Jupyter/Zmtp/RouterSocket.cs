using System.Buffers.Binary;
using System.Net;
using System.Threading.Channels;
using NotebookKernel.Jupyter.Zmtp.Limits;
using NotebookKernel.Jupyter.Zmtp.Transport;
using NotebookKernel.Jupyter.Zmtp.Wire;

namespace NotebookKernel.Jupyter.Zmtp;

/// <summary>
/// A ROUTER socket: it knows its peers by their identities, says from whom a message came, and sends to the one that is named (RFC 28).
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

    /// <summary>The messages that come, those of one peer in its order. It ends when the socket is disposed.</summary>
    public ChannelReader<ZmtpMessage> Incoming => _incoming.Reader;

    /// <summary>Listens at an address, and at no other.</summary>
    /// <param name="address">Port 0 picks a free one.</param>
    /// <param name="options">The limits.</param>
    /// <param name="log">Is given a line for each peer that did something wrong, from any thread; must not throw.</param>
    /// <param name="known">Whom somebody has vouched for on other sockets; null if there are none.</param>
    /// <exception cref="IOException">The address is not available; the message says why.</exception>
    public static RouterSocket Bind(IPEndPoint address, ZmtpOptions options, Action<string> log, KnownPeers? known = null)
    {
        var socket = new RouterSocket(address, options, log, known ?? new KnownPeers());
        socket.Start();
        return socket;
    }

    /// <summary>
    /// The message shows that its peer is one of those that are meant: it is known from now on, and its identity is its own.
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
        // The identity of a peer that has none is one of this socket alone.
        if (message.Identity.Span[0] != 0)
            _known.Add(message.Identity);
        if (predecessor != connection)
            predecessor?.Close();
    }

    /// <summary>The message shows nothing of the kind: its peer is disconnected after a pause, unless it is known.</summary>
    public static void Doubt(ZmtpMessage message) => message.Source?.Doubt();

    /// <summary>
    /// Queues a message for a peer; waits while too much is queued for it already, but not for one that does not take it within the
    /// options' <see cref="ZmtpOptions.LagTime"/>. The messages of one caller keep their order if each is awaited.
    /// </summary>
    /// <param name="identity">The peer's.</param>
    /// <param name="frames">At least one. They are held until they are sent: they must not change.</param>
    /// <param name="cancellationToken">Ends the wait; the message is not sent then.</param>
    /// <returns>False if there is no such peer, or no more: the message is dropped.</returns>
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
            // One that is known keeps its identity until the other one is known too, or it is gone.
            if (predecessor is { IsKnown: true } && !connection.IsKnown)
                return;
            _peers[identity] = connection;
        }
        // A peer that has lost its connection may be back before the loss is noticed here.
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

    /// <summary>As libzmq makes them: five bytes, of which the first is zero, so that no peer can call itself so.</summary>
    private byte[] Generate()
    {
        byte[] identity = new byte[1 + sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(identity.AsSpan(1), ++_lastGenerated);
        return identity;
    }
}
