namespace NotebookKernel.Jupyter.Zmtp.Wire;

/// <summary>Something that a peer has done.</summary>
internal abstract record PeerEvent
{
    /// <summary>The handshake is over as soon as the answer is sent.</summary>
    /// <param name="Identity">What the peer calls itself; often empty.</param>
    /// <param name="Answer">The answer, encoded.</param>
    public sealed record Ready(byte[] Identity, byte[] Answer) : PeerEvent;

    /// <summary>A whole message has come.</summary>
    public sealed record Message(IReadOnlyList<ReadOnlyMemory<byte>> Frames) : PeerEvent;

    /// <summary>The peer wants the messages that begin with the prefix, or no more.</summary>
    public sealed record Subscription(ReadOnlyMemory<byte> Prefix, bool IsCanceled) : PeerEvent;

    /// <summary>The protocol asks for an answer.</summary>
    /// <param name="Answer">The answer, encoded.</param>
    public sealed record Question(byte[] Answer) : PeerEvent;
}
