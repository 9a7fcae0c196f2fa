using System.Threading.Channels;
using LiveNotebooks.Kernels;
using Notebooks.Messages;
using Notebooks.Zmtp;

namespace NotebookWorkers;

/// <summary>A channel of the kernel: what is sent goes to the worker that holds the notebook.</summary>
/// <param name="channel">The channel.</param>
/// <param name="send">Sends a message to the other worker.</param>
internal sealed class WorkerSocket(KernelChannel channel, Action<KernelMessage> send) : IRouterSocket, IPublisherSocket
{
    /// <summary>Messages stay between two workers of one page, so that nobody signs them.</summary>
    public static readonly MessageSigner Unsigned = new("");

    private readonly Channel<ZmtpMessage> _incoming = Channel.CreateUnbounded<ZmtpMessage>();

    public ChannelReader<ZmtpMessage> Incoming => _incoming.Reader;

    /// <summary>Takes a message of the other worker.</summary>
    public void Take(KernelMessage message) =>
        _incoming.Writer.TryWrite(new ZmtpMessage(ReadOnlyMemory<byte>.Empty, KernelFrames.Of(message, Unsigned)));

    public ValueTask<bool> SendAsync(
        ReadOnlyMemory<byte> identity, IReadOnlyList<ReadOnlyMemory<byte>> frames, CancellationToken cancellationToken)
    {
        if (KernelFrames.Read(channel, frames, Unsigned) is { } message)
            send(message);
        return ValueTask.FromResult(true);
    }

    public async ValueTask PublishAsync(IReadOnlyList<ReadOnlyMemory<byte>> frames, CancellationToken cancellationToken) =>
        await SendAsync(ReadOnlyMemory<byte>.Empty, frames, cancellationToken);
}
