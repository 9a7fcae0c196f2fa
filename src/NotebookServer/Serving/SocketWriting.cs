using System.Net.WebSockets;

namespace NotebookServer.Serving;

/// <summary>Sends messages over a WebSocket.</summary>
internal static class SocketWriting
{
    /// <summary>The time in which a client has to take a piece. After that its connection is as good as broken, and is ended.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Sends a message in pieces: the socket copies what it is sending, and with a client that does not
    /// read it would have a copy of the whole.
    /// </summary>
    /// <exception cref="OperationCanceledException">The client has taken nothing for too long; the connection has been ended.</exception>
    public static async Task SendInPiecesAsync(
        this WebSocket socket, ReadOnlyMemory<byte> message, WebSocketMessageType type, CancellationToken cancellationToken)
    {
        const int PieceSize = 32 * 1024;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        int start = 0;
        do
        {
            var piece = message.Slice(start, Math.Min(PieceSize, message.Length - start));
            start += piece.Length;
            patience.CancelAfter(s_patience);
            await socket.SendAsync(piece, type, endOfMessage: start == message.Length, patience.Token);
        }
        while (start < message.Length);
    }
}
