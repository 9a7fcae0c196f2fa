using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Notebooks.Page;
using NotebookServer.Serving;

namespace NotebookServer.Page;

/// <summary>The addresses of the page itself: its own files, and those of the code editor.</summary>
internal static class PageEndpoints
{
    private const string Prefix = "page/";

    private static readonly Assembly s_own = typeof(PageEndpoints).Assembly;

    private static readonly FrozenDictionary<string, string> s_types = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".ttf"] = "font/ttf",
        [".json"] = "application/json",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The folder of the editor's files, beside the program.</summary>
    private static readonly string s_editor = Path.Combine(AppContext.BaseDirectory, "monaco");

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", context => SendAsync(context, "tree.html"));
        routes.MapGet("/tree/{**path}", context => SendAsync(context, "tree.html"));
        routes.MapGet("/notebooks/{**path}", context => SendAsync(context, "notebook.html"));
        // The style of text, code and tables, and the colors that somebody has chosen: the pages that the kernel writes have the same.
        routes.MapGet("/page/look.css", context => SendAsync(context, "look.css", ChosenTheme.Allow(HtmlPage.Part("page.css"))));
        routes.MapGet("/page/notebook.css", context => SendAsync(context, "notebook.css", ChosenTheme.Allow(Read("notebook.css"))));
        routes.MapGet("/page/theme.js", context => SendAsync(context, "theme.js", HtmlPage.Part("theme.js")));
        routes.MapGet("/page/{name}", context => SendAsync(context, (string)context.Request.RouteValues["name"]!));
        routes.MapGet("/monaco/{**path}", SendEditorAsync);
    }

    private static Task SendAsync(HttpContext context, string name) => SendAsync(context, name, Read(name));

    private static Task SendAsync(HttpContext context, string name, string text)
    {
        context.Response.ContentType = s_types[Path.GetExtension(name)];
        return context.Response.WriteAsync(text, context.RequestAborted);
    }

    private static string Read(string name) => s_own.GetManifestResourceInfo(Prefix + name) is null
        ? throw RequestFault.NotFound(name)
        : EmbeddedFile.Text(s_own, Prefix + name);

    private static async Task SendEditorAsync(HttpContext context)
    {
        string path = RequestPath.Of(context);
        string file = Path.GetFullPath(Path.Combine(s_editor, path));
        if (!file.StartsWith(s_editor + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            || !s_types.TryGetValue(Path.GetExtension(file), out string? type) || !File.Exists(file))
        {
            throw RequestFault.NotFound(path);
        }
        context.Response.ContentType = type;
        // They are part of the program, and as old as it.
        context.Response.Headers.CacheControl = "private, max-age=86400";
        await context.Response.SendFileAsync(file, context.RequestAborted);
    }
}
