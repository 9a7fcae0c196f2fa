namespace Notebooks.Zmtp.Limits;

/// <summary>
/// A number of bytes that can be taken and must be given back. A caller that asks for more than is available waits its turn. Thread-safe.
/// </summary>
/// <param name="limit">The limit in bytes; a single larger request is granted if nothing is taken.</param>
internal sealed class ByteBudget(long limit)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Request> _waiting = [];
    private long _taken;
    private bool _isClosed;

    public long Limit => limit;

    /// <summary>Takes bytes if they are available and no other caller is waiting.</summary>
    public bool TryTake(long bytes)
    {
        lock (_lock)
            return _waiting.Count == 0 && TryGrant(bytes);
    }

    /// <summary>Takes bytes, waiting until they are available.</summary>
    /// <returns>False if the budget was closed in the meantime.</returns>
    /// <exception cref="OperationCanceledException">The token was canceled; nothing was taken.</exception>
    public async ValueTask<bool> TakeAsync(long bytes, CancellationToken cancellationToken)
    {
        var request = new Request(bytes);
        lock (_lock)
        {
            if (_isClosed)
                return false;
            if (_waiting.Count == 0 && TryGrant(bytes))
                return true;
            _waiting.AddLast(request);
        }
        await using var registration = cancellationToken.Register(() => Withdraw(request, cancellationToken));
        return await request.Granted.Task;
    }

    public void GiveBack(long bytes)
    {
        lock (_lock)
        {
            _taken -= bytes;
            GrantWaiting();
        }
    }

    /// <summary>Stops granting bytes.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            foreach (var request in _waiting)
                request.Granted.TrySetResult(false);
            _waiting.Clear();
        }
    }

    private bool TryGrant(long bytes)
    {
        if (_isClosed || _taken > 0 && _taken + bytes > limit)
            return false;
        _taken += bytes;
        return true;
    }

    private void GrantWaiting()
    {
        while (_waiting.First is { } first && TryGrant(first.Value.Bytes))
        {
            _waiting.RemoveFirst();
            first.Value.Granted.TrySetResult(true);
        }
    }

    private void Withdraw(Request request, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_waiting.Remove(request))
                return;
            request.Granted.TrySetCanceled(cancellationToken);
            GrantWaiting();
        }
    }

    private sealed class Request(long bytes)
    {
        public long Bytes => bytes;

        public TaskCompletionSource<bool> Granted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
