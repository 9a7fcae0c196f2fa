namespace Notebooks.Zmtp.Limits;

/// <summary>
/// The exception for a peer that broke the protocol or a limit. Its text continues "the peer …"; the connection must be closed.
/// </summary>
/// <param name="message">What the peer did.</param>
/// <param name="reply">The encoded reply to send before closing.</param>
internal sealed class ProtocolException(string message, byte[]? reply = null) : Exception(message)
{
    public byte[]? Reply => reply;
}
