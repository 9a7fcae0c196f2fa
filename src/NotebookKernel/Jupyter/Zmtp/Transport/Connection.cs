using System.Net.Sockets;
using NotebookKernel.Jupyter.Zmtp.Wire;

namespace NotebookKernel.Jupyter.Zmtp.Transport;

/// <summary>A peer that has connected: it is read from and written to until one of the two ends.</summary>
internal sealed class Connection(Socket socket, ZmtpSocketType type, ZmtpOptions options, IConnectionOwner owner) : IDisposable
{
    private readonly PeerSession _session = new(type, options);
    private readonly ByteBoundedQueue<Outgoing> _queue = new(options.SendQueueBytes);
    private readonly CancellationTokenSource _patience = new();
    private volatile bool _isClosed;
    private string? _fault;

    /// <summary>The peer's address.</summary>
    public string Peer { get; } = $"{socket.RemoteEndPoint}";

    /// <summary>Serves the peer until the connection ends, for whatever reason.</summary>
    public async Task RunAsync()
    {
        await AnswerAsync(Greeting.Bytes);
        await Task.WhenAll(GuardAsync(WriteAsync), GuardAsync(ReadAsync));
        Dispose();
        owner.Forget(this, _fault);
    }

    /// <summary>Queues a message for the peer, as soon as there is room.</summary>
    /// <param name="frames">Held until they are sent: they must not change.</param>
    /// <param name="cancellationToken">Ends the wait for room; the message is not sent then.</param>
    /// <returns>False if the peer is gone.</returns>
    public ValueTask<bool> SendAsync(IReadOnlyList<ReadOnlyMemory<byte>> frames, CancellationToken cancellationToken) =>
        _queue.AddAsync(new Outgoing(frames, IsEncoded: false), Outgoing.Cost(frames), cancellationToken);

    /// <summary>Sends what is queued and then nothing more; the connection ends when the peer has seen that.</summary>
    public void Finish()
    {
        if (_session.IsReady)
            _queue.Complete();
        else
            Close();
    }

    /// <summary>Ends the connection at once.</summary>
    public void Close()
    {
        _isClosed = true;
        _queue.Complete();
        socket.Dispose();
    }

    public void Dispose()
    {
        Close();
        _patience.Dispose();
    }

    /// <summary>Runs one direction. When it fails, the other one ends too.</summary>
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
                // The writer ends with that.
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
            // One peer's message that memory does not suffice for, say, is no reason to leave the others.
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
                // The answer comes before any message that the owner may send from now on.
                var answering = AnswerAsync(ready.Answer);
                owner.Admit(this, ready.Identity);
                return answering;
            default:
                return owner.TakeAsync(this, happened);
        }
    }

    private async ValueTask AnswerAsync(byte[] bytes) =>
        await _queue.AddAsync(new Outgoing([bytes], IsEncoded: true), Outgoing.Cost([bytes]), CancellationToken.None);

    private async ValueTask<int> ReceiveAsync(Memory<byte> target)
    {
        var receiving = socket.ReceiveAsync(target, SocketFlags.None, _patience.Token);
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
            _patience.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    private async Task WriteAsync()
    {
        socket.NoDelay = true;
        using var writer = new SocketWriter(socket, options.StallTime);
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (_queue.Reader.TryRead(out var item))
                await (item.IsEncoded ? writer.WriteAsync(item.Frames[0]) : writer.WriteMessageAsync(item.Frames));
            await writer.FlushAsync();
        }
        socket.Shutdown(SocketShutdown.Send);
    }

    private void NoteDeparture()
    {
        if (_session.IsMidway)
            _fault ??= _session.Departure;
    }
}
