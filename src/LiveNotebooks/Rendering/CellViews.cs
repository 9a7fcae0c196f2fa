using System.Text;
using System.Text.Json.Nodes;
using LiveNotebooks.Documents;
using Notebooks.Formatting;
using Notebooks.Page;

namespace LiveNotebooks.Rendering;

/// <summary>Cells and their outputs as the page receives them. All HTML is that of the notebook: the page lets nothing of it run.</summary>
/// <param name="links">Where the links and pictures of the notebook lead.</param>
internal sealed class CellViews(NotebookLinks links)
{
    /// <summary>
    /// The outputs of one cell that are sent, and the HTML of one of them, in characters; the rest is to be opened by itself.
    /// </summary>
    private const int MostOutputs = 500, MostHtml = 8_000_000;

    /// <summary>Returns everything of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="language">The language of its code.</param>
    /// <param name="isColored">Whether the code is colored, which takes long the first time.</param>
    public JsonObject Of(LiveCell cell, string language, bool isColored = true)
    {
        var view = State(cell);
        view["source"] = cell.Source;
        view["version"] = cell.Version;
        view["html"] = isColored || cell.Kind != "code" ? Html(cell, language) : HtmlRenderer.Escape(cell.Source);
        view["outputs"] = Outputs(cell);
        return view;
    }

    /// <summary>Returns what changes of a cell besides its source and outputs.</summary>
    public static JsonObject State(LiveCell cell) => new()
    {
        ["id"] = cell.Id,
        ["kind"] = cell.Kind,
        ["state"] = cell.State.ToString().ToLowerInvariant(),
        ["count"] = cell.ExecutionCount,
        ["took"] = cell.Took?.TotalSeconds,
        ["failed"] = cell.HasFailed ? cell.RunNumber : null,
        ["tags"] = new JsonArray([.. cell.Tags.Select(tag => JsonValue.Create(tag))]),
        ["hidesSource"] = IsHidden(cell, "source_hidden"),
        ["hidesOutputs"] = IsHidden(cell, "outputs_hidden"),
        ["earlier"] = RunViews.NamesOf(cell),
    };

    /// <summary>Returns the source as the page shows it while nobody edits it.</summary>
    public string Html(LiveCell cell, string language) => cell.Kind switch
    {
        // The page itself makes the links to its headings: it reads their texts first.
        "markdown" => new PageMarkdown(links, _ => { }) { LinksHeadings = false }.Render(cell.Source, cell.Attachments),
        "code" => CodeHighlighter.Highlight(cell.Source, language),
        _ => HtmlRenderer.Escape(cell.Source),
    };

    /// <summary>Returns the outputs of a cell.</summary>
    public JsonArray Outputs(LiveCell cell)
    {
        var views = new JsonArray();
        var outputs = cell.Outputs.All;
        for (int i = Math.Max(0, outputs.Count - MostOutputs); i < outputs.Count; i++)
        {
            var view = Output(outputs[i], cell.State == CellState.Running);
            view["index"] = i;
            if ((string?)view["kind"] == "rich" && FigureOverlay.FigureOf([outputs[i].Json]) is not null)
                view["figure"] = true;
            views.Add(view);
        }
        return views;
    }

    /// <summary>Returns outputs of a notebook's file as the page shows them.</summary>
    public JsonArray Outputs(IEnumerable<JsonObject> outputs) => new([.. outputs.Select((output, index) =>
    {
        var view = Output(new CellOutput(output), isRunning: false);
        view["index"] = index;
        return view;
    })]);

    private JsonObject Output(CellOutput output, bool isRunning)
    {
        if (output.Fault is { } fault)
        {
            string sentence = $"This output is not as the format of notebooks has it ({fault}); it is kept as it is.";
            return new JsonObject { ["kind"] = "block", ["html"] = $"<p class=\"left-out\">{HtmlRenderer.Escape(sentence)}</p>" };
        }
        if (output.StreamName is { } stream)
        {
            var (html, left) = StreamText.Of(output, isRunning);
            return new JsonObject { ["kind"] = "stream", ["name"] = stream, ["html"] = html, ["left"] = left };
        }
        if ((string?)output.Json["output_type"] == "error")
            return new JsonObject { ["kind"] = "error", ["html"] = Block(output.Json) };
        if (output.Json["data"] is not JsonObject data)
            return new JsonObject { ["kind"] = "block", ["html"] = "" };
        if (PageOutputs.Rich(data) is { } rich)
        {
            return rich.Length > MostHtml
                ? new JsonObject { ["kind"] = "large", ["size"] = rich.Length }
                : new JsonObject { ["kind"] = "rich", ["html"] = rich };
        }
        return new JsonObject { ["kind"] = "block", ["html"] = Block(output.Json) };
    }

    private string Block(JsonObject output)
    {
        var html = new StringBuilder();
        PageOutputs.Append(html, [output.DeepClone()], new PageMarkdown(links, _ => { }), links);
        return html.ToString();
    }

    private static bool IsHidden(LiveCell cell, string name) =>
        cell.Metadata["jupyter"] is JsonObject jupyter && jupyter[name]?.GetValueKind() == System.Text.Json.JsonValueKind.True;
}
