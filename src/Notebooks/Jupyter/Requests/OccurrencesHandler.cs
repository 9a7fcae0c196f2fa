using System.Text.Json.Nodes;
using Notebooks.Messages;
using Notebooks.Sessions;

namespace Notebooks.Jupyter.Requests;

/// <summary>
/// Returns where in a notebook something is declared and used. The protocol has no such message; this project's page and extension send it,
/// with the text of all cells that have code.
/// </summary>
internal sealed class OccurrencesHandler(Session session) : IRequestHandler
{
    public string Name => "occurrences";

    public async Task<JsonObject> HandleAsync(Request request)
    {
        var cells = request.Texts("cells");
        var (cell, cursor) = CellPlaces.CursorOf(request, cells);
        var found = await session.FindAsync(cells, cell, cursor);
        return new JsonObject
        {
            ["status"] = "ok",
            ["name"] = found?.Name,
            ["own"] = found?.IsOwn ?? false,
            ["occurrences"] = CellPlaces.ToJson(found?.Occurrences ?? [], cells),
        };
    }
}
