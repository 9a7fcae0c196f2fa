using System.Text;
using Microsoft.AspNetCore.Builder;

namespace MnistApp.Serve.Page;

/// <summary>Serves the page: a document, a style sheet, and a script, all embedded in the program.</summary>
internal static class PageEndpoints
{
    /// <summary>The parts of the script in order; each adds to those before it.</summary>
    private static readonly string[] s_scripts = ["normalize.js", "pad.js", "view.js", "server.js", "session.js", "app.js"];

    public static void Map(WebApplication app)
    {
        Map(app, "/", "text/html; charset=utf-8", () => Read("index.html"));
        Map(app, "/style.css", "text/css; charset=utf-8", () => Read("style.css"));
        Map(app, "/app.js", "text/javascript; charset=utf-8", () => Script(s_scripts));
        Map(app, "/icon.svg", "image/svg+xml", () => Read("icon.svg"));
        Map(app, "/openapi.json", "application/json", () => Read("openapi.json"));
    }

    private static string Script(IEnumerable<string> parts) => $"'use strict';\n(() => {{\n{string.Concat(parts.Select(Read))}}})();\n";

    private static void Map(WebApplication app, string address, string type, Func<string> content)
    {
        var bytes = new Lazy<byte[]>(() => Encoding.UTF8.GetBytes(content()));
        app.MapGet(address, context =>
        {
            context.Response.ContentType = type;
            context.Response.ContentLength = bytes.Value.Length;
            return context.Response.Body.WriteAsync(bytes.Value, context.RequestAborted).AsTask();
        }).DisableRateLimiting();
    }

    private static string Read(string name) => EmbeddedFile.Text(typeof(PageEndpoints).Assembly, name);
}
