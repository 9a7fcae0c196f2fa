using System.Globalization;
using System.Text;
using LiveNotebooks.Rendering;
using Microsoft.AspNetCore.Http;
using NotebookServer.Serving;

namespace NotebookServer.Live;

/// <summary>The address of single outputs.</summary>
/// <param name="rooms">The open notebooks.</param>
internal sealed class OutputEndpoints(Rooms rooms)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/outputs/{**path}", SendAsync);

    private async Task SendAsync(HttpContext context)
    {
        var room = rooms.Open(RequestPath.Of(context));
        bool isNumber = int.TryParse(context.Request.Query["index"], NumberStyles.None, CultureInfo.InvariantCulture, out int index);
        var output = OutputPage.Of(room.Notebook, context.Request.Query["cell"], isNumber ? index : -1, context.Request.Query["theme"])
            ?? throw RequestFault.NotFound("this output");
        context.Response.Headers.ContentSecurityPolicy = $"sandbox {output.Allowed}; {output.Policy}; frame-ancestors 'self'";
        context.Response.Headers["Cross-Origin-Opener-Policy"] = "unsafe-none";
        context.Response.ContentType = output.IsHtml ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(output.Content), context.RequestAborted);
    }
}
