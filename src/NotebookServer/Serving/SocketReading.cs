using System.Buffers;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;

namespace NotebookServer.Serving;

/// <summary>Reads whole messages from a WebSocket.</summary>
internal static class SocketReading
{
    private const int PieceSize = 16 * 1024;

    /// <summary>Returns the messages until the client closes the connection, which is then closed on this side, too.</summary>
    /// <param name="socket">The open WebSocket.</param>
    /// <param name="mostBytes">The largest message; a larger one ends the connection.</param>
    /// <param name="cancellationToken">Ends the sequence.</param>
    /// <param name="skipsTooLarge">Whether the content of a larger message is skipped instead, and the connection stays.</param>
    public static async IAsyncEnumerable<SocketMessage> ReadAllAsync(
        this WebSocket socket, int mostBytes, [EnumeratorCancellation] CancellationToken cancellationToken, bool skipsTooLarge = false)
    {
        var message = new ArrayBufferWriter<byte>(PieceSize);
        bool isTooLarge = false;
        while (true)
        {
            var received = await socket.ReceiveAsync(message.GetMemory(PieceSize), cancellationToken);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
                yield break;
            }
            if (!isTooLarge)
                message.Advance(received.Count);
            if (message.WrittenCount > mostBytes && skipsTooLarge)
            {
                isTooLarge = true;
                message = new ArrayBufferWriter<byte>(PieceSize);
            }
            else if (message.WrittenCount > mostBytes)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.MessageTooBig, "a message that is too large", cancellationToken);
                yield break;
            }
            if (!received.EndOfMessage)
                continue;
            // Whoever takes the message may still be reading it when the next one arrives.
            byte[] bytes = message.WrittenSpan.ToArray();
            message.ResetWrittenCount();
            yield return new SocketMessage(bytes, received.MessageType == WebSocketMessageType.Text, isTooLarge);
            isTooLarge = false;
        }
    }
}

/// <param name="Bytes">The content.</param>
/// <param name="IsText">Whether it was sent as a text.</param>
/// <param name="IsTooLarge">Whether it was larger than any may be; the content was skipped.</param>
internal readonly record struct SocketMessage(ReadOnlyMemory<byte> Bytes, bool IsText, bool IsTooLarge);
