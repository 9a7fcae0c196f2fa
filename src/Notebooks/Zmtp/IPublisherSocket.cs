namespace Notebooks.Zmtp;

/// <summary>A socket that sends each message to all who want it.</summary>
internal interface IPublisherSocket
{
    /// <summary>
    /// Queues a message for every peer that wants it; waits while too much is queued. All peers see messages in the same order.
    /// </summary>
    /// <param name="frames">At least one frame; the first is the topic. They are kept until sent and must not change.</param>
    /// <param name="cancellationToken">Ends the wait; some peers may then have the message while others do not.</param>
    ValueTask PublishAsync(IReadOnlyList<ReadOnlyMemory<byte>> frames, CancellationToken cancellationToken);
}
