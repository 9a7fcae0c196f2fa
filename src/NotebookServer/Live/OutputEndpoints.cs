using System.Globalization;
using System.Text;
using FigureRenderer;
using FigureRenderer.Html;
using Microsoft.AspNetCore.Http;
using Notebooks.Files;
using Notebooks.Formatting;
using NotebookServer.Folders;
using NotebookServer.Rendering;

namespace NotebookServer.Live;

/// <summary>
/// The address of single outputs: of one whose scripts run, in a frame that can reach nothing of the page that it is on, or of one that is
/// too long for the page.
/// </summary>
/// <param name="rooms">The open notebooks.</param>
internal sealed class OutputEndpoints(Rooms rooms)
{
    /// <summary>What a document of outputs may do: run its scripts, which may load plotly.js, and nothing else.</summary>
    private const string LivePolicy = "sandbox allow-scripts allow-popups allow-downloads; default-src 'none'; "
        + "script-src 'unsafe-inline' https://cdn.plot.ly; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; "
        + "frame-ancestors 'self'";

    private const string StillPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

    /// <summary>What a figure that was drawn anew may do: answer when pointed at. It loads nothing.</summary>
    private const string DrawnPolicy = "sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; "
        + "img-src data:; frame-ancestors 'self'";

    private const string Style = "body{margin:0;font:16px/1.5 system-ui,sans-serif;overflow:hidden}";

    /// <summary>Tells the page how high the output is, and follows the page's colors.</summary>
    private const string Tail = """
        </div><script>
        const output = document.getElementById("output");
        new ResizeObserver(() => parent.postMessage({ kind: "output-height", height: output.scrollHeight }, "*")).observe(output);
        addEventListener("message", ({ source, data }) => {
          if (source !== parent || data?.kind !== "theme") return;
          const root = document.documentElement;
          root.dataset.theme = root.dataset.figureTheme = root.style.colorScheme = data.theme;
        });
        </script></body></html>
        """;

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/outputs/{**path}", SendAsync);

    private async Task SendAsync(HttpContext context)
    {
        var room = rooms.Open(ServedFolder.PathOf(context));
        string? id = context.Request.Query["cell"];
        bool isNumber = int.TryParse(context.Request.Query["index"], NumberStyles.None, CultureInfo.InvariantCulture, out int index);
        var (text, html, figure, isOwn) = room.Notebook.Read(cells =>
        {
            if (!isNumber || cells.FirstOrDefault(cell => cell.Id == id) is not { } cell || index >= cell.Outputs.All.Count)
                throw RequestFault.NotFound("this output");
            var output = cell.Outputs.All[index];
            return (output.StreamName is null ? null : output.Text(0, output.TextLength),
                NotebookJson.Text(output.Json["data"]?[MimeTypes.Html]) ?? NotebookJson.Text(output.Json["data"]?[MimeTypes.Svg]),
                cell.Outputs.AreOwn ? null : FigureOverlay.FigureOf([output.Json])?.ToJsonString(),
                cell.Outputs.AreOwn);
        });
        string? drawn = figure is null ? null : Drawn(figure);
        context.Response.Headers.ContentSecurityPolicy = isOwn ? LivePolicy : drawn is null ? StillPolicy : DrawnPolicy;
        context.Response.Headers["Cross-Origin-Opener-Policy"] = "unsafe-none";
        context.Response.ContentType = text is null ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
        await context.Response.Body.WriteAsync(
            Encoding.UTF8.GetBytes(text ?? Head(context.Request.Query["theme"]) + (drawn ?? html) + Tail), context.RequestAborted);
    }

    /// <summary>
    /// Returns a figure that was not made here, drawn from its data alone: of its document nothing runs. Null if what the document calls a
    /// figure is none.
    /// </summary>
    private static string? Drawn(string figure)
    {
        try
        {
            return FigureHtml.Render(figure, new FigureHtmlOptions { PlotlyAddress = null });
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>
    /// Returns the beginning of a document, with the script by which a chart's drawing answers where plotly.js cannot be loaded.
    /// </summary>
    /// <param name="theme">The colors of the page: <c>light</c> or <c>dark</c>; those of the system otherwise.</param>
    private static string Head(string? theme)
    {
        string root = theme is "light" or "dark"
            ? $"data-theme=\"{theme}\" data-figure-theme=\"{theme}\" style=\"color-scheme:{theme}\""
            : "data-figure-theme=\"auto\"";
        return $"<!DOCTYPE html>\n<html lang=\"en\" {root}><head><meta charset=\"utf-8\">"
            + "<meta name=\"color-scheme\" content=\"light dark\">"
            + $"<title>Output</title><style>{Style}</style><script>{FigureScript.Pointing}</script></head><body><div id=\"output\">\n";
    }
}
