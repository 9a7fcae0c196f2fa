using System.Text;
using Notebooks.Zmtp.Limits;

namespace Notebooks.Zmtp.Wire;

/// <summary>A command of the protocol: a name of ASCII letters and its data.</summary>
internal readonly record struct Command(string Name, ReadOnlyMemory<byte> Data)
{
    /// <exception cref="ProtocolException">The frame's body is not a command.</exception>
    public static Command Parse(byte[] body)
    {
        int length = body.Length > 0 ? body[0] : 0;
        if (length == 0 || length >= body.Length || !Ascii.IsValid(body.AsSpan(1, length)))
            throw new ProtocolException("sent a command without a name");
        return new Command(Encoding.ASCII.GetString(body, 1, length), body.AsMemory(1 + length));
    }

    /// <summary>Encodes the whole frame.</summary>
    public static byte[] Encode(string name, ReadOnlySpan<byte> data)
    {
        int length = 1 + name.Length + data.Length;
        Span<byte> header = stackalloc byte[FrameEncoder.MaxHeader];
        int size = FrameEncoder.WriteHeader(header, FrameFlags.Command, length);
        byte[] frame = new byte[size + length];
        header[..size].CopyTo(frame);
        frame[size] = (byte)name.Length;
        Encoding.ASCII.GetBytes(name, frame.AsSpan(size + 1));
        data.CopyTo(frame.AsSpan(size + 1 + name.Length));
        return frame;
    }

    /// <summary>Encodes an ERROR command with its reason, of at most 255 ASCII characters.</summary>
    public static byte[] EncodeError(string reason) => Encode("ERROR", [(byte)reason.Length, .. Encoding.ASCII.GetBytes(reason)]);
}
