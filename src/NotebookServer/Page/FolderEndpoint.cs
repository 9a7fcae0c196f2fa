using System.Text.Json;
using System.Text.Json.Nodes;
using LiveNotebooks.Folders;
using LiveNotebooks.Rendering;
using Microsoft.AspNetCore.Http;
using Notebooks.Files;
using Notebooks.Page;
using NotebookServer.Serving;

namespace NotebookServer.Page;

/// <summary>What a folder's page says besides the names of its files: <c>/api/folder</c>.</summary>
/// <param name="folder">The folder that is served.</param>
internal sealed class FolderEndpoint(ServedFolder folder)
{
    private const string Readme = "README.md";

    /// <summary>The largest file that is read for its title or its text, in bytes.</summary>
    private const long MostBytes = 16 * 1024 * 1024;

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/folder/{**path}", SendAsync);

    private Task SendAsync(HttpContext context)
    {
        string path = RequestPath.Of(context);
        var directory = new DirectoryInfo(folder.Find(path));
        if (!directory.Exists)
            throw RequestFault.NotFound(path);
        var titles = new JsonObject();
        foreach (var file in directory.EnumerateFiles("*.ipynb").Where(file => !ServedFolder.IsHidden(file.Name)))
        {
            if (Read(path, file.Name) is { } text && TitleOf(text) is { } title)
                titles[file.Name] = title;
        }
        return Answers.WriteAsync(context, new JsonObject { ["titles"] = titles, ["readme"] = RenderReadme(path) });
    }

    private string? RenderReadme(string path) => Read(path, Readme) is { } text
        ? new PageMarkdown(new NotebookLinks(PathOf(path, Readme), FileAddress.Of), _ => { }) { LinksHeadings = false }.Render(text)
        : null;

    /// <summary>Returns the first heading of a notebook; null if it has none, or is no notebook.</summary>
    private static string? TitleOf(string notebook)
    {
        try
        {
            var cells = JsonNode.Parse(notebook)?["cells"] as JsonArray ?? [];
            return cells.OfType<JsonObject>()
                .Where(cell => cell["cell_type"] is JsonValue kind && kind.TryGetValue(out string? name) && name == "markdown")
                .Select(cell => PageContent.Of(NotebookJson.Text(cell["source"]) ?? "").Title?.Text)
                .FirstOrDefault(title => title is not null);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Returns the text of a file; null if there is none that can be read.</summary>
    private string? Read(string path, string name)
    {
        try
        {
            var file = new FileInfo(folder.Find(PathOf(path, name)));
            // What has no length, such as a pipe, might never end.
            return file.Exists && file.Length is > 0 and <= MostBytes ? File.ReadAllText(file.FullName) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or RequestFault)
        {
            return null;
        }
    }

    private static string PathOf(string path, string name) => path.Length == 0 ? name : $"{path}/{name}";
}
