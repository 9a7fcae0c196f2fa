using System.Text.Json;
using System.Text.Json.Nodes;
using Notebooks.Files;

namespace NotebookKernel.Site;

/// <summary>The folder of a site. It contains a list of its own files, so that nothing else is ever deleted.</summary>
internal sealed class SiteFolder(string path)
{
    private const string List = "site.json";

    /// <summary>What macOS and Windows leave in folders that somebody has looked at, and make again.</summary>
    private static readonly HashSet<string> s_leftBySystems =
        new([".DS_Store", "desktop.ini", "Thumbs.db"], StringComparer.OrdinalIgnoreCase);

    /// <exception cref="UsageException">The path is a file, or the folder contains a file that is not part of a site.</exception>
    public void CheckReplaceable()
    {
        if (File.Exists(path))
            throw new UsageException($"{path} is a file; name a folder for the site.");
        if (!Directory.Exists(path))
            return;
        var own = OwnFiles();
        string? foreign = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(path, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault(file => !own.Contains(file) && !s_leftBySystems.Contains(Path.GetFileName(file)));
        if (foreign is not null)
        {
            throw new UsageException(
                $"{path} holds {foreign}, which is not of a site that this command has made; name another folder, or remove what is there.");
        }
    }

    /// <summary>Writes the site to a temporary folder and renames that, so that a failure leaves the old site in place.</summary>
    public void Replace(IReadOnlyList<SiteFile> files)
    {
        CheckReplaceable();
        string parent = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(parent);
        string mark = $".{Path.GetFileName(path)}.{Guid.NewGuid().ToString("N")[..8]}";
        string fresh = Path.Combine(parent, mark + ".new"), old = Path.Combine(parent, mark + ".old");
        try
        {
            foreach (var file in files.Append(ListOf(files)))
            {
                string target = Path.Combine(fresh, file.Name);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllBytes(target, file.Content);
            }
            bool isThere = Directory.Exists(path);
            if (isThere)
                Directory.Move(path, old);
            try
            {
                Directory.Move(fresh, path);
            }
            catch (Exception error) when (isThere && error is IOException or UnauthorizedAccessException)
            {
                Directory.Move(old, path);
                throw;
            }
            if (isThere)
                Directory.Delete(old, recursive: true);
        }
        finally
        {
            if (Directory.Exists(fresh))
                Directory.Delete(fresh, recursive: true);
        }
    }

    private static SiteFile ListOf(IEnumerable<SiteFile> files) =>
        new(
            List,
            NotebookJson.Write(
                new JsonObject
                {
                    ["files"] = new JsonArray(
                        [.. files.Select(file => file.Name).Append(List).Order(StringComparer.Ordinal).Select(name => (JsonNode)name)]),
                }));

    private HashSet<string> OwnFiles()
    {
        string list = Path.Combine(path, List);
        if (!File.Exists(list))
            return [];
        try
        {
            return JsonNode.Parse(File.ReadAllText(list)) is JsonObject site && site["files"] is JsonArray files
                ? [.. files.OfType<JsonValue>().Select(name => name.TryGetValue(out string? text) ? text : "")]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
