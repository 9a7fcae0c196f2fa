namespace Notebooks.Zmtp;

/// <summary>A received message and its sender.</summary>
/// <param name="Identity">The identity of the peer, for replies; 1 to 255 bytes.</param>
/// <param name="Frames">At least one frame; each may be empty.</param>
internal sealed record ZmtpMessage(ReadOnlyMemory<byte> Identity, IReadOnlyList<ReadOnlyMemory<byte>> Frames);
