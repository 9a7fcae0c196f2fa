using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace LiveNotebooks.Kernels;

/// <summary>The forms in which messages travel over a WebSocket.</summary>
/// <remarks>https://jupyter-server.readthedocs.io/en/latest/developers/websocket-protocols.html</remarks>
internal static class WireFormat
{
    /// <summary>The name of the form in which the parts of a message are not read on their way.</summary>
    public const string Version1 = "v1.kernel.websocket.jupyter.org";

    private const int Parts = 4;

    private static readonly Dictionary<KernelChannel, string> s_names = new()
    {
        [KernelChannel.Shell] = "shell",
        [KernelChannel.Control] = "control",
        [KernelChannel.Stdin] = "stdin",
        [KernelChannel.IOPub] = "iopub",
    };

    /// <summary>Writes a message in the first version of the binary form.</summary>
    public static byte[] WriteVersion1(KernelMessage message)
    {
        byte[] channel = Encoding.ASCII.GetBytes(s_names[message.Channel]);
        ReadOnlyMemory<byte>[] pieces =
            [channel, message.Header, message.Parent, message.Metadata, message.Content, .. message.Buffers];
        int start = sizeof(ulong) * (pieces.Length + 2);
        byte[] bytes = new byte[start + pieces.Sum(piece => piece.Length)];
        Put(0, pieces.Length + 1);
        for (int i = 0; i < pieces.Length; i++)
        {
            Put(i + 1, start);
            pieces[i].Span.CopyTo(bytes.AsSpan(start));
            start += pieces[i].Length;
        }
        Put(pieces.Length + 1, start);
        return bytes;

        void Put(int index, int value) => BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(sizeof(ulong) * index), (ulong)value);
    }

    /// <summary>Reads a front end's message in the first version of the binary form.</summary>
    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public static KernelMessage ReadVersion1(ReadOnlyMemory<byte> bytes) => OfFrontEnd(ReadKernelVersion1(bytes));

    /// <summary>Reads a message that may be a kernel's in the first version of the binary form.</summary>
    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public static KernelMessage ReadKernelVersion1(ReadOnlyMemory<byte> bytes)
    {
        List<ReadOnlyMemory<byte>> pieces = Split(
            bytes, sizeof(ulong), memory => BinaryPrimitives.ReadUInt64LittleEndian(memory.Span), countsEnds: true);
        if (pieces.Count < 1 + Parts)
            throw new FormatException("a message with too few parts");
        return Checked(new KernelMessage(
            ChannelOf(Encoding.UTF8.GetString(pieces[0].Span)), pieces[1], pieces[2], pieces[3], pieces[4], [.. pieces.Skip(1 + Parts)]));
    }

    /// <summary>Writes a message as JSON.</summary>
    /// <returns>The bytes, and whether they are text: a message with binary data is not.</returns>
    public static (byte[] Bytes, bool IsText) WriteJson(KernelMessage message)
    {
        using var stream = new MemoryStream();
        int count = 1 + message.Buffers.Count;
        int start = message.Buffers.Count == 0 ? 0 : sizeof(uint) * (1 + count);
        stream.SetLength(start);
        stream.Position = start;
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("channel", s_names[message.Channel]);
            json.WriteString("msg_id", message.Id);
            json.WriteString("msg_type", message.Type);
            Raw(json, "header", message.Header);
            Raw(json, "parent_header", message.Parent);
            Raw(json, "metadata", message.Metadata);
            Raw(json, "content", message.Content);
            json.WriteStartArray("buffers");
            json.WriteEndArray();
            json.WriteEndObject();
        }
        if (start == 0)
            return (stream.ToArray(), true);
        Span<byte> number = stackalloc byte[sizeof(uint)];
        var offsets = new List<int> { start };
        foreach (var buffer in message.Buffers)
        {
            offsets.Add((int)stream.Position);
            stream.Write(buffer.Span);
        }
        stream.Position = 0;
        foreach (int value in offsets.Prepend(count))
        {
            BinaryPrimitives.WriteUInt32BigEndian(number, (uint)value);
            stream.Write(number);
        }
        return (stream.ToArray(), false);
    }

    /// <summary>Reads a front end's message that is JSON, or JSON with binary data.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="isText">Whether they came as text.</param>
    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public static KernelMessage ReadJson(ReadOnlyMemory<byte> bytes, bool isText)
    {
        List<ReadOnlyMemory<byte>> pieces = isText
            ? [bytes]
            : Split(bytes, sizeof(uint), memory => BinaryPrimitives.ReadUInt32BigEndian(memory.Span), countsEnds: false);
        if (pieces.Count == 0)
            throw new FormatException("a message without parts");
        try
        {
            using var json = JsonDocument.Parse(pieces[0]);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                throw new FormatException("a message that is no JSON object");
            // Old clients name no channel: all they send are requests.
            string channel = root.TryGetProperty("channel", out var name) && name.ValueKind == JsonValueKind.String
                ? name.GetString()!
                : s_names[KernelChannel.Shell];
            return OfFrontEnd(Checked(new KernelMessage(
                ChannelOf(channel), Part("header"), Part("parent_header"), Part("metadata"), Part("content"), [.. pieces.Skip(1)])));

            byte[] Part(string part) => root.TryGetProperty(part, out var value) && value.ValueKind == JsonValueKind.Object
                ? Encoding.UTF8.GetBytes(value.GetRawText())
                : "{}"u8.ToArray();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new FormatException("a message that is no JSON", error);
        }
    }

    private static KernelMessage Checked(KernelMessage message) => message is { Id: null } or { Type.Length: 0 }
        ? throw new FormatException("a message without msg_id or msg_type")
        : message;

    private static KernelMessage OfFrontEnd(KernelMessage message) => message.Channel == KernelChannel.IOPub
        ? throw new FormatException("a message for a channel that only the kernel writes to")
        : message;

    private static KernelChannel ChannelOf(string name)
    {
        foreach (var (channel, known) in s_names)
        {
            if (known == name)
                return channel;
        }
        throw new FormatException("a message for an unknown channel");
    }

    private static void Raw(Utf8JsonWriter json, string name, ReadOnlyMemory<byte> value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value.Span);
    }

    /// <summary>Cuts bytes that begin with the number of their pieces and with where these begin.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="size">The bytes of a number.</param>
    /// <param name="read">Reads a number.</param>
    /// <param name="countsEnds">Whether the end of the last piece is given and counted, too.</param>
    private static List<ReadOnlyMemory<byte>> Split(
        ReadOnlyMemory<byte> bytes, int size, Func<ReadOnlyMemory<byte>, ulong> read, bool countsEnds)
    {
        ulong count = bytes.Length < size ? throw new FormatException("a message that is cut off") : read(bytes);
        if (count == 0 || count > (ulong)(bytes.Length / size - 1))
            throw new FormatException("a message that is cut off");
        var starts = Enumerable.Range(1, (int)count).Select(i => read(bytes[(size * i)..])).ToList();
        if (!countsEnds)
            starts.Add((ulong)bytes.Length);
        ulong least = (ulong)size * (count + 1);
        var pieces = new List<ReadOnlyMemory<byte>>();
        for (int i = 0; i + 1 < starts.Count; i++)
        {
            if (starts[i] < least || starts[i + 1] < starts[i] || starts[i + 1] > (ulong)bytes.Length)
                throw new FormatException("a message whose parts are outside of it");
            pieces.Add(bytes[(int)starts[i]..(int)starts[i + 1]]);
        }
        return pieces;
    }
}
