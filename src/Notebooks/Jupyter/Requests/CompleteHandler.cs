using System.Text.Json.Nodes;
using Notebooks.Language.Analysis;
using Notebooks.Messages;
using Notebooks.Sessions;

namespace Notebooks.Jupyter.Requests;

/// <summary>Returns the completions at the cursor.</summary>
internal sealed class CompleteHandler(Session session) : IRequestHandler
{
    public string Name => "complete";

    public async Task<JsonObject> HandleAsync(Request request)
    {
        string code = request.Text("code");
        var list = await session.CompleteAsync(
            code, CodePoints.ToIndex(code, request.Number("cursor_pos") ?? int.MaxValue), request.Texts("before"));
        int start = CodePoints.FromIndex(code, list.Start), end = CodePoints.FromIndex(code, list.End);
        return new JsonObject
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. list.Items.Select(item => JsonValue.Create(item.Text))]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            ["metadata"] = new JsonObject
            {
                // The details that JupyterLab and VS Code show beside each item.
                ["_jupyter_types_experimental"] = new JsonArray([.. list.Items.Select(item => new JsonObject
                {
                    ["text"] = item.Text,
                    ["type"] = item.Kind,
                    ["signature"] = item.Signature,
                    ["start"] = start,
                    ["end"] = end,
                })]),
            },
        };
    }
}
