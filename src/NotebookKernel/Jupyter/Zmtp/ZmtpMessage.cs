using NotebookKernel.Jupyter.Zmtp.Transport;

namespace NotebookKernel.Jupyter.Zmtp;

/// <summary>A message that has come, and from whom.</summary>
/// <param name="Identity">The peer's identity, to answer to; 1 to 255 bytes.</param>
/// <param name="Frames">At least one; each may be empty.</param>
internal sealed record ZmtpMessage(ReadOnlyMemory<byte> Identity, IReadOnlyList<ReadOnlyMemory<byte>> Frames)
{
    /// <summary>Where it has come in; null if it has not.</summary>
    internal Connection? Source { get; init; }
}
