namespace NotebookKernel.Jupyter.Zmtp.Limits;

/// <summary>The peer broke the protocol or a limit. The message goes on from "the peer …"; its connection has to be closed.</summary>
/// <param name="message">What the peer did.</param>
/// <param name="reply">What is sent to it before that, encoded.</param>
internal sealed class ProtocolException(string message, byte[]? reply = null) : Exception(message)
{
    public byte[]? Reply => reply;
}
