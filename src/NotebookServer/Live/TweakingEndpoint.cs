using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using LiveNotebooks.Documents;
using LiveNotebooks.Folders;
using LiveNotebooks.Following;
using LiveNotebooks.Rendering;
using LiveNotebooks.Rooms;
using LiveNotebooks.Tweaking;
using NotebookServer.Serving;

namespace NotebookServer.Live;

/// <summary>
/// The address for editors that keep the notebook themselves, such as VS Code: <c>/api/tweaking</c>. They tell its code cells and what was
/// run of them, and are told the controls of its parameters, what is stale, what to run in which order, and the edit that a turned control
/// makes. Nothing is kept between requests but what was read of sources.
/// </summary>
/// <param name="folder">The folder that is served.</param>
internal sealed class TweakingEndpoint(ServedFolder folder)
{
    /// <summary>When there are more sources than this, what was read of them is forgotten.</summary>
    private const int MostSources = 5_000;

    private readonly ConcurrentDictionary<string, CellFacts> _facts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Enumerations> _enumerations = new(StringComparer.Ordinal);

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/tweaking", async context =>
    {
        var request = await JsonBody.ReadAsync<TweakingRequest>(context);
        request.Check();
        await Answers.WriteAsync(context, Answer(request));
    });

    private JsonObject Answer(TweakingRequest request)
    {
        var history = new ChangeHistory();
        history.Restore(request.State?.Turned ?? []);
        var enumerations = _enumerations.GetOrAdd(folder.WorkingFolder(request.Path), at => new Enumerations(at));
        var controls = new ParameterControls(enumerations, history);
        var code = request.Code;
        var (edit, fault) = (default(JsonObject), default(string));
        if (request.Turn is { } order)
            (edit, fault, code) = Turn(order, code, controls, history);

        var follower = new Follower(FactsOf, request.State?.Runs);
        follower.Update(code);
        var answer = RoomMessages.Following(follower, new JsonArray([.. controls.Of(code).Select(ControlViews.Of)]));
        answer.Remove("event");
        if (request.Turn is { } turned && edit is not null)
            answer["plan"] = RoomMessages.Plan(follower.PlanFor(turned.Cell, turned.Name));
        answer["edit"] = edit;
        answer["fault"] = fault;
        answer["state"] = JsonBody.Write(new TweakingRequest.Kept(follower.Kept, history.Turned));
        return answer;
    }

    /// <summary>Turns a control. Returns the edit, or why there is none, and the cells after it.</summary>
    private static (JsonObject? Edit, string? Fault, IReadOnlyList<CellCode> Code) Turn(
        TweakingRequest.Order order, IReadOnlyList<CellCode> code, ParameterControls controls, ChangeHistory history)
    {
        var turn = order.ToTurn();
        if (code.FirstOrDefault(cell => cell.Id == order.Cell) is not { } cell || controls.Find(code, cell, order.Name) is not { } control)
            return (null, ControlPanel.Gone(order.Name), code);
        var (written, isStep) = turn.Of(control);
        if (written.Code is not { } text || text == control.Code)
            return (null, written.Fault, code);
        history.Add(control.Key, control.Code, text, isStep);
        var edit = new TextEdit(control.Source.Start, control.Code.Length, text);
        var json = new JsonObject { ["cell"] = cell.Id, ["start"] = edit.Start, ["length"] = edit.Length, ["text"] = text };
        return (json, null, [.. code.Select(one => one == cell ? cell with { Source = edit.ApplyTo(cell.Source) } : one)]);
    }

    private CellFacts FactsOf(string source)
    {
        if (_facts.Count > MostSources)
            _facts.Clear();
        return _facts.GetOrAdd(source, CellFacts.Of);
    }
}
