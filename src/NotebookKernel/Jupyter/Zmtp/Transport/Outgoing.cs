namespace NotebookKernel.Jupyter.Zmtp.Transport;

/// <summary>What waits to be sent to a peer.</summary>
/// <param name="Frames">Of a message.</param>
/// <param name="IsEncoded">Whether these are bytes of the protocol instead, to be sent as they are.</param>
internal readonly record struct Outgoing(IReadOnlyList<ReadOnlyMemory<byte>> Frames, bool IsEncoded)
{
    private const int Overhead = 64;

    /// <summary>The memory that it keeps, roughly, so that many empty frames count too.</summary>
    public static long Cost(IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        long bytes = Overhead;
        for (int i = 0; i < frames.Count; i++)
            bytes += Overhead + frames[i].Length;
        return bytes;
    }
}
