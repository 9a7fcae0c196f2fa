using NotebookKernel.Jupyter.Zmtp.Limits;
using NotebookKernel.Jupyter.Zmtp.Wire;

namespace NotebookKernel.Jupyter.Zmtp.Transport;

/// <summary>The socket that a connection belongs to. What it does with one peer makes no difference to the others.</summary>
internal interface IConnectionOwner
{
    /// <summary>The handshake is over.</summary>
    void Admit(Connection connection, byte[] identity);

    /// <summary>The peer has sent a message or a subscription. Nothing more is received from it until the task ends.</summary>
    /// <exception cref="ProtocolException">That is not acceptable.</exception>
    ValueTask TakeAsync(Connection connection, PeerEvent happened);

    /// <summary>Whether somebody has vouched for the peer elsewhere.</summary>
    bool IsKnown(Connection connection);

    /// <summary>The connection has ended.</summary>
    /// <param name="connection">It was admitted, or not.</param>
    /// <param name="fault">What the peer did wrong, if it did: a sentence that goes on from "the peer …".</param>
    void Forget(Connection connection, string? fault);
}
