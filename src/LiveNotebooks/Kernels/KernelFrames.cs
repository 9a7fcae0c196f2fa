using System.Text;
using Notebooks.Messages;

namespace LiveNotebooks.Kernels;

/// <summary>Messages as the frames in which kernels send and take them.</summary>
/// <remarks>https://jupyter-client.readthedocs.io/en/stable/messaging.html#the-wire-protocol</remarks>
internal static class KernelFrames
{
    private const int Signed = 4;

    private static readonly byte[] s_delimiter = Encoding.ASCII.GetBytes("<IDS|MSG>");

    /// <summary>Returns the frames of a message.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Of(KernelMessage message, MessageSigner signer)
    {
        ReadOnlyMemory<byte>[] signed = [message.Header, message.Parent, message.Metadata, message.Content];
        return [s_delimiter, signer.Sign(signed), .. signed, .. message.Buffers];
    }

    /// <summary>Returns the message in some frames; null if they are none, or not signed by the kernel.</summary>
    public static KernelMessage? Read(KernelChannel channel, IReadOnlyList<ReadOnlyMemory<byte>> frames, MessageSigner signer)
    {
        int delimiter = 0;
        while (delimiter < frames.Count && !frames[delimiter].Span.SequenceEqual(s_delimiter))
            delimiter++;
        int first = delimiter + 2;
        if (frames.Count < first + Signed)
            return null;
        ReadOnlyMemory<byte>[] signed = [frames[first], frames[first + 1], frames[first + 2], frames[first + 3]];
        return signer.Verify(frames[delimiter + 1].Span, signed)
            ? new KernelMessage(channel, signed[0], signed[1], signed[2], signed[3], [.. frames.Skip(first + Signed)])
            : null;
    }
}
