using System.Text.Json.Nodes;
using Notebooks.Language.Analysis;
using Notebooks.Messages;
using Notebooks.Sessions;

namespace Notebooks.Jupyter.Requests;

/// <summary>
/// Returns what can be called at the cursor, with its parameters. The protocol has no such message; this project's page sends it.
/// </summary>
internal sealed class CallHelpHandler(Session session) : IRequestHandler
{
    public string Name => "signature";

    public async Task<JsonObject> HandleAsync(Request request)
    {
        string code = request.Text("code");
        int cursor = CodePoints.ToIndex(code, request.Number("cursor_pos") ?? int.MaxValue);
        var help = await session.HelpCallAsync(code, cursor, request.Texts("before"));
        return new JsonObject
        {
            ["status"] = "ok",
            ["overloads"] = new JsonArray([.. help.Overloads.Select(overload => new JsonObject
            {
                ["signature"] = overload.Signature,
                ["summary"] = overload.Summary,
                ["parameters"] = new JsonArray([.. overload.Parameters.Select(parameter => new JsonObject
                {
                    ["text"] = parameter.Text,
                    ["summary"] = parameter.Summary,
                })]),
            })]),
            ["active"] = help.Active,
            ["active_parameter"] = help.ActiveParameter,
        };
    }
}
