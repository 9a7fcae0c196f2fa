using System.Net;
using System.Net.Sockets;
using Notebooks.Zmtp.Limits;
using Notebooks.Zmtp.Transport;
using Notebooks.Zmtp.Wire;

namespace Notebooks.Zmtp;

/// <summary>
/// A REP socket that echoes each request: a heartbeat. It runs on a thread of its own and needs no other, so it keeps beating while a
/// program keeps the whole thread pool busy.
/// </summary>
internal sealed class ReplySocket : IAsyncDisposable
{
    private const int MaxWaitMilliseconds = 1000;

    private readonly ZmtpOptions _options;
    private readonly Action<string> _log;
    private readonly Socket _listener;
    private readonly Dictionary<Socket, ReplyPeer> _peers = [];
    private readonly ByteBudget _received;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isStopping;
    private bool _cannotAccept;

    private ReplySocket(IPEndPoint address, ZmtpOptions options, Action<string> log)
    {
        _options = options;
        _log = log;
        _received = new ByteBudget(options.ReceiveBytes);
        _listener = Listener.Start(address);
        _listener.Blocking = false;
        LocalEndPoint = (IPEndPoint)_listener.LocalEndPoint!;
        new Thread(Run) { IsBackground = true, Name = "heartbeat" }.Start();
    }

    /// <summary>The address that peers connect to, with the actual port.</summary>
    public IPEndPoint LocalEndPoint { get; }

    /// <summary>
    /// The task that ends when the socket is disposed, or earlier, with an exception, if the socket cannot serve any longer.
    /// </summary>
    public Task Ended => _ended.Task;

    /// <summary>Listens at exactly one address.</summary>
    /// <param name="address">The address; port 0 picks a free one.</param>
    /// <param name="options">The limits.</param>
    /// <param name="log">Receives a line for each peer that misbehaves, from the socket's thread; must not throw.</param>
    /// <exception cref="IOException">The address is not available; the message says why.</exception>
    public static ReplySocket Bind(IPEndPoint address, ZmtpOptions options, Action<string> log) => new(address, options, log);

    /// <summary>Stops listening and ends all connections.</summary>
    public async ValueTask DisposeAsync()
    {
        _isStopping = true;
        await WakeAsync();
        await _ended.Task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Run()
    {
        try
        {
            ServeAll();
            _ended.SetResult();
        }
        catch (Exception error)
        {
            _ended.SetException(error);
        }
        _listener.Dispose();
        foreach (var peer in _peers.Values)
            peer.Dispose();
    }

    private void ServeAll()
    {
        while (!_isStopping)
        {
            List<Socket> readable = [_listener, .. _peers.Keys.Where(socket => !_peers[socket].HasAnswers)];
            List<Socket> writable = [.. _peers.Keys.Where(socket => _peers[socket].HasAnswers)];
            long wait = _peers.Values.Select(peer => peer.MillisecondsLeft).Append(MaxWaitMilliseconds).Min();
            Socket.Select(readable, writable, null, 1000 * (int)Math.Max(wait, 0));

            foreach (var socket in readable.Where(socket => socket != _listener))
                Serve(socket, peer => peer.Receive());
            foreach (var socket in writable)
                Serve(socket, peer => peer.Send());
            foreach (var socket in _peers.Keys.ToList())
            {
                Serve(socket, peer =>
                {
                    peer.CheckTime();
                    return true;
                });
            }
            if (readable.Contains(_listener))
                Accept();
        }
    }

    /// <summary>Performs an action with a peer and closes its connection if that fails.</summary>
    private void Serve(Socket socket, Func<ReplyPeer, bool> action)
    {
        var peer = _peers[socket];
        try
        {
            if (action(peer))
                return;
        }
        catch (ProtocolException error)
        {
            if (error.Reply is not null)
                peer.Refuse(error.Reply);
            Log($"the peer {peer.Address} {error.Message}; its connection is closed.");
        }
        catch (Exception error)
        {
            // A fault with one peer, such as a message too large for the memory, is no reason to abandon the others.
            Log($"the peer {peer.Address} cannot be served ({error.Message}); its connection is closed.");
        }
        _peers.Remove(socket);
        peer.Dispose();
    }

    private void Accept()
    {
        try
        {
            var socket = _listener.Accept();
            _cannotAccept = false;
            if (_peers.Count < _options.Connections)
            {
                Add(socket);
                return;
            }
            using (socket)
            {
                Log(FormattableString.Invariant(
                    $"the peer {socket.RemoteEndPoint} is turned away, since {_options.Connections} are connected; close one of them."));
            }
        }
        catch (SocketException error)
        {
            if (error.SocketErrorCode == SocketError.WouldBlock)
                return;
            if (!_cannotAccept)
                Log($"peers cannot be accepted ({error.Message}); this is tried again until it succeeds.");
            _cannotAccept = true;
            Thread.Sleep(Listener.PauseAfterFailure);
        }
    }

    private void Add(Socket socket)
    {
        try
        {
            _peers.Add(socket, new ReplyPeer(socket, _options, _received));
        }
        catch (SocketException)
        {
            // The peer is already gone.
            socket.Dispose();
        }
    }

    private void Log(string text) => _log($"{ZmtpSocketType.Reply.Name} tcp://{LocalEndPoint}: {text}");

    /// <summary>Ends the thread's wait; if that is not possible, the wait ends by itself within a second.</summary>
    private async Task WakeAsync()
    {
        using var socket = new Socket(LocalEndPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        var address = LocalEndPoint.Address;
        if (address.Equals(IPAddress.Any))
            address = IPAddress.Loopback;
        else if (address.Equals(IPAddress.IPv6Any))
            address = IPAddress.IPv6Loopback;
        try
        {
            using var limit = new CancellationTokenSource(MaxWaitMilliseconds);
            await socket.ConnectAsync(new IPEndPoint(address, LocalEndPoint.Port), limit.Token);
        }
        catch (Exception error) when (error is SocketException or OperationCanceledException)
        {
            // The thread has already ended, or will notice by itself.
        }
    }
}
