using System.Net.WebSockets;
using LiveNotebooks.Rooms;
using NotebookServer.Serving;

namespace NotebookServer.Live;

/// <summary>The WebSocket between a page and the notebook that is open on it.</summary>
/// <param name="socket">The open WebSocket.</param>
/// <param name="viewer">What the page is to be sent.</param>
/// <param name="orders">What the page may ask for.</param>
internal sealed class LiveSocket(WebSocket socket, Viewer viewer, PageOrders orders)
{
    /// <summary>The largest message that a page may send, in bytes: a whole cell is pasted at once.</summary>
    private const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Sends and receives until one of both ends.</summary>
    public async Task RunAsync(CancellationToken aborted)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        var running = SocketPair.RunAsync(SendAsync, ReceiveAsync, end.Token);
        // A client that does not read takes no farewell either.
        if (await Task.WhenAny(running, viewer.CutOff) == viewer.CutOff)
            await end.CancelAsync();
        await running;
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        await foreach (byte[] message in viewer.ReadAllAsync(cancellationToken))
            await socket.SendInPiecesAsync(message, WebSocketMessageType.Text, cancellationToken);
        await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, "connect again", cancellationToken);
    }

    private async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        await foreach (var message in socket.ReadAllAsync(MostBytes, cancellationToken, skipsTooLarge: true))
        {
            if (message.IsTooLarge)
                orders.Refuse(FormattableString.Invariant($"the message has more than {MostBytes:N0} bytes"));
            else if (!message.IsText)
                orders.Refuse("the message is not a text");
            else
                await orders.TakeAsync(message.Bytes);
        }
    }
}
