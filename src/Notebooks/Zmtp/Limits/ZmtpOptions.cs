namespace Notebooks.Zmtp.Limits;

/// <summary>The limits of a socket: the memory and time that a peer may take before its connection is closed.</summary>
internal sealed record ZmtpOptions
{
    /// <summary>The time from the connection to the end of the handshake.</summary>
    public TimeSpan HandshakeTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The time in which a peer must take at least 64 KiB of its queued data, or send more of a message that it
    /// has begun; otherwise it is disconnected.
    /// </summary>
    public TimeSpan StallTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The time that an orderly shutdown waits for the peers to take their queued data.</summary>
    public TimeSpan Linger { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The maximum number of concurrent peers; further ones are rejected.</summary>
    public int Connections { get; init; } = 256;

    /// <summary>The maximum size of a received message in bytes, over all its frames. Memory is taken as the bytes arrive.</summary>
    public int MessageBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>
    /// The maximum total size in bytes of the messages that all peers are sending; a peer that needs more is disconnected.
    /// </summary>
    public long ReceiveBytes { get; init; } = 512 * 1024 * 1024;

    /// <summary>The maximum number of frames in a received message.</summary>
    public int FramesPerMessage { get; init; } = 4096;

    /// <summary>The maximum size of a received command in bytes, and thus of a subscription.</summary>
    public int CommandBytes { get; init; } = 8 * 1024;

    /// <summary>The maximum number of different subscriptions of one peer.</summary>
    public int Subscriptions { get; init; } = 256;

    /// <summary>
    /// The maximum number of bytes queued for one peer; beyond it, a sender waits. One message of any size fits into an empty queue.
    /// </summary>
    public long SendQueueBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>
    /// The maximum number of bytes of received messages waiting to be read; beyond it, nothing more is received. One
    /// message of any size fits into an empty queue.
    /// </summary>
    public long ReceiveQueueBytes { get; init; } = 64 * 1024 * 1024;
}
