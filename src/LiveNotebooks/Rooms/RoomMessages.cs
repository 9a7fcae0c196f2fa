using System.Text.Json.Nodes;
using LiveNotebooks.Documents;
using LiveNotebooks.Execution;
using LiveNotebooks.Following;
using LiveNotebooks.Kernels;
using LiveNotebooks.Rendering;
using Notebooks.Page;

namespace LiveNotebooks.Rooms;

/// <summary>What pages are told of a notebook: each message has its name as <c>event</c>.</summary>
/// <param name="path">The path of the notebook from the root.</param>
/// <param name="language">The language of its cells.</param>
/// <param name="views">Its cells as the page receives them.</param>
internal sealed class RoomMessages(string path, string language, CellViews views)
{
    /// <summary>Returns IDs as a list of JSON.</summary>
    public static JsonArray Ids(IEnumerable<string> ids) => new([.. ids.Select(id => JsonValue.Create(id))]);

    /// <summary>The whole notebook.</summary>
    /// <param name="cells">All cells.</param>
    /// <param name="isColored">Whether their code is colored, which takes long the first time.</param>
    /// <param name="states">The other messages with which a page begins, by name.</param>
    public JsonObject Notebook(IReadOnlyList<LiveCell> cells, bool isColored, params JsonObject[] states)
    {
        var message = new JsonObject
        {
            ["event"] = "notebook",
            ["path"] = path,
            ["language"] = language,
            ["cells"] = new JsonArray([.. cells.Select(cell => views.Of(cell, language, isColored))]),
            ["own"] = Ids(cells.Where(cell => cell.Outputs.AreOwn).Select(cell => cell.Id)),
        };
        foreach (var state in states)
            message[(string)state["event"]!] = state;
        return message;
    }

    /// <summary>What follows from the parameters and from other cells.</summary>
    /// <param name="follower">What is known of that.</param>
    /// <param name="controls">The controls of the parameters.</param>
    public static JsonObject Following(Follower follower, JsonArray controls) => new()
    {
        ["event"] = "following",
        ["stale"] = Sentences(follower.Stale),
        ["ended"] = Ids(follower.Ended),
        ["notRun"] = Ids(follower.NotRun),
        ["notices"] = Sentences(follower.Unreadable.Concat(follower.OutOfOrder).DistinctBy(item => item.Key)),
        ["plan"] = Plan(follower.Plan),
        ["controls"] = controls,
    };

    public static JsonObject Plan(RunPlan plan) => new() { ["cells"] = Ids(plan.Cells), ["obstacle"] = plan.Obstacle };

    /// <summary>Whether all is saved, and what is wrong.</summary>
    /// <param name="state">The state.</param>
    /// <param name="notices">Sentences about what is wrong.</param>
    public static JsonObject Save(SaveState state, IEnumerable<string> notices) => new()
    {
        ["event"] = "save",
        ["state"] = state.ToString().ToLowerInvariant(),
        ["notice"] = string.Join(' ', notices) is { Length: > 0 } notice ? notice : null,
    };

    /// <summary>The state of the kernel.</summary>
    /// <param name="description">The kernel.</param>
    /// <param name="runner">What it runs.</param>
    public static JsonObject Kernel(KernelDescription description, CellRunner runner) => new()
    {
        ["event"] = "kernel",
        ["name"] = description.DisplayName,
        ["state"] = runner.Fault is not null ? "failed"
            : runner.IsStopping ? "stopping"
            : runner.Kernel?.State.ToString().ToLowerInvariant() ?? "none",
        ["fault"] = runner.Fault ?? runner.Trouble,
        ["prompt"] = runner.Prompt is { } prompt
            ? new JsonObject { ["cell"] = prompt.Cell, ["text"] = prompt.Text, ["password"] = prompt.IsPassword }
            : null,
    };

    /// <summary>What somebody has done to a cell or its place; of outputs, which are sent by themselves, null.</summary>
    public JsonObject? Of(NotebookEvent change) => change switch
    {
        CellEdited edited => new JsonObject
        {
            ["event"] = "edit",
            ["cell"] = edited.Cell.Id,
            ["version"] = edited.Cell.Version,
            ["start"] = edited.Edit.Start,
            ["length"] = edited.Edit.Length,
            ["text"] = edited.Edit.Text,
            ["by"] = edited.By,
            ["sequence"] = edited.Sequence,
        },
        CellInserted inserted => new JsonObject
        {
            ["event"] = "insert",
            ["cell"] = views.Of(inserted.Cell, language),
            ["after"] = inserted.After,
        },
        CellsDeleted deleted => new JsonObject { ["event"] = "delete", ["cells"] = Ids(deleted.Cells) },
        CellsMoved moved => new JsonObject { ["event"] = "order", ["cells"] = Ids(moved.Order) },
        CellChanged changed => new JsonObject { ["event"] = "cell", ["cell"] = CellViews.State(changed.Cell) },
        _ => null,
    };

    /// <summary>What a cell has put out.</summary>
    public JsonObject Outputs(LiveCell cell) => new()
    {
        ["event"] = "outputs",
        ["cell"] = cell.Id,
        ["own"] = cell.Outputs.AreOwn,
        ["outputs"] = views.Outputs(cell),
    };

    /// <summary>The colored code, for pages that were shown before there was time for it.</summary>
    public JsonObject Colors(IEnumerable<CellCode> code) => new()
    {
        ["event"] = "colors",
        ["cells"] = new JsonArray([.. code.Select(cell => new JsonObject
        {
            ["cell"] = cell.Id,
            ["version"] = cell.Version,
            ["html"] = CodeHighlighter.Highlight(cell.Source, language),
        })]),
    };

    /// <summary>That an edit was refused, with the text that the cell has here: the page begins anew from that.</summary>
    /// <param name="id">The cell.</param>
    /// <param name="cell">The cell as it is; null if it is gone.</param>
    /// <param name="sequence">The page's number for the edit.</param>
    /// <param name="sentence">Why it was refused.</param>
    public JsonObject Rejected(string id, LiveCell? cell, int? sequence, string sentence) => new()
    {
        ["event"] = "rejected",
        ["cell"] = id,
        ["sequence"] = sequence,
        ["sentence"] = sentence,
        ["source"] = cell?.Source,
        ["version"] = cell?.Version,
        ["html"] = cell is null ? null : views.Html(cell, language),
    };

    private static JsonObject Sentences(IEnumerable<KeyValuePair<string, string>> byCell) =>
        new(byCell.Select(item => KeyValuePair.Create<string, JsonNode?>(item.Key, item.Value)));
}
