using System.Threading.Channels;

namespace Notebooks.Zmtp;

/// <summary>A socket that reports the sender of each message, and sends to the peer that is named.</summary>
internal interface IRouterSocket
{
    /// <summary>The incoming messages, in order for each peer. The channel ends with the socket.</summary>
    ChannelReader<ZmtpMessage> Incoming { get; }

    /// <summary>
    /// Queues a message for a peer; waits while too much is queued for it. The messages of one caller keep their order if each is awaited.
    /// </summary>
    /// <param name="identity">The identity of the peer.</param>
    /// <param name="frames">At least one frame. They are kept until sent and must not change.</param>
    /// <param name="cancellationToken">Ends the wait; the message is then not sent.</param>
    /// <returns>False if the peer does not exist or is gone: the message is dropped.</returns>
    ValueTask<bool> SendAsync(
        ReadOnlyMemory<byte> identity, IReadOnlyList<ReadOnlyMemory<byte>> frames, CancellationToken cancellationToken);
}
