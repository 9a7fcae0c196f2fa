using Notebooks.Zmtp.Limits;
using Notebooks.Zmtp.Wire;

namespace Notebooks.Zmtp.Transport;

/// <summary>The socket that owns a connection. Its dealings with one peer do not affect the others.</summary>
internal interface IConnectionOwner
{
    /// <summary>Called when the handshake is complete.</summary>
    void Admit(Connection connection, byte[] identity);

    /// <summary>Takes a message or a subscription from the peer. Nothing more is received from the peer until the task ends.</summary>
    /// <exception cref="ProtocolException">The message or subscription is not acceptable.</exception>
    ValueTask TakeAsync(Connection connection, PeerEvent happened);

    /// <summary>Called when the connection has ended.</summary>
    /// <param name="connection">The connection, whether admitted or not.</param>
    /// <param name="fault">What the peer did wrong, if anything: a sentence that continues "the peer …".</param>
    void Forget(Connection connection, string? fault);
}
