using System.Text.Json.Nodes;
using Notebooks.Cells;
using Notebooks.Language.Analysis;
using Notebooks.Messages;
using Notebooks.Sessions;

namespace Notebooks.Jupyter.Requests;

/// <summary>
/// Returns what the compiler would refuse in a cell that is being written. The protocol has no such message; this project's page sends it.
/// </summary>
internal sealed class DiagnoseHandler(Session session) : IRequestHandler
{
    private int _isAsked;

    public string Name => "diagnose";

    public async Task<JsonObject> HandleAsync(Request request)
    {
        string code = request.Text("code");
        var before = request.Texts("before");
        var problems = await session.DiagnoseAsync(code, before);
        if (Interlocked.Exchange(ref _isAsked, 1) == 0)
            _ = PrepareAsync(before);
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

    /// <summary>
    /// Whoever opens a cell is about to write in it: what completing takes is compiled meanwhile, for members and for names by themselves.
    /// </summary>
    private async Task PrepareAsync(IReadOnlyList<string>? before)
    {
        try
        {
            foreach (string code in new[] { "Math.", "x" })
                await session.CompleteAsync(code, code.Length, before);
        }
        catch (CellFailedException)
        {
            // What is wrong with the cells before is said where somebody asks.
        }
    }
}
