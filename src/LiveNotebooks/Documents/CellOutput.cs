using System.Text;
using System.Text.Json.Nodes;
using Notebooks.Files;

namespace LiveNotebooks.Documents;

/// <summary>One output of a cell. What a program prints may grow long, and is kept in pieces.</summary>
internal sealed class CellOutput
{
    private readonly JsonNode? _original;
    private readonly StringBuilder? _text;

    /// <param name="json">The output in the form of a notebook's file; whatever else it is, it is kept.</param>
    public CellOutput(JsonNode? json)
    {
        _original = json;
        Fault = OutputFault.Of(json);
        Json = Fault is null ? (JsonObject)json! : [];
        if ((string?)Json["output_type"] != "stream")
            return;
        _text = new StringBuilder(NotebookJson.Text(Json["text"]) ?? "");
        StreamName = (string?)Json["name"] ?? "stdout";
        Json["text"] = "";
    }

    /// <summary>Why it cannot be shown; null if it can.</summary>
    public string? Fault { get; }

    /// <summary>The name of the stream, if it is what a program has printed.</summary>
    public string? StreamName { get; }

    /// <summary>The characters of what was printed.</summary>
    public int TextLength => _text?.Length ?? 0;

    /// <summary>The output in the form of a notebook's file, without the text of a stream; empty if it cannot be shown.</summary>
    public JsonObject Json { get; }

    public void Append(string text) => _text!.Append(text);

    /// <summary>Returns a part of what was printed.</summary>
    public string Text(int start, int length) => _text!.ToString(start, length);

    /// <summary>Replaces what is displayed.</summary>
    public void Replace(JsonNode? data, JsonNode? metadata)
    {
        Json["data"] = data?.DeepClone();
        Json["metadata"] = metadata?.DeepClone();
    }

    /// <summary>Returns a copy in the form of a notebook's file, texts in one piece.</summary>
    public JsonNode? ToJson()
    {
        var json = _original?.DeepClone();
        if (_text is not null)
            json!["text"] = _text.ToString();
        return json;
    }
}
