using System.Text.Json;

namespace NotebookKernel.Jupyter.Messages;

/// <summary>A message from a front end.</summary>
/// <param name="Peer">Whom the answer goes back to.</param>
/// <param name="Route">What stands before the delimiter; it goes back before the answer's.</param>
/// <param name="RawHeader">The header as it came: the parent header of all that answers it.</param>
/// <param name="Type">For example <c>execute_request</c>.</param>
/// <param name="Content">A JSON object; an empty one if there is a fault.</param>
/// <param name="Fault">What is wrong with the message, of which the header can be read: a sentence that goes on from "the message". Null if
/// nothing is.</param>
internal sealed record Request(
    ReadOnlyMemory<byte> Peer, IReadOnlyList<ReadOnlyMemory<byte>> Route, ReadOnlyMemory<byte> RawHeader, string Type, JsonElement Content,
    string? Fault = null)
{
    /// <summary>A text of the content, or a default where it is missing or no text.</summary>
    public string Text(string name, string otherwise = "") =>
        Content.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : otherwise;

    /// <summary>A truth value of the content, or a default.</summary>
    public bool Flag(string name, bool otherwise) =>
        Content.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : otherwise;

    /// <summary>A whole number of the content, or null.</summary>
    public int? Number(string name) =>
        Content.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number)
            ? number
            : null;
}
