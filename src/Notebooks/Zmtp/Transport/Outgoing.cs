namespace Notebooks.Zmtp.Transport;

/// <summary>Data queued for a peer.</summary>
/// <param name="Frames">The frames of a message.</param>
/// <param name="IsEncoded">Whether these are already encoded bytes of the protocol instead, to be sent as they are.</param>
internal readonly record struct Outgoing(IReadOnlyList<ReadOnlyMemory<byte>> Frames, bool IsEncoded)
{
    private const int Overhead = 64;

    /// <summary>Returns the approximate memory that the frames occupy, so that many empty frames count too.</summary>
    public static long Cost(IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        long bytes = Overhead;
        for (int i = 0; i < frames.Count; i++)
            bytes += Overhead + frames[i].Length;
        return bytes;
    }
}
