using System.Buffers.Binary;

namespace Notebooks.Zmtp.Wire;

/// <summary>Encodes frames in the format of ZMTP 3.</summary>
internal static class FrameEncoder
{
    public const int MaxHeader = 9;

    /// <summary>Writes the flags and the size.</summary>
    /// <param name="target">A buffer of at least <see cref="MaxHeader"/> bytes.</param>
    /// <param name="flags">The flags without <see cref="FrameFlags.Long"/>, which depends on the length.</param>
    /// <param name="length">The length of the body in bytes.</param>
    /// <returns>The number of bytes written.</returns>
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

    /// <summary>Returns the flags for a frame of a message.</summary>
    public static FrameFlags MessageFlags(int index, int count) => index < count - 1 ? FrameFlags.More : FrameFlags.None;

    /// <summary>Encodes a whole message in one piece.</summary>
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
