using System.Text.Json.Nodes;
using Notebooks.Language.Analysis;
using Notebooks.Messages;
using Notebooks.Sessions;

namespace Notebooks.Jupyter.Requests;

/// <summary>
/// Returns what the names in a cell stand for, to color them. The protocol has no such message; this project's extension sends it.
/// </summary>
internal sealed class ClassifyHandler(Session session) : IRequestHandler
{
    public string Name => "classify";

    public async Task<JsonObject> HandleAsync(Request request)
    {
        string code = request.Text("code");
        var names = await session.ClassifyAsync(code, request.Texts("before"));
        return new JsonObject
        {
            ["status"] = "ok",
            ["names"] = new JsonArray([.. names.Select(name => new JsonObject
            {
                ["start"] = CodePoints.FromIndex(code, name.Start),
                ["end"] = CodePoints.FromIndex(code, name.End),
                ["kind"] = name.Kind,
                ["modifiers"] = new JsonArray([.. name.Modifiers.Select(modifier => JsonValue.Create(modifier))]),
            })]),
        };
    }
}
