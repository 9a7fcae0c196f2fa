using System.Net.WebSockets;
using LiveNotebooks.Kernels;
using Microsoft.AspNetCore.Http;
using NotebookServer.Serving;

namespace NotebookServer.Kernels;

/// <summary>The WebSocket between a client and a kernel, on which all channels travel.</summary>
/// <param name="socket">The open WebSocket.</param>
/// <param name="kernel">The kernel.</param>
/// <param name="listener">What the client is to receive.</param>
/// <param name="replaced">Canceled when another connection of the client replaces this one.</param>
internal sealed class KernelSocket(WebSocket socket, RunningKernel kernel, KernelListener listener, CancellationToken replaced)
{
    /// <summary>How long a connection that is replaced has to take the message that is being sent to it, and to answer its end.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    /// <summary>The largest message that a client may send, in bytes.</summary>
    private const int MostBytes = 128 * 1024 * 1024;

    /// <summary>Tells a client whose connection was replaced that it need not connect again.</summary>
    private static readonly WebSocketCloseStatus s_replaced = (WebSocketCloseStatus)4001;

    private readonly bool _isVersion1 = socket.SubProtocol == WireFormat.Version1;

    /// <summary>Serves a client until it leaves or the kernel ends.</summary>
    public static async Task ServeAsync(HttpContext context, RunningKernel kernel)
    {
        string? asked = context.WebSockets.WebSocketRequestedProtocols.FirstOrDefault(name => name == WireFormat.Version1);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(asked);
        string? session = context.Request.Query["session_id"];
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        using var replaced = new CancellationTokenSource();
        Action replace = () =>
        {
            _ = replaced.CancelAsync();
            end.CancelAfter(s_patience);
        };
        var listener = kernel.Attach(string.IsNullOrEmpty(session) ? Guid.NewGuid().ToString("N") : session, replace);
        try
        {
            await new KernelSocket(socket, kernel, listener, replaced.Token).RunAsync(end.Token);
        }
        finally
        {
            kernel.Detach(listener, replace);
        }
    }

    private Task RunAsync(CancellationToken aborted) => SocketPair.RunAsync(SendAsync, ReceiveAsync, aborted);

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, replaced);
        try
        {
            await foreach (var message in listener.ReadAllAsync(reading.Token))
            {
                var (bytes, isText) = _isVersion1 ? (WireFormat.WriteVersion1(message), false) : WireFormat.WriteJson(message);
                await socket.SendInPiecesAsync(bytes, isText ? WebSocketMessageType.Text : WebSocketMessageType.Binary, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (replaced.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            await socket.CloseOutputAsync(s_replaced, "another connection of this client has replaced it", cancellationToken);
            // Ended now, the connection would be cut before the client has read this; its answer ends it.
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        await socket.CloseOutputAsync(
            listener.IsOverrun ? WebSocketCloseStatus.PolicyViolation : WebSocketCloseStatus.NormalClosure,
            listener.IsOverrun ? "the client has not read for too long; connect again" : "the kernel has ended", cancellationToken);
    }

    private async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        await foreach (var (bytes, isText, _) in socket.ReadAllAsync(MostBytes, cancellationToken))
        {
            try
            {
                await kernel.SendAsync(
                    _isVersion1 && !isText ? WireFormat.ReadVersion1(bytes) : WireFormat.ReadJson(bytes, isText), listener,
                    cancellationToken);
            }
            catch (FormatException fault)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.InvalidPayloadData, fault.Message, cancellationToken);
                return;
            }
            catch (KernelException)
            {
                // The front ends are told of a dead kernel by its state.
            }
        }
    }
}
