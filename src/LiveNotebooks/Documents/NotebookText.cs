using System.Text.Json;
using System.Text.Json.Nodes;
using Notebooks.Files;
using Notebooks.Json;

namespace LiveNotebooks.Documents;

/// <summary>Notebooks between their file, where texts are lists of lines, and clients, which want them in one piece.</summary>
internal static class NotebookText
{
    private const int Format = 4;

    /// <summary>Reads a notebook of any language, its texts in one piece.</summary>
    /// <exception cref="RequestFault">The file is no notebook of format 4.</exception>
    public static JsonObject Read(string file, ReadOnlySpan<byte> bytes)
    {
        string name = Path.GetFileName(file);
        var content = JsonFault.SkipMark(bytes);
        var fault = JsonFault.Find(content);
        if (fault is { Kind: JsonFaultKind.HalfPair })
        {
            content = HalfPairs.Replace(content);
        }
        else if (fault is not null)
        {
            throw Unreadable(fault.Line == 0
                ? $"{name} is empty; take it from a backup, or delete it and make a new notebook"
                : FormattableString.Invariant(
                    $"{name} is no notebook: line {fault.Line} is not JSON; mend that line in a text editor, or take the file from a backup"));
        }
        var json = Parse(content) as JsonObject;
        if (json is not null && json["nbformat"] is JsonValue format && (!format.TryGetValue(out int version) || version != Format))
        {
            throw Unreadable(
                $"{name} is a notebook of another format than {Format}; convert it with 'jupyter nbconvert --to notebook {name}'");
        }
        if (json?["cells"] is not JsonArray || json["nbformat"] is null)
            throw Unreadable($"{name} is no notebook: it has no list of cells, or no nbformat; take the file from a backup");
        Change(json, node => NotebookJson.Text(node) is { } text ? JsonValue.Create(text) : node?.DeepClone());
        return json;
    }

    /// <summary>Returns the bytes of a notebook's file, as Jupyter writes it.</summary>
    /// <exception cref="RequestFault">The content is no notebook.</exception>
    public static byte[] Write(JsonObject json)
    {
        if (json["cells"] is not JsonArray || json["nbformat"] is null)
            throw RequestFault.BadRequest("the content is no notebook: it has no cells, or no nbformat");
        Change(json, node => NotebookJson.Text(node) is { } text ? NotebookJson.Lines(text) : node?.DeepClone());
        return NotebookJson.Write(json);
    }

    /// <summary>Returns an empty notebook.</summary>
    /// <param name="kernel">The name of its kernel.</param>
    /// <param name="displayName">The kernel's name for people.</param>
    /// <param name="language">Its language.</param>
    public static JsonObject Empty(string kernel, string displayName, string language) => new()
    {
        ["cells"] = new JsonArray(),
        ["metadata"] = new JsonObject
        {
            ["kernelspec"] = new JsonObject { ["display_name"] = displayName, ["language"] = language, ["name"] = kernel },
        },
        ["nbformat"] = Format,
        ["nbformat_minor"] = 5,
    };

    private static JsonNode? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Changes the form of every text that a file has as a list of lines: sources, and outputs that are text.</summary>
    private static void Change(JsonObject notebook, Func<JsonNode?, JsonNode?> change)
    {
        foreach (var cell in ((JsonArray)notebook["cells"]!).OfType<JsonObject>())
        {
            Replace(cell, "source");
            foreach (var output in (cell["outputs"] as JsonArray ?? []).OfType<JsonObject>())
            {
                Replace(output, "text");
                ReplaceData(output["data"] as JsonObject);
            }
            foreach (var attachment in cell["attachments"] as JsonObject ?? [])
                ReplaceData(attachment.Value as JsonObject);
        }

        void Replace(JsonObject item, string name)
        {
            if (item.ContainsKey(name))
                item[name] = change(item[name]);
        }

        void ReplaceData(JsonObject? data)
        {
            foreach (string type in (data ?? []).Select(item => item.Key).Where(IsText).ToList())
                Replace(data!, type);
        }
    }

    /// <summary>Returns whether a type's data are text; JSON is not split, and binary data stay in one piece as well.</summary>
    private static bool IsText(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) || type is "image/svg+xml" or "application/javascript";

    private static RequestFault Unreadable(string sentence) => RequestFault.BadRequest(sentence);
}
