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
internal sealed class RouterSocket : BoundSocket, IRouterSocket
{
    private readonly ByteBoundedQueue<ZmtpMessage> _incoming;
    private readonly Lock _lock = new();
    private readonly Dictionary<ReadOnlyMemory<byte>, Connection> _peers = new(IdentityComparer.Instance);
    private readonly Dictionary<Connection, ReadOnlyMemory<byte>> _identities = [];
    private uint _lastGenerated = (uint)Random.Shared.Next();

    private RouterSocket(IPEndPoint address, ZmtpOptions options, Action<string> log)
        : base(ZmtpSocketType.Router, address, options, log) =>
        _incoming = new ByteBoundedQueue<ZmtpMessage>(options.ReceiveQueueBytes);

    public ChannelReader<ZmtpMessage> Incoming => _incoming.Reader;

    /// <summary>Listens at exactly one address.</summary>
    /// <param name="address">The address; port 0 picks a free one.</param>
    /// <param name="options">The limits.</param>
    /// <param name="log">Receives a line for each peer that misbehaves, from any thread; must not throw.</param>
    /// <exception cref="IOException">The address is not available; the message says why.</exception>
    public static RouterSocket Bind(IPEndPoint address, ZmtpOptions options, Action<string> log)
    {
        var socket = new RouterSocket(address, options, log);
        socket.Start();
        return socket;
    }

    public async ValueTask<bool> SendAsync(
        ReadOnlyMemory<byte> identity, IReadOnlyList<ReadOnlyMemory<byte>> frames, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfZero(frames.Count, nameof(frames));
        Connection? connection;
        lock (_lock)
            _peers.TryGetValue(identity, out connection);
        return connection is not null && await connection.SendAsync(frames, cancellationToken);
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
            new ZmtpMessage(identity, message.Frames), Outgoing.Cost(message.Frames), CancellationToken.None);
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
