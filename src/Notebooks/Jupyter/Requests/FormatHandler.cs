using System.Text.Json.Nodes;
using Notebooks.Messages;
using Notebooks.Sessions;

namespace Notebooks.Jupyter.Requests;

/// <summary>
/// Formats a cell. The protocol has no such message; this project's page and extension send it.
/// </summary>
internal sealed class FormatHandler : IRequestHandler
{
    public string Name => "format";

    public async Task<JsonObject> HandleAsync(Request request) => new()
    {
        ["status"] = "ok",
        ["code"] = await Session.FormatAsync(request.Text("code")),
    };
}
