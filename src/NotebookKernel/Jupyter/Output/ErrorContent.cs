using System.Text.Json.Nodes;
using NotebookKernel.Scripting.Cells;

namespace NotebookKernel.Jupyter.Output;

/// <summary>An error as the protocol's messages hold it.</summary>
internal static class ErrorContent
{
    /// <summary>The content of an <c>error</c> message.</summary>
    public static JsonObject Of(CellError error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["traceback"] = new JsonArray([.. ErrorLines.Of(error, hasColor: true).Select(line => JsonValue.Create(line))]),
    };

    /// <summary>The content of a reply that says the same.</summary>
    public static JsonObject Reply(CellError error)
    {
        var content = Of(error);
        content["status"] = "error";
        return content;
    }
}
