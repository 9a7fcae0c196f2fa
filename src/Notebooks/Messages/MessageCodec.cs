using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Notebooks.Json;
using Notebooks.Zmtp;

namespace Notebooks.Messages;

/// <summary>Writes and reads the messages of the Jupyter messaging protocol as the frames of a ZeroMQ message.</summary>
/// <remarks>
/// identities, <c>&lt;IDS|MSG&gt;</c>, signature, header, parent header, metadata, content, buffers:
/// https://jupyter-client.readthedocs.io/en/stable/messaging.html.
/// </remarks>
internal sealed class MessageCodec(MessageSigner signer)
{
    public const string ProtocolVersion = "5.4";

    private const int Signed = 4;

    private static readonly byte[] s_delimiter = Encoding.ASCII.GetBytes("<IDS|MSG>");
    private static readonly byte[] s_empty = Encoding.ASCII.GetBytes("{}");

    // The JSON is sent as UTF-8 and not embedded in a page, so only the characters that JSON requires are escaped.
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SeenSignatures _seen = new();
    private readonly string _session = Guid.NewGuid().ToString("N");
    private readonly string _user = Environment.UserName;
    private long _count;

    /// <summary>
    /// Parses a message. If its header can be read, it counts as a request whatever else is wrong with it,
    /// because the sender waits for a reply.
    /// </summary>
    /// <exception cref="MalformedMessageException">It is not a message, its signature is wrong, or it has been read before.</exception>
    public Request Read(ZmtpMessage message)
    {
        var frames = message.Frames;
        int delimiter = 0;
        while (delimiter < frames.Count && !frames[delimiter].Span.SequenceEqual(s_delimiter))
            delimiter++;
        int first = delimiter + 2;
        if (frames.Count < first + Signed)
            throw new MalformedMessageException("has too few frames");
        ReadOnlyMemory<byte>[] signed = [frames[first], frames[first + 1], frames[first + 2], frames[first + 3]];
        if (!signer.Verify(frames[delimiter + 1].Span, signed))
            throw new MalformedMessageException("is not signed with the key of the connection file");
        if (!_seen.Add(frames[delimiter + 1].Span))
            throw new MalformedMessageException("has come before");

        var (type, header) = ReadHeader(signed[0]);
        string? fault = Fault(signed[1], "parent header") ?? Fault(signed[2], "metadata") ?? Fault(signed[3], "content");
        return new Request(message.Identity, [.. frames.Take(delimiter)], header, type, Parse(fault is null ? signed[3] : s_empty), fault);
    }

    /// <summary>Writes a message as frames.</summary>
    /// <param name="route">The frames before the delimiter: the request's route, or the topic.</param>
    /// <param name="type">The message type, for example <c>execute_reply</c>.</param>
    /// <param name="parent">The header of the message that this one answers; empty if none.</param>
    /// <param name="content">The content.</param>
    public List<ReadOnlyMemory<byte>> Write(
        IEnumerable<ReadOnlyMemory<byte>> route, string type, ReadOnlyMemory<byte> parent, JsonObject content)
    {
        var header = new JsonObject
        {
            ["msg_id"] = string.Create(CultureInfo.InvariantCulture, $"{_session}_{Interlocked.Increment(ref _count)}"),
            ["msg_type"] = type,
            ["session"] = _session,
            ["username"] = _user,
            ["date"] = DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture),
            ["version"] = ProtocolVersion,
        };
        ReadOnlyMemory<byte>[] signed = [Bytes(header), parent.IsEmpty ? s_empty : parent, s_empty, Bytes(content)];
        return [.. route, s_delimiter, signer.Sign(signed), .. signed];
    }

    /// <summary>
    /// Reads the header; without one, there is nothing to reply to. An unpaired surrogate in it matters only in the parts that are read.
    /// </summary>
    private static (string Type, ReadOnlyMemory<byte> Header) ReadHeader(ReadOnlyMemory<byte> frame)
    {
        if (Fault(frame, "header") is { } fault && JsonFault.Find(frame.Span)?.Kind != JsonFaultKind.HalfPair)
            throw new MalformedMessageException(fault);
        try
        {
            var header = Parse(frame);
            if (header.TryGetProperty("msg_type", out var type) && type.ValueKind == JsonValueKind.String
                && header.TryGetProperty("msg_id", out var id) && id.ValueKind == JsonValueKind.String && id.GetString() is not null)
            {
                return (type.GetString()!, frame);
            }
        }
        catch (InvalidOperationException)
        {
            // The strings are not valid text.
        }
        throw new MalformedMessageException("has a header without msg_type or msg_id");
    }

    private static string? Fault(ReadOnlyMemory<byte> frame, string part) => JsonFault.Find(frame.Span)?.Kind switch
    {
        JsonFaultKind.NotUtf8 => $"has a {part} that is not UTF-8",
        JsonFaultKind.NotJson => $"has a {part} that is not JSON",
        JsonFaultKind.HalfPair => $"has a {part} with one half of a surrogate pair, which is not a character",
        _ => Parse(frame).ValueKind == JsonValueKind.Object ? null : $"has a {part} that is not a JSON object",
    };

    private static JsonElement Parse(ReadOnlyMemory<byte> frame)
    {
        using var document = JsonDocument.Parse(frame);
        return document.RootElement.Clone();
    }

    private static byte[] Bytes(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json, s_json);
}
