using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace NotebookServer.Hosting;

/// <summary>Finds out when a server is to end by itself: a client has asked for it, or nobody has been connected for long.</summary>
/// <param name="patience">How long nobody has to be connected; null for ever.</param>
internal sealed class ServerEnd(TimeSpan? patience)
{
    private readonly TaskCompletionSource<string> _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private long _lastLeft = Stopwatch.GetTimestamp();
    private int _connected;

    /// <summary>Completed once the server is to end, with a sentence that says why.</summary>
    public Task<string> Reached => _reached.Task;

    /// <summary>Ends the server.</summary>
    public void Ask() => _reached.TrySetResult("Stopped, because a client asked for it.");

    /// <summary>Counts a client for as long as its request or WebSocket is open.</summary>
    public async Task CountAsync(HttpContext context, RequestDelegate next)
    {
        lock (_lock)
            _connected++;
        try
        {
            await next(context);
        }
        finally
        {
            lock (_lock)
            {
                _connected--;
                _lastLeft = Stopwatch.GetTimestamp();
            }
        }
    }

    /// <summary>Waits until nobody has been connected for long.</summary>
    public async Task WatchAsync(CancellationToken cancellationToken)
    {
        if (patience is not { } limit)
            return;
        while (true)
        {
            TimeSpan left;
            lock (_lock)
                left = _connected > 0 ? limit : limit - Stopwatch.GetElapsedTime(_lastLeft);
            if (left <= TimeSpan.Zero)
                break;
            await Task.Delay(left, cancellationToken);
        }
        _reached.TrySetResult(FormattableString.Invariant($"Stopped, because nobody has been connected for {limit.TotalSeconds} s."));
    }
}
