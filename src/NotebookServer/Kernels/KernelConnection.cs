using System.Net;
using System.Net.Sockets;
using System.Text;
using LiveNotebooks.Kernels;
using Notebooks.Messages;
using Notebooks.Zmtp;
using Notebooks.Zmtp.Limits;
using Notebooks.Zmtp.Wire;

namespace NotebookServer.Kernels;

/// <summary>The sockets of a front end to one kernel process. Messages are signed and their signatures checked here.</summary>
internal sealed class KernelConnection : IAsyncDisposable
{
    private const int Signed = 4;

    /// <summary>The time between attempts to connect while the kernel starts.</summary>
    private static readonly TimeSpan s_betweenAttempts = TimeSpan.FromMilliseconds(25);

    private static readonly byte[] s_delimiter = Encoding.ASCII.GetBytes("<IDS|MSG>");

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
    public ValueTask<bool> SendAsync(KernelMessage message, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte>[] signed = [message.Header, message.Parent, message.Metadata, message.Content];
        return _sockets[message.Channel].SendAsync([s_delimiter, _signer.Sign(signed), .. signed, .. message.Buffers], cancellationToken);
    }

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
            if (Read(channel, frames) is { } message)
                await take(message);
        }
    }

    /// <summary>Returns the message in some frames; null if they are none, or not signed by the kernel.</summary>
    private KernelMessage? Read(KernelChannel channel, IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        int delimiter = 0;
        while (delimiter < frames.Count && !frames[delimiter].Span.SequenceEqual(s_delimiter))
            delimiter++;
        int first = delimiter + 2;
        if (frames.Count < first + Signed)
            return null;
        ReadOnlyMemory<byte>[] signed = [frames[first], frames[first + 1], frames[first + 2], frames[first + 3]];
        return _signer.Verify(frames[delimiter + 1].Span, signed)
            ? new KernelMessage(channel, signed[0], signed[1], signed[2], signed[3], [.. frames.Skip(first + Signed)])
            : null;
    }
}
