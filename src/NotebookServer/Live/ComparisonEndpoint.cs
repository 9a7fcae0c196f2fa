using System.Text;
using System.Text.Json.Nodes;
using LiveNotebooks.Documents;
using LiveNotebooks.Folders;
using LiveNotebooks.Rendering;
using LiveNotebooks.Tweaking;
using Notebooks.Files;
using Notebooks.Formatting;
using Notebooks.Page;
using NotebookServer.Serving;

namespace NotebookServer.Live;

/// <summary>
/// The address for editors that keep the notebook themselves and show what earlier runs of a cell have drawn: <c>/api/comparison</c>. They
/// are told what was different, and given documents of the pictures, in which nothing runs but what was made here. Nothing is kept.
/// </summary>
/// <param name="folder">The folder that is served.</param>
internal sealed class ComparisonEndpoint(ServedFolder folder)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/comparison", async context =>
    {
        var request = await JsonBody.ReadAsync<ComparisonRequest>(context);
        request.Check();
        await Answers.WriteAsync(context, Answer(request));
    });

    private JsonObject Answer(ComparisonRequest request)
    {
        var controls = new ParameterControls(new Enumerations(folder.WorkingFolder(request.Path)), new ChangeHistory());
        EarlierRun[] runs = [.. request.Runs.Select(run => run.ToEarlierRun(controls))];
        var shown = request.Shown.Select(run => run.Number).ToHashSet();
        var answer = RunViews.Of(
            [.. runs.Where(run => shown.Contains(run.Number))],
            outputs => new JsonArray([.. outputs.Select(output => Document(output, request.Theme))]),
            figure => OutputDocument.Drawn(figure) is { } drawn ? OutputDocument.Of(drawn, request.Theme) : null);
        answer["names"] = runs is [var last, .. var earlier] ? RunViews.NamesOf(earlier, last) : [];
        return answer;
    }

    /// <summary>Returns the document of a picture; null if it is none.</summary>
    private static JsonNode? Document(JsonObject output, string? theme)
    {
        var data = output["data"]!.AsObject();
        string? html = FigureOverlay.FigureOf([output]) is { } figure ? OutputDocument.Drawn(figure.ToJsonString())
            : NotebookJson.Text(data[MimeTypes.Svg]) is { } svg
                ? PageOutputs.Image(MimeTypes.Svg, Convert.ToBase64String(Encoding.UTF8.GetBytes(svg)))
                : PageOutputs.Image(data);
        return html is null ? null : OutputDocument.Of(html, theme);
    }
}
