using System.Text.Json.Nodes;
using Notebooks.Messages;
using Notebooks.Sessions;

namespace Notebooks.Jupyter.Requests;

/// <summary>
/// Returns the session's variables with their types and values. The protocol has no such message; this project's page and extension send
/// it.
/// </summary>
internal sealed class VariablesHandler(Session session) : IRequestHandler
{
    public string Name => "variables";

    public async Task<JsonObject> HandleAsync(Request request)
    {
        var variables = await session.ListVariablesAsync();
        return new JsonObject
        {
            ["status"] = "ok",
            ["variables"] = new JsonArray([.. variables.Select(variable => new JsonObject
            {
                ["name"] = variable.Name,
                ["type"] = variable.Type,
                ["value"] = variable.Value,
                ["shape"] = variable.Shape is { } shape ? new JsonArray([.. shape.Select(length => JsonValue.Create(length))]) : null,
                // JSON has no number that is none.
                ["mean"] = variable.Mean is { } mean && double.IsFinite(mean) ? mean : null,
                ["picture"] = variable.Picture is { } picture ? Convert.ToBase64String(picture) : null,
            })]),
        };
    }
}
