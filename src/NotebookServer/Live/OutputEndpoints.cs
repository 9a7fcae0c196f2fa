using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using NotebookKernel.Formatting;
using NotebookKernel.Scripting.Notebooks;
using NotebookServer.Folders;

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

    private const string Head = """
        <!DOCTYPE html>
        <html lang="en" data-figure-theme="auto"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">
        <title>Output</title>
        <style>body{margin:0;font:16px/1.5 system-ui,sans-serif;overflow:hidden}</style></head><body><div id="output">
        """;

    private const string Tail = """
        </div><script>
        const output = document.getElementById("output");
        new ResizeObserver(() => parent.postMessage({ kind: "output-height", height: output.scrollHeight }, "*")).observe(output);
        </script></body></html>
        """;

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/outputs/{**path}", SendAsync);

    private async Task SendAsync(HttpContext context)
    {
        var room = rooms.Open(ServedFolder.PathOf(context));
        string? id = context.Request.Query["cell"];
        bool isNumber = int.TryParse(context.Request.Query["index"], NumberStyles.None, CultureInfo.InvariantCulture, out int index);
        var (text, html, isOwn) = room.Notebook.Read(cells =>
        {
            if (!isNumber || cells.FirstOrDefault(cell => cell.Id == id) is not { } cell || index >= cell.Outputs.All.Count)
                throw RequestFault.NotFound("this output");
            var output = cell.Outputs.All[index];
            return (output.StreamName is null ? null : output.Text(0, output.TextLength),
                NotebookJson.Text(output.Json["data"]?[MimeTypes.Html]) ?? NotebookJson.Text(output.Json["data"]?[MimeTypes.Svg]),
                cell.Outputs.AreOwn);
        });
        context.Response.Headers.ContentSecurityPolicy = isOwn ? LivePolicy : StillPolicy;
        context.Response.Headers["Cross-Origin-Opener-Policy"] = "unsafe-none";
        context.Response.ContentType = text is null ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
        await context.Response.Body.WriteAsync(
            Encoding.UTF8.GetBytes(text ?? Head + html + Tail), context.RequestAborted);
    }
}
