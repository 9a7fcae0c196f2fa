using System.Net.WebSockets;

namespace NotebookServer.Serving;

/// <summary>The two directions of a WebSocket.</summary>
internal static class SocketPair
{
    /// <summary>Runs both directions until one of them ends; then the other is ended, too.</summary>
    public static async Task RunAsync(
        Func<CancellationToken, Task> send, Func<CancellationToken, Task> receive, CancellationToken aborted)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        var sending = GuardAsync(send);
        var receiving = GuardAsync(receive);
        await Task.WhenAny(sending, receiving);
        await end.CancelAsync();
        await Task.WhenAll(sending, receiving);

        async Task GuardAsync(Func<CancellationToken, Task> direction)
        {
            try
            {
                await direction(end.Token);
            }
            catch (Exception error) when (error is OperationCanceledException or WebSocketException or IOException)
            {
                // The client or the server has ended the connection.
            }
        }
    }
}
