using System.Net;
using System.Net.Sockets;
using Notebooks.Zmtp.Limits;
using Notebooks.Zmtp.Wire;

namespace Notebooks.Zmtp.Transport;

/// <summary>A ZeroMQ socket that listens and serves every peer that connects. Thread-safe.</summary>
internal abstract class BoundSocket : IConnectionOwner, IAsyncDisposable
{
    private readonly ZmtpSocketType _type;
    private readonly Action<string> _log;
    private readonly Socket _listener;
    private readonly Dictionary<Connection, Task> _connections = [];
    private readonly ByteBudget _received;
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stop = new();
    private Task _accepting = Task.CompletedTask;
    private Task? _disposing;

    /// <exception cref="IOException">The address is not available; the message says why.</exception>
    private protected BoundSocket(ZmtpSocketType type, IPEndPoint address, ZmtpOptions options, Action<string> log)
    {
        _type = type;
        _log = log;
        Options = options;
        _received = new ByteBudget(options.ReceiveBytes);
        _listener = Listener.Start(address);
        LocalEndPoint = (IPEndPoint)_listener.LocalEndPoint!;
    }

    /// <summary>The address that peers connect to, with the actual port.</summary>
    public IPEndPoint LocalEndPoint { get; }

    /// <summary>
    /// The task that ends when the socket is disposed, or earlier, with an exception, if it cannot accept any more peers.
    /// </summary>
    public Task Ended => _accepting;

    private protected ZmtpOptions Options { get; }

    /// <summary>
    /// Stops listening, sends the peers their queued data within <see cref="ZmtpOptions.Linger"/>, and ends all connections.
    /// </summary>
    public ValueTask DisposeAsync()
    {
        lock (_lock)
            return new ValueTask(_disposing ??= StopAsync());
    }

    void IConnectionOwner.Admit(Connection connection, byte[] identity) => Admit(connection, identity);

    ValueTask IConnectionOwner.TakeAsync(Connection connection, PeerEvent happened) => TakeAsync(connection, happened);

    void IConnectionOwner.Forget(Connection connection, string? fault)
    {
        lock (_lock)
            _connections.Remove(connection);
        Forget(connection);
        if (fault is not null)
            Log($"the peer {connection.Peer} {fault}; its connection is closed.");
    }

    /// <summary>Starts accepting peers.</summary>
    private protected void Start() => _accepting = Task.Run(AcceptAsync);

    private protected abstract void Admit(Connection connection, byte[] identity);

    private protected abstract ValueTask TakeAsync(Connection connection, PeerEvent happened);

    private protected abstract void Forget(Connection connection);

    /// <summary>Called when nothing that arrives from now on is wanted.</summary>
    private protected virtual void Complete()
    {
    }

    private void Log(string text) => _log($"{_type.Name} tcp://{LocalEndPoint}: {text}");

    private async Task AcceptAsync()
    {
        bool hasFailed = false;
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                Serve(await _listener.AcceptAsync(_stop.Token));
                hasFailed = false;
            }
            catch (Exception error) when (_stop.IsCancellationRequested
                && error is OperationCanceledException or ObjectDisposedException or SocketException)
            {
                return;
            }
            catch (SocketException error)
            {
                if (!hasFailed)
                    Log($"peers cannot be accepted ({error.Message}); this is tried again until it succeeds.");
                hasFailed = true;
                await Task.Delay(Listener.PauseAfterFailure, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Serve(Socket socket)
    {
        lock (_lock)
        {
            if (_connections.Count < Options.Connections)
            {
                var connection = new Connection(socket, _type, Options, this, _received);
                _connections[connection] = Task.CompletedTask;
                _connections[connection] = Task.Run(connection.RunAsync);
                return;
            }
        }
        using (socket)
        {
            Log(FormattableString.Invariant(
                $"the peer {socket.RemoteEndPoint} is turned away, since {Options.Connections} are connected; close one of them."));
        }
    }

    private async Task StopAsync()
    {
        await Task.Yield();
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Complete();

        KeyValuePair<Connection, Task>[] connections;
        lock (_lock)
            connections = [.. _connections];
        foreach (var (connection, _) in connections)
            connection.Finish();
        var ended = Task.WhenAll(connections.Select(connection => connection.Value));
        await ended.WaitAsync(Options.Linger).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var (connection, _) in connections)
            connection.Close();
        await ended;
        _stop.Dispose();
    }
}
