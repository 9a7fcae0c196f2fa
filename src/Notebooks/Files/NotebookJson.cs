using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Notebooks.Files;

/// <summary>Writes notebook JSON as Jupyter does: the same content always gives the same bytes.</summary>
internal static class NotebookJson
{
    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        IndentSize = 1,
        IndentCharacter = ' ',
        NewLine = "\n",
        Encoder = NotebookEncoder.Instance,
    };

    public static byte[] Write(JsonNode json)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, s_options))
            Write(writer, json);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>Splits a text into a list of lines, each with its line feed.</summary>
    public static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        text = text.ReplaceLineEndings("\n");
        for (int start = 0; start < text.Length;)
        {
            int feed = text.IndexOf('\n', start);
            int end = feed < 0 ? text.Length : feed + 1;
            lines.Add(text[start..end]);
            start = end;
        }
        return lines;
    }

    /// <summary>Returns the text of a string or of a list of lines; null if the node is neither.</summary>
    public static string? Text(JsonNode? node)
    {
        if (node is JsonValue value)
            return value.TryGetValue(out string? single) ? single : null;
        if (node is not JsonArray lines)
            return null;
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (line is not JsonValue item || !item.TryGetValue(out string? part))
                return null;
            text.Append(part);
        }
        return text.ToString();
    }

    private static void Write(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject item:
                writer.WriteStartObject();
                foreach (var (key, value) in item.OrderBy(property => property.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(key);
                    Write(writer, value);
                }
                writer.WriteEndObject();
                break;
            case JsonArray array:
                writer.WriteStartArray();
                foreach (var value in array)
                    Write(writer, value);
                writer.WriteEndArray();
                break;
            case null:
                writer.WriteNullValue();
                break;
            default:
                node.WriteTo(writer);
                break;
        }
    }
}
