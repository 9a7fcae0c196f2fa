using System.Buffers.Binary;
using System.Net;
using System.Threading.Channels;
using NotebookKernel.Jupyter.Zmtp.Transport;
using NotebookKernel.Jupyter.Zmtp.Wire;

namespace NotebookKernel.Jupyter.Zmtp;

/// <summary>A ROUTER socket: it knows its peers by their identities, says from whom a message came, and sends to the one that is named (RFC 28).</summary>
internal sealed class RouterSocket : BoundSocket
{
    private readonly ByteBoundedQueue<ZmtpMessage> _incoming;
    private readonly Lock _lock = new();
    private readonly Dictionary<ReadOnlyMemory<byte>, Connection> _peers = new(IdentityComparer.Instance);
    private readonly Dictionary<Connection, ReadOnlyMemory<byte>> _identities = [];
    private uint _lastGenerated = (uint)Random.Shared.Next();

    private RouterSocket(IPEndPoint address, ZmtpOptions options, Action<string> log)
        : base(ZmtpSocketType.Router, address, options, log) => _incoming = new ByteBoundedQueue<ZmtpMessage>(options.ReceiveQueueBytes);

    /// <summary>The messages that come, those of one peer in its order. It ends when the socket is disposed.</summary>
    public ChannelReader<ZmtpMessage> Incoming => _incoming.Reader;

    /// <summary>Listens at an address, and at no other.</summary>
    /// <param name="address">Port 0 picks a free one.</param>
    /// <param name="options">The limits.</param>
    /// <param name="log">Is given a line for each peer that did something wrong, from any thread; must not throw.</param>
    /// <exception cref="IOException">The address cannot be had; the message says why.</exception>
    public static RouterSocket Bind(IPEndPoint address, ZmtpOptions options, Action<string> log)
    {
        var socket = new RouterSocket(address, options, log);
        socket.Start();
        return socket;
    }

    /// <summary>Queues a message for a peer; waits while too much is queued for it already. The messages of one caller keep their order if each is awaited.</summary>
    /// <param name="identity">The peer's.</param>
    /// <param name="frames">At least one. They are held until they are sent: they must not change.</param>
    /// <param name="cancellationToken">Ends the wait; the message is not sent then.</param>
    /// <returns>False if there is no such peer, or no more: the message is dropped.</returns>
    public ValueTask<bool> SendAsync(ReadOnlyMemory<byte> identity, IReadOnlyList<ReadOnlyMemory<byte>> frames, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfZero(frames.Count, nameof(frames));
        Connection? connection;
        lock (_lock)
            _peers.TryGetValue(identity, out connection);
        return connection?.SendAsync(frames, cancellationToken) ?? ValueTask.FromResult(false);
    }

    private protected override void Admit(Connection connection, byte[] identity)
    {
        Connection? predecessor;
        lock (_lock)
        {
            if (identity.Length == 0)
                identity = Generate();
            _peers.TryGetValue(identity, out predecessor);
            _peers[identity] = connection;
            _identities[connection] = identity;
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
        await _incoming.AddAsync(new ZmtpMessage(identity, message.Frames), Outgoing.Cost(message.Frames), CancellationToken.None);
    }

    private protected override void Forget(Connection connection)
    {
        lock (_lock)
        {
            if (_identities.Remove(connection, out var identity) && _peers.GetValueOrDefault(identity) == connection)
                _peers.Remove(identity);
        }
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
