using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
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
    public Task RunAsync(CancellationToken aborted) => SocketPair.RunAsync(SendAsync, ReceiveAsync, aborted);

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        await foreach (byte[] message in viewer.ReadAllAsync(cancellationToken))
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, "connect again", cancellationToken);
    }

    private async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        await foreach (var (bytes, isText) in socket.ReadAllAsync(MostBytes, cancellationToken))
        {
            if (isText && Parse(bytes.Span) is { } order && await orders.TryObeyAsync(order))
                continue;
            await socket.CloseOutputAsync(
                WebSocketCloseStatus.InvalidPayloadData, "a message that is none of this page's", cancellationToken);
            return;
        }
    }

    private static JsonObject? Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonNode.Parse(bytes, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
