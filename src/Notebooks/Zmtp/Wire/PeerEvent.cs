namespace Notebooks.Zmtp.Wire;

/// <summary>An event caused by a peer.</summary>
internal abstract record PeerEvent
{
    /// <summary>The end of the handshake, once the answer is sent.</summary>
    /// <param name="Identity">The identity that the peer claims; often empty.</param>
    /// <param name="Answer">The encoded answer; empty if it was given before.</param>
    public sealed record Ready(byte[] Identity, byte[] Answer) : PeerEvent;

    /// <summary>The arrival of a whole message.</summary>
    public sealed record Message(IReadOnlyList<ReadOnlyMemory<byte>> Frames) : PeerEvent;

    /// <summary>The start or end of a subscription to the messages with a prefix.</summary>
    public sealed record Subscription(ReadOnlyMemory<byte> Prefix, bool IsCanceled) : PeerEvent;

    /// <summary>A command for which the protocol requires an answer.</summary>
    /// <param name="Answer">The encoded answer.</param>
    public sealed record Question(byte[] Answer) : PeerEvent;
}
