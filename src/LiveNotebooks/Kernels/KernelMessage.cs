using System.Text.Json;

namespace LiveNotebooks.Kernels;

/// <summary>A message of the Jupyter protocol on its way between a front end and a kernel, its parts as they were written.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Header">The header, a JSON object.</param>
/// <param name="Parent">The header of the message that this one answers; an empty object if there is none.</param>
/// <param name="Metadata">The metadata, a JSON object.</param>
/// <param name="Content">The content, a JSON object.</param>
/// <param name="Buffers">Binary data.</param>
internal sealed record KernelMessage(
    KernelChannel Channel, ReadOnlyMemory<byte> Header, ReadOnlyMemory<byte> Parent, ReadOnlyMemory<byte> Metadata,
    ReadOnlyMemory<byte> Content, IReadOnlyList<ReadOnlyMemory<byte>> Buffers)
{
    /// <summary>The type, such as <c>execute_request</c>; empty if the header has none.</summary>
    public string Type => field ??= TextOf(Header, "msg_type") ?? "";

    /// <summary>The ID of this message, or null.</summary>
    public string? Id => field ??= TextOf(Header, "msg_id");

    /// <summary>The ID of the message that this one answers, or null.</summary>
    public string? ParentId => field ??= TextOf(Parent, "msg_id");

    /// <summary>The approximate memory that it takes.</summary>
    public long Size =>
        256L + Header.Length + Parent.Length + Metadata.Length + Content.Length + Buffers.Sum(buffer => (long)buffer.Length);

    /// <summary>Returns a text of a JSON object, without reading the rest; null if it is not there.</summary>
    internal static string? TextOf(ReadOnlyMemory<byte> json, string name)
    {
        var reader = new Utf8JsonReader(json.Span);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isIt = reader.ValueTextEquals(name);
                if (!reader.Read())
                    return null;
                if (isIt)
                    return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                reader.Skip();
            }
            return null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
