using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using Notebooks.Zmtp.Limits;
using Notebooks.Zmtp.Transport;
using Notebooks.Zmtp.Wire;

namespace Notebooks.Zmtp;

/// <summary>
/// A DEALER or SUB socket with one connection, which it opens: the end of a front end, where <see cref="RouterSocket"/> and
/// <see cref="PublisherSocket"/> are those of a kernel. Thread-safe.
/// </summary>
internal sealed class ConnectedSocket : IConnectionOwner, IAsyncDisposable
{
    /// <summary>The message by which ZMTP 3.0 subscribes to everything, and which later versions accept as well.</summary>
    private static readonly ReadOnlyMemory<byte>[] s_everything = [new byte[] { 1 }];

    private readonly ZmtpOptions _options;
    private readonly ByteBoundedQueue<IReadOnlyList<ReadOnlyMemory<byte>>> _incoming;
    private readonly TaskCompletionSource _admission = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Connection _connection;
    private readonly Task _running;

    private ConnectedSocket(Socket socket, ZmtpSocketType type, string identity, ZmtpOptions options)
    {
        _options = options;
        _incoming = new ByteBoundedQueue<IReadOnlyList<ReadOnlyMemory<byte>>>(options.ReceiveQueueBytes);
        _connection = new Connection(socket, type, options, this, new ByteBudget(options.ReceiveBytes), identity);
        _running = Task.Run(_connection.RunAsync);
    }

    /// <summary>The messages as they arrive. The channel ends with the connection.</summary>
    public ChannelReader<IReadOnlyList<ReadOnlyMemory<byte>>> Incoming => _incoming.Reader;

    /// <summary>Connects, and waits until the other end has answered. A SUB socket then receives all messages.</summary>
    /// <param name="type"><see cref="ZmtpSocketType.Dealer"/> or <see cref="ZmtpSocketType.Subscriber"/>.</param>
    /// <param name="address">The address of the other end.</param>
    /// <param name="identity">The identity by which a ROUTER knows this end; empty to let it choose one.</param>
    /// <param name="options">The limits.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SocketException">Nobody listens at the address.</exception>
    /// <exception cref="IOException">The other end does not speak the protocol, or closed the connection.</exception>
    public static async Task<ConnectedSocket> ConnectAsync(
        ZmtpSocketType type, IPEndPoint address, string identity, ZmtpOptions options, CancellationToken cancellationToken)
    {
        var tcp = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await tcp.ConnectAsync(address, cancellationToken);
        }
        catch
        {
            tcp.Dispose();
            throw;
        }
        var socket = new ConnectedSocket(tcp, type, identity, options);
        try
        {
            await socket._admission.Task.WaitAsync(cancellationToken);
            if (type == ZmtpSocketType.Subscriber)
                await socket.SendAsync(s_everything, cancellationToken);
            return socket;
        }
        catch
        {
            await socket.DisposeAsync();
            throw;
        }
    }

    /// <summary>Queues a message; waits while too much is queued.</summary>
    /// <param name="frames">At least one frame. They are kept until sent and must not change.</param>
    /// <param name="cancellationToken">Ends the wait; the message is then not sent.</param>
    /// <returns>False if the connection has ended: the message is dropped.</returns>
    public ValueTask<bool> SendAsync(IReadOnlyList<ReadOnlyMemory<byte>> frames, CancellationToken cancellationToken) =>
        _connection.SendAsync(frames, cancellationToken);

    /// <summary>Sends what is queued, within <see cref="ZmtpOptions.Linger"/>, and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        _incoming.Complete();
        _connection.Finish();
        await _running.WaitAsync(_options.Linger).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _connection.Close();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    void IConnectionOwner.Admit(Connection connection, byte[] identity) => _admission.TrySetResult();

    async ValueTask IConnectionOwner.TakeAsync(Connection connection, PeerEvent happened)
    {
        if (happened is PeerEvent.Message message)
            await _incoming.AddAsync(message.Frames, Outgoing.Cost(message.Frames), CancellationToken.None);
    }

    void IConnectionOwner.Forget(Connection connection, string? fault)
    {
        _incoming.Complete();
        _admission.TrySetException(new IOException($"the other end {fault ?? "has closed the connection"}"));
    }
}
