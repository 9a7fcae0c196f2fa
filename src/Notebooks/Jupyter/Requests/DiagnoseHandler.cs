using System.Text.Json.Nodes;
using Notebooks.Language.Analysis;
using Notebooks.Messages;
using Notebooks.Sessions;

namespace Notebooks.Jupyter.Requests;

/// <summary>
/// Returns what the compiler would refuse in a cell that is being written. The protocol has no such message; this project's page sends it.
/// </summary>
internal sealed class DiagnoseHandler(Session session) : IRequestHandler
{
    public string Name => "diagnose";

    public async Task<JsonObject> HandleAsync(Request request)
    {
        string code = request.Text("code");
        var problems = await session.DiagnoseAsync(code, request.Texts("before"));
        return new JsonObject
        {
            ["status"] = "ok",
            ["problems"] = new JsonArray([.. problems.Select(problem => new JsonObject
            {
                ["start"] = CodePoints.FromIndex(code, problem.Start),
                ["end"] = CodePoints.FromIndex(code, problem.End),
                ["id"] = problem.Id,
                ["message"] = problem.Message,
            })]),
        };
    }
}
