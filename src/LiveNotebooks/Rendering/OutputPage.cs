using LiveNotebooks.Documents;
using Notebooks.Files;
using Notebooks.Formatting;

namespace LiveNotebooks.Rendering;

/// <summary>
/// A single output as a document of its own: one whose scripts run, in a frame that can reach nothing of the page that it is on, or one
/// that is too long for the page.
/// </summary>
/// <param name="Content">HTML or plain text.</param>
/// <param name="IsHtml">Which of these it is.</param>
/// <param name="Allowed">What its frame allows, as the attribute <c>sandbox</c> has it.</param>
/// <param name="Policy">What the document may load and run, as a content security policy.</param>
internal sealed record OutputPage(string Content, bool IsHtml, string Allowed, string Policy)
{
    /// <summary>What a document of outputs may do: run its scripts, which may load plotly.js, and nothing else.</summary>
    private const string LivePolicy = "default-src 'none'; script-src 'unsafe-inline' https://cdn.plot.ly; style-src 'unsafe-inline'; "
        + "img-src data: blob:; font-src data:";

    private const string StillPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    /// <summary>What a figure that was drawn anew may do: answer when pointed at. It loads nothing.</summary>
    private const string DrawnPolicy = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:";

    /// <summary>Returns an output; null if there is none of this number.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="id">The cell.</param>
    /// <param name="index">The number of the output among those of the cell, from 0.</param>
    /// <param name="theme">The colors of the page: <c>light</c> or <c>dark</c>; those of the system otherwise.</param>
    /// <param name="holdsPolicy">Whether the document says itself what it may load, as nobody does who sends it.</param>
    public static OutputPage? Of(LiveNotebook notebook, string? id, int index, string? theme, bool holdsPolicy = false)
    {
        var found = notebook.Read(cells =>
        {
            if (cells.FirstOrDefault(cell => cell.Id == id) is not { } cell || index < 0 || index >= cell.Outputs.All.Count)
                return default;
            var output = cell.Outputs.All[index];
            return (IsThere: true,
                Text: output.StreamName is null ? null : output.Text(0, output.TextLength),
                Html: NotebookJson.Text(output.Json["data"]?[MimeTypes.Html]) ?? NotebookJson.Text(output.Json["data"]?[MimeTypes.Svg]),
                Figure: cell.Outputs.AreOwn ? null : FigureOverlay.FigureOf([output.Json])?.ToJsonString(),
                IsOwn: cell.Outputs.AreOwn);
        });
        if (!found.IsThere)
            return null;
        string? drawn = found.Figure is null ? null : OutputDocument.Drawn(found.Figure);
        var (allowed, policy) = found.IsOwn ? ("allow-scripts allow-popups allow-downloads", LivePolicy)
            : drawn is not null ? ("allow-scripts", DrawnPolicy)
            : ("", StillPolicy);
        return new OutputPage(
            found.Text ?? OutputDocument.Of(drawn ?? found.Html, theme, holdsPolicy ? policy : null), found.Text is null, allowed, policy);
    }
}
