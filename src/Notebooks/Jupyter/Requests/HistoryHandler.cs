using System.Text.Json.Nodes;
using Notebooks.Jupyter.History;
using Notebooks.Messages;

namespace Notebooks.Jupyter.Requests;

/// <summary>Returns earlier cells: the last entries, a range of a session, or the results of a search.</summary>
internal sealed class HistoryHandler(CellHistory history) : IRequestHandler
{
    private const int DefaultCount = 1000;

    public string Name => "history";

    public Task<JsonObject> HandleAsync(Request request)
    {
        bool output = request.Flag("output", false);
        var entries = request.Text("hist_access_type") switch
        {
            "range" => history.Range(request.Number("session") ?? 0, request.Number("start") ?? 1, request.Number("stop")),
            "search" => history.Search(request.Text("pattern", "*"), request.Number("n"), request.Flag("unique", false)),
            _ => history.Tail(request.Number("n") ?? DefaultCount),
        };
        JsonNode?[] rows = [.. entries.Select(
            entry => (JsonNode)new JsonArray(entry.Session, entry.Line, output ? new JsonArray(entry.Input, entry.Output) : entry.Input))];
        return Task.FromResult(new JsonObject { ["status"] = "ok", ["history"] = new JsonArray(rows) });
    }
}
