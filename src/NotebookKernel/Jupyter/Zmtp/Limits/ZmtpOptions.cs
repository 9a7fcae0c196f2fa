namespace NotebookKernel.Jupyter.Zmtp.Limits;

/// <summary>The limits of a socket: what a peer may take of memory and time before its connection is closed.</summary>
internal sealed record ZmtpOptions
{
    /// <summary>From the connection to the end of the handshake.</summary>
    public TimeSpan HandshakeTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// A peer that takes less than 64 KiB of what waits for it in this time, or sends nothing more of a message that it has begun, is
    /// disconnected.
    /// </summary>
    public TimeSpan StallTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// From the end of the handshake to the first message that somebody vouches for (<see cref="RouterSocket.Vouch"/>); a peer that has not
    /// sent one by then is disconnected. Infinite where nobody vouches: then all peers count as known.
    /// </summary>
    public TimeSpan ProofTime { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>What is left of that time after a message that nobody can vouch for.</summary>
    public TimeSpan PauseAfterForgery { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How long, all in all, a peer that does not keep up may hold up the others, until it has caught up; then it is disconnected.
    /// </summary>
    public TimeSpan LagTime { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long an orderly end waits for the peers to take what is queued for them.</summary>
    public TimeSpan Linger { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Peers at a time; further ones are turned away.</summary>
    public int Connections { get; init; } = 256;

    /// <summary>Bytes of a received message, all its frames together. Memory is taken as the bytes arrive.</summary>
    public int MessageBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>Bytes of the messages that all known peers together are sending; one that needs more is disconnected.</summary>
    public long ReceiveBytes { get; init; } = 512 * 1024 * 1024;

    /// <summary>The same for the peers that nobody has vouched for yet.</summary>
    public long StrangerBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Bytes that wait for all subscribers together; the one for which most waits is disconnected when there are more.</summary>
    public long AllSendQueueBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>Frames of a received message.</summary>
    public int FramesPerMessage { get; init; } = 4096;

    /// <summary>Bytes of a received command; so also of a subscription.</summary>
    public int CommandBytes { get; init; } = 8 * 1024;

    /// <summary>Different subscriptions of one peer.</summary>
    public int Subscriptions { get; init; } = 256;

    /// <summary>
    /// Bytes that wait for one peer; a sender waits when there are more. One message of any size fits into an empty queue.
    /// </summary>
    public long SendQueueBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>
    /// Bytes of received messages that wait to be read; nothing more is received meanwhile. One message of any size fits into an empty
    /// queue.
    /// </summary>
    public long ReceiveQueueBytes { get; init; } = 64 * 1024 * 1024;
}
