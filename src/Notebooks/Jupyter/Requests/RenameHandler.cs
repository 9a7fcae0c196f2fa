using System.Text.Json.Nodes;
using Notebooks.Messages;
using Notebooks.Sessions;

namespace Notebooks.Jupyter.Requests;

/// <summary>
/// Returns what is to be written where, so that something that a cell declares has another name, or a sentence that says why it cannot have
/// it. The protocol has no such message; this project's page and extension send it.
/// </summary>
internal sealed class RenameHandler(Session session) : IRequestHandler
{
    public string Name => "rename";

    public async Task<JsonObject> HandleAsync(Request request)
    {
        var cells = request.Texts("cells");
        var (cell, cursor) = CellPlaces.CursorOf(request, cells);
        var renaming = await session.RenameAsync(cells, cell, cursor, request.Text("name"));
        return new JsonObject
        {
            ["status"] = "ok",
            ["text"] = renaming.Text,
            ["fault"] = renaming.Fault,
            ["occurrences"] = CellPlaces.ToJson(renaming.Places, cells),
        };
    }
}
