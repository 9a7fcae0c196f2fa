using System.Globalization;
using System.Text;
using LiveNotebooks.Rendering;
using Microsoft.AspNetCore.Http;
using Notebooks.Files;
using Notebooks.Formatting;
using NotebookServer.Serving;

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

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/outputs/{**path}", SendAsync);

    private async Task SendAsync(HttpContext context)
    {
        var room = rooms.Open(RequestPath.Of(context));
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
        string? drawn = figure is null ? null : OutputDocument.Drawn(figure);
        context.Response.Headers.ContentSecurityPolicy = isOwn ? LivePolicy : drawn is null ? StillPolicy : DrawnPolicy;
        context.Response.Headers["Cross-Origin-Opener-Policy"] = "unsafe-none";
        context.Response.ContentType = text is null ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
        await context.Response.Body.WriteAsync(
            Encoding.UTF8.GetBytes(text ?? OutputDocument.Of(drawn ?? html, context.Request.Query["theme"])), context.RequestAborted);
    }
}
