using System.Text;
using System.Text.Json.Nodes;
using NotebookKernel.Scripting.Notebooks;

namespace NotebookServer.Documents;

/// <summary>One output of a cell. What a program prints may grow long, and is kept in pieces.</summary>
internal sealed class CellOutput
{
    private readonly JsonObject _json;
    private readonly StringBuilder? _text;

    /// <param name="json">The output in the form of a notebook's file.</param>
    public CellOutput(JsonObject json)
    {
        _json = json;
        if ((string?)json["output_type"] != "stream")
            return;
        _text = new StringBuilder(NotebookJson.Text(json["text"]) ?? "");
        StreamName = (string?)json["name"] ?? "stdout";
        json["text"] = "";
    }

    /// <summary>The name of the stream, if it is what a program has printed.</summary>
    public string? StreamName { get; }

    /// <summary>The characters of what was printed.</summary>
    public int TextLength => _text?.Length ?? 0;

    /// <summary>The output in the form of a notebook's file, without the text of a stream.</summary>
    public JsonObject Json => _json;

    public void Append(string text) => _text!.Append(text);

    /// <summary>Returns a part of what was printed.</summary>
    public string Text(int start, int length) => _text!.ToString(start, length);

    /// <summary>Replaces what is displayed.</summary>
    public void Replace(JsonNode? data, JsonNode? metadata)
    {
        _json["data"] = data?.DeepClone();
        _json["metadata"] = metadata?.DeepClone();
    }

    /// <summary>Returns a copy in the form of a notebook's file, texts in one piece.</summary>
    public JsonObject ToJson()
    {
        var json = (JsonObject)_json.DeepClone();
        if (_text is not null)
            json["text"] = _text.ToString();
        return json;
    }
}
