using System.Net.Sockets;
using Notebooks.Zmtp.Limits;
using Notebooks.Zmtp.Wire;

namespace Notebooks.Zmtp.Transport;

/// <summary>The connection to a peer, with reading and writing until either end closes it.</summary>
internal sealed class Connection : IDisposable
{
    private readonly Socket _socket;
    private readonly ZmtpOptions _options;
    private readonly IConnectionOwner _owner;
    private readonly ReceiveAccount _account;
    private readonly PeerSession _session;
    private readonly ByteBoundedQueue<Outgoing> _queue;
    private CancellationTokenSource _patience = new();
    private volatile bool _isClosed;
    private string? _fault;

    /// <param name="socket">The connected socket.</param>
    /// <param name="type">The socket type of this end.</param>
    /// <param name="options">The limits.</param>
    /// <param name="owner">Receives the peer's messages.</param>
    /// <param name="received">The memory that all peers share for messages being sent.</param>
    /// <param name="identity">The identity that this end claims; empty for none.</param>
    public Connection(
        Socket socket, ZmtpSocketType type, ZmtpOptions options, IConnectionOwner owner, ByteBudget received, string identity = "")
    {
        _socket = socket;
        _options = options;
        _owner = owner;
        _account = new ReceiveAccount(received);
        _session = new PeerSession(type, options, _account, identity);
        _queue = new ByteBoundedQueue<Outgoing>(options.SendQueueBytes);
        Peer = $"{socket.RemoteEndPoint}";
    }

    /// <summary>The peer's address.</summary>
    public string Peer { get; }

    /// <summary>Serves the peer until the connection ends, for whatever reason.</summary>
    public async Task RunAsync()
    {
        await AnswerAsync(_session.Opening);
        await Task.WhenAll(GuardAsync(WriteAsync), GuardAsync(ReadAsync));
        Dispose();
        _account.GiveBack();
        _owner.Forget(this, _fault);
    }

    /// <summary>Queues a message for the peer as soon as there is room.</summary>
    /// <param name="frames">The frames, which are kept until sent and must not change.</param>
    /// <param name="cancellationToken">Ends the wait for room; the message is not sent then.</param>
    /// <returns>False if the peer is gone.</returns>
    public ValueTask<bool> SendAsync(IReadOnlyList<ReadOnlyMemory<byte>> frames, CancellationToken cancellationToken) =>
        _queue.AddAsync(new Outgoing(frames, IsEncoded: false), Outgoing.Cost(frames), cancellationToken);

    /// <summary>Sends what is queued and then nothing more; the connection ends when the peer has noticed.</summary>
    public void Finish()
    {
        if (_session.IsReady)
            _queue.Complete();
        else
            Close();
    }

    /// <summary>Ends the connection immediately.</summary>
    public void Close()
    {
        _isClosed = true;
        _queue.Complete();
        _socket.Dispose();
    }

    public void Dispose()
    {
        Close();
        _patience.Dispose();
    }

    /// <summary>Runs one direction. If it fails, the other one ends too.</summary>
    private async Task GuardAsync(Func<Task> direction)
    {
        try
        {
            await direction();
            return;
        }
        catch (ProtocolException error)
        {
            _fault ??= error.Message;
            if (error.Reply is not null)
            {
                // This also ends the writer.
                await AnswerAsync(error.Reply);
                _queue.Complete();
                return;
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            if (!_isClosed)
                NoteDeparture();
        }
        catch (Exception error)
        {
            // A fault with one peer, such as a message too large for the memory, is no reason to abandon the others.
            _fault ??= $"cannot be served ({error.Message})";
        }
        Close();
    }

    private async Task ReadAsync()
    {
        while (await ReceiveAsync(_session.FreeSpace()) is > 0 and var count)
        {
            _session.Received(count);
            while (_session.Next() is { } happened)
                await TakeAsync(happened);
        }
        NoteDeparture();
        Close();
    }

    private ValueTask TakeAsync(PeerEvent happened)
    {
        switch (happened)
        {
            case PeerEvent.Question question:
                return AnswerAsync(question.Answer);
            case PeerEvent.Ready ready:
                // The answer goes out before any message that the owner may send from now on.
                var answering = AnswerAsync(ready.Answer);
                _owner.Admit(this, ready.Identity);
                return answering;
            default:
                return TakeMessageAsync(happened);
        }
    }

    private async ValueTask TakeMessageAsync(PeerEvent happened)
    {
        await _owner.TakeAsync(this, happened);
        if (happened is PeerEvent.Message)
            _account.GiveBack();
    }

    private async ValueTask AnswerAsync(byte[] bytes) =>
        await _queue.AddAsync(new Outgoing([bytes], IsEncoded: true), Outgoing.Cost([bytes]), CancellationToken.None);

    private async ValueTask<int> ReceiveAsync(Memory<byte> target)
    {
        var receiving = _socket.ReceiveAsync(target, SocketFlags.None, _patience.Token);
        if (receiving.IsCompletedSuccessfully)
            return receiving.Result;
        _patience.CancelAfter(_session.Patience);
        try
        {
            return await receiving;
        }
        catch (OperationCanceledException) when (!_isClosed)
        {
            throw new ProtocolException(_session.Impatience);
        }
        finally
        {
            // The time may also have ended together with the wait.
            if (!_patience.TryReset())
            {
                _patience.Dispose();
                _patience = new CancellationTokenSource();
            }
        }
    }

    private async Task WriteAsync()
    {
        _socket.NoDelay = true;
        using var writer = new SocketWriter(_socket, _options.StallTime);
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (_queue.Reader.TryRead(out var item))
                await (item.IsEncoded ? writer.WriteAsync(item.Frames[0]) : writer.WriteMessageAsync(item.Frames));
            await writer.FlushAsync();
        }
        _socket.Shutdown(SocketShutdown.Send);
    }

    private void NoteDeparture()
    {
        if (_session.IsMidway)
            _fault ??= _session.Departure;
    }
}
