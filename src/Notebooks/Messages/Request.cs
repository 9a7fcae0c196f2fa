using System.Text.Json;

namespace Notebooks.Messages;

/// <summary>A message from a front end.</summary>
/// <param name="Peer">The identity of the peer to reply to.</param>
/// <param name="Route">The frames before the delimiter, which are repeated before the delimiter of the reply.</param>
/// <param name="RawHeader">The header as received; it becomes the parent header of all replies.</param>
/// <param name="Type">The message type, for example <c>execute_request</c>.</param>
/// <param name="Content">A JSON object; empty if there is a fault.</param>
/// <param name="Fault">What is wrong with a message whose header can be read, as a sentence that continues
/// "the message". Null if nothing is.</param>
internal sealed record Request(
    ReadOnlyMemory<byte> Peer, IReadOnlyList<ReadOnlyMemory<byte>> Route, ReadOnlyMemory<byte> RawHeader, string Type, JsonElement Content,
    string? Fault = null)
{
    /// <summary>Returns a string from the content, or a default if it is missing or not a string.</summary>
    public string Text(string name, string otherwise = "") =>
        Content.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : otherwise;

    /// <summary>Returns a Boolean from the content, or a default.</summary>
    public bool Flag(string name, bool otherwise) =>
        Content.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : otherwise;

    /// <summary>Returns the strings of a list from the content; none if it is missing.</summary>
    public IReadOnlyList<string> Texts(string name) =>
        Content.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : [];

    /// <summary>Returns an integer from the content, or null.</summary>
    public int? Number(string name) =>
        Content.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number)
            ? number
            : null;
}
