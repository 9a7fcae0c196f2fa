using System.Text.Json.Nodes;
using Notebooks;
using Notebooks.Language.Analysis;
using Notebooks.Language.Symbols;
using Notebooks.Messages;

namespace NotebookKernel.Jupyter.Requests;

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
        var found = await session.FindAsync(cells, CursorCell(request), Cursor(request, cells));
        return new JsonObject
        {
            ["status"] = "ok",
            ["name"] = found?.Name,
            ["own"] = found?.IsOwn ?? false,
            ["occurrences"] = ToJson(found?.Occurrences ?? [], cells),
        };
    }

    /// <summary>The index of the cell with the cursor.</summary>
    internal static int CursorCell(Request request) => request.Number("cell") ?? -1;

    /// <summary>The index of the cursor in the text of its cell.</summary>
    internal static int Cursor(Request request, IReadOnlyList<string> cells) =>
        CursorCell(request) is var cell && cell >= 0 && cell < cells.Count
            ? CodePoints.ToIndex(cells[cell], request.Number("cursor_pos") ?? int.MaxValue)
            : 0;

    /// <summary>Returns places with positions in characters, as the protocol counts.</summary>
    internal static JsonArray ToJson(IEnumerable<Occurrence> places, IReadOnlyList<string> cells) =>
    [
        .. places.Select(place => new JsonObject
        {
            ["cell"] = place.Cell,
            ["start"] = CodePoints.FromIndex(cells[place.Cell], place.Start),
            ["end"] = CodePoints.FromIndex(cells[place.Cell], place.End),
            ["declares"] = place.Declares,
        }),
    ];
}
