using System.Text;

namespace Notebooks.Tests.Zmtp.Support;

/// <summary>Bytes and frames as tests write them: a character for each byte.</summary>
internal static class Bytes
{
    public static byte[] Of(string text) => Encoding.Latin1.GetBytes(text);

    public static string Text(ReadOnlyMemory<byte> bytes) => Encoding.Latin1.GetString(bytes.Span);

    public static ReadOnlyMemory<byte>[] Frames(params string[] frames) => [.. frames.Select(frame => (ReadOnlyMemory<byte>)Of(frame))];

    public static string[] Texts(IEnumerable<ReadOnlyMemory<byte>> frames) => [.. frames.Select(Text)];

    /// <summary>0, 1, …, 250, 0, 1, …: what fixtures/libzmq_peers.py knows too.</summary>
    public static byte[] Pattern(int size)
    {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++)
            bytes[i] = (byte)(i % 251);
        return bytes;
    }
}
