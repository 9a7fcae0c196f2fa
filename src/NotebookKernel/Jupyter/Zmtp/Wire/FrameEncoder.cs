using System.Buffers.Binary;

namespace NotebookKernel.Jupyter.Zmtp.Wire;

/// <summary>Frames as ZMTP 3 writes them.</summary>
internal static class FrameEncoder
{
    public const int MaxHeader = 9;

    /// <summary>Writes the flags and the size.</summary>
    /// <param name="target">Of at least <see cref="MaxHeader"/> bytes.</param>
    /// <param name="flags">Without <see cref="FrameFlags.Long"/>, which the length decides.</param>
    /// <param name="length">Of the body, in bytes.</param>
    /// <returns>How many bytes were written.</returns>
    public static int WriteHeader(Span<byte> target, FrameFlags flags, int length)
    {
        if (length <= byte.MaxValue)
        {
            target[0] = (byte)flags;
            target[1] = (byte)length;
            return 2;
        }
        target[0] = (byte)(flags | FrameFlags.Long);
        BinaryPrimitives.WriteInt64BigEndian(target[1..], length);
        return MaxHeader;
    }

    /// <summary>The flags of a message's frame.</summary>
    public static FrameFlags MessageFlags(int index, int count) => index < count - 1 ? FrameFlags.More : FrameFlags.None;

    /// <summary>A whole message in one piece.</summary>
    public static byte[] Message(IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        byte[] result = new byte[frames.Sum(frame => (frame.Length <= byte.MaxValue ? 2 : MaxHeader) + frame.Length)];
        Span<byte> header = stackalloc byte[MaxHeader];
        int position = 0;
        for (int i = 0; i < frames.Count; i++)
        {
            int size = WriteHeader(header, MessageFlags(i, frames.Count), frames[i].Length);
            header[..size].CopyTo(result.AsSpan(position));
            frames[i].Span.CopyTo(result.AsSpan(position + size));
            position += size + frames[i].Length;
        }
        return result;
    }
}
