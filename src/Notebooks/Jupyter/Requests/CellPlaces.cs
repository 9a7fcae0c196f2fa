using System.Text.Json.Nodes;
using Notebooks.Language.Analysis;
using Notebooks.Language.Symbols;
using Notebooks.Messages;

namespace Notebooks.Jupyter.Requests;

/// <summary>Places in the cells of a notebook as messages have them: the index of a cell, and positions in characters.</summary>
internal static class CellPlaces
{
    /// <summary>Returns the index of the cell with the cursor, -1 if there is none, and the index of the cursor in its text.</summary>
    public static (int Cell, int Cursor) CursorOf(Request request, IReadOnlyList<string> cells)
    {
        int cell = request.Number("cell") ?? -1;
        return cell >= 0 && cell < cells.Count
            ? (cell, CodePoints.ToIndex(cells[cell], request.Number("cursor_pos") ?? int.MaxValue))
            : (-1, 0);
    }

    public static JsonArray ToJson(IEnumerable<Occurrence> places, IReadOnlyList<string> cells) =>
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
