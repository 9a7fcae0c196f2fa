using System.Text.Json.Nodes;
using Notebooks.Files;

namespace LiveNotebooks.Documents;

/// <summary>Finds out what in an output is not as the format of notebooks has it.</summary>
internal static class OutputFault
{
    /// <summary>Returns what is wrong, as a part of a sentence; null if the output can be shown.</summary>
    public static string? Of(JsonNode? json)
    {
        if (json is not JsonObject output)
            return "it is not an object";
        return TextOf(output["output_type"]) switch
        {
            null => "its output_type is not a text",
            "stream" => IsMissingOr(output["name"], name => TextOf(name) is not null) && IsText(output["text"])
                ? null
                : "its name or its text is not a text",
            "error" => IsMissingOr(output["traceback"], IsText) ? null : "its traceback is not a list of texts",
            "display_data" or "execute_result" => OfData(output["data"]),
            var type => $"its output_type is {type}",
        };
    }

    private static string? OfData(JsonNode? data)
    {
        if (data is null)
            return null;
        if (data is not JsonObject values)
            return "its data are not an object";
        return values.FirstOrDefault(item => IsTextual(item.Key) && !IsText(item.Value)) is { Key: { } type }
            ? $"its {type} is not a text"
            : null;
    }

    /// <summary>Returns whether data of a type are a text, be it of bytes; JSON may be anything.</summary>
    private static bool IsTextual(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) || type.StartsWith("image/", StringComparison.Ordinal);

    private static bool IsMissingOr(JsonNode? node, Predicate<JsonNode?> isRight) => node is null || isRight(node);

    private static bool IsText(JsonNode? node) => NotebookJson.Text(node) is not null;

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
