namespace NotebookKernel.Jupyter.Messages;

/// <summary>Something came that is no message of the protocol, or is not signed with the key. Its text goes on from "a message".</summary>
internal sealed class MalformedMessageException(string message) : Exception(message)
{
    /// <summary>Whether its sender has not proved that it knows the key.</summary>
    public bool IsForeign { get; init; }
}
