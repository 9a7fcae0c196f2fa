using System.Net;
using System.Net.Sockets;
using LiveNotebooks.Kernels;
using Notebooks.Messages;
using Notebooks.Zmtp;
using Notebooks.Zmtp.Limits;
using Notebooks.Zmtp.Wire;

namespace NotebookServer.Kernels;

/// <summary>The sockets of a front end to one kernel process. Messages are signed and their signatures checked here.</summary>
internal sealed class KernelConnection : IAsyncDisposable
{
    /// <summary>The time between attempts to connect while the kernel starts.</summary>
    private static readonly TimeSpan s_betweenAttempts = TimeSpan.FromMilliseconds(25);

    /// <summary>The kernel is a process of one's own, whose outputs may be as large as the memory allows.</summary>
    private static readonly ZmtpOptions s_limits = new() { StallTime = TimeSpan.FromMinutes(10), MessageBytes = int.MaxValue };

    private readonly Dictionary<KernelChannel, ConnectedSocket> _sockets;
    private readonly MessageSigner _signer;

    private KernelConnection(Dictionary<KernelChannel, ConnectedSocket> sockets, MessageSigner signer)
    {
        _sockets = sockets;
        _signer = signer;
    }

    /// <summary>Connects to a kernel that is perhaps still starting.</summary>
    /// <param name="ports">The ports that its connection file names.</param>
    /// <param name="cancellationToken">Ends the attempts.</param>
    public static async Task<KernelConnection> OpenAsync(KernelPorts ports, CancellationToken cancellationToken)
    {
        // The kernel finds the way back to a front end's stdin by the identity that its shell has.
        string identity = Guid.NewGuid().ToString("N");
        var sockets = new Dictionary<KernelChannel, ConnectedSocket>();
        try
        {
            foreach (var (channel, port) in ports.Channels)
                sockets[channel] = await ConnectAsync(channel, port, identity, cancellationToken);
            return new KernelConnection(sockets, new MessageSigner(ports.Key));
        }
        catch
        {
            foreach (var socket in sockets.Values)
                await socket.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sends a message.</summary>
    /// <returns>False if the kernel is gone.</returns>
    public ValueTask<bool> SendAsync(KernelMessage message, CancellationToken cancellationToken) =>
        _sockets[message.Channel].SendAsync(KernelFrames.Of(message, _signer), cancellationToken);

    /// <summary>Hands over the messages of all channels until one of them ends, each channel's in their order.</summary>
    /// <param name="take">Takes a message; nothing more is received on its channel until it has.</param>
    public Task ReceiveAsync(Func<KernelMessage, ValueTask> take) =>
        Task.WhenAny(_sockets.Select(socket => ReceiveAsync(socket.Key, socket.Value, take)));

    public async ValueTask DisposeAsync()
    {
        foreach (var socket in _sockets.Values)
            await socket.DisposeAsync();
    }

    private static async Task<ConnectedSocket> ConnectAsync(
        KernelChannel channel, int port, string identity, CancellationToken cancellationToken)
    {
        var type = channel == KernelChannel.IOPub ? ZmtpSocketType.Subscriber : ZmtpSocketType.Dealer;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return await ConnectedSocket.ConnectAsync(
                    type, new IPEndPoint(IPAddress.Loopback, port), identity, s_limits, cancellationToken);
            }
            catch (Exception error) when (error is SocketException or IOException)
            {
                await Task.Delay(s_betweenAttempts, cancellationToken);
            }
        }
    }

    private async Task ReceiveAsync(KernelChannel channel, ConnectedSocket socket, Func<KernelMessage, ValueTask> take)
    {
        await foreach (var frames in socket.Incoming.ReadAllAsync())
        {
            if (KernelFrames.Read(channel, frames, _signer) is { } message)
                await take(message);
        }
    }
}
