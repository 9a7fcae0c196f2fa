using System.Text.Json.Nodes;
using Notebooks.Language.Analysis;
using Notebooks.Messages;
using Notebooks.Sessions;

namespace Notebooks.Jupyter.Requests;

/// <summary>Explains the symbol at the cursor.</summary>
internal sealed class InspectHandler(Session session) : IRequestHandler
{
    public string Name => "inspect";

    public async Task<JsonObject> HandleAsync(Request request)
    {
        string code = request.Text("code");
        var found = await session.InspectAsync(
            code, CodePoints.ToIndex(code, request.Number("cursor_pos") ?? int.MaxValue), request.Number("detail_level") ?? 0,
            request.Texts("before"));
        return new JsonObject
        {
            ["status"] = "ok",
            ["found"] = found is not null,
            ["data"] = found?.ToJson(text => text) ?? [],
            ["metadata"] = new JsonObject(),
        };
    }
}
