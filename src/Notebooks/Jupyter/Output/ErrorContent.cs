using System.Text.Json.Nodes;
using Notebooks.Cells;

namespace Notebooks.Jupyter.Output;

/// <summary>Converts errors to the content of protocol messages.</summary>
internal static class ErrorContent
{
    /// <summary>Returns the content of an <c>error</c> message.</summary>
    public static JsonObject Of(CellError error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["traceback"] = new JsonArray([.. ErrorLines.Of(error, hasColor: true).Select(line => JsonValue.Create(line))]),
    };

    /// <summary>Returns the content of a reply with the same error.</summary>
    public static JsonObject Reply(CellError error)
    {
        var content = Of(error);
        content["status"] = "error";
        return content;
    }
}
