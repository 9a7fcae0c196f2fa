using System.Xml;
using System.Xml.Linq;

namespace Notebooks.References;

/// <summary>
/// Finds the files that a project's build reads: its own, those of referenced projects, and the build settings above them.
/// </summary>
internal static class ProjectSources
{
    private static readonly string[] s_skippedFolders = ["bin", "obj", "node_modules", "TestResults"];

    private static readonly string[] s_settings =
        ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", "nuget.config", "NuGet.config",
        "NuGet.Config", ".editorconfig"];

    /// <summary>
    /// Returns all files, sorted. Conditions in project files are not evaluated: an extra file only causes an extra build.
    /// </summary>
    public static IReadOnlyList<string> Of(string project)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([project]);
        while (open.TryDequeue(out string? next))
        {
            if (!seen.Add(next) || !File.Exists(next))
                continue;
            string folder = Path.GetDirectoryName(next)!;
            AddFolder(files, new DirectoryInfo(folder));
            AddSettings(files, folder);
            foreach (var (kind, path) in Includes(next))
            {
                if (kind == "ProjectReference")
                    open.Enqueue(path);
                else
                    AddInclude(files, path);
            }
        }
        return [.. files];
    }

    private static void AddFolder(SortedSet<string> files, DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles())
            files.Add(file.FullName);
        foreach (var child in folder.EnumerateDirectories())
        {
            if (!child.Name.StartsWith('.') && !s_skippedFolders.Contains(child.Name, StringComparer.OrdinalIgnoreCase))
                AddFolder(files, child);
        }
    }

    private static void AddSettings(SortedSet<string> files, string folder)
    {
        for (string? above = folder; above is not null; above = Path.GetDirectoryName(above))
        {
            foreach (string name in s_settings)
            {
                string path = Path.Combine(above, name);
                if (File.Exists(path))
                    files.Add(path);
            }
        }
    }

    /// <summary>
    /// Adds a linked or imported file, or, for a pattern, everything below the part of the path before the first wildcard.
    /// </summary>
    private static void AddInclude(SortedSet<string> files, string path)
    {
        int wildcard = path.IndexOfAny(['*', '?']);
        if (wildcard < 0)
        {
            if (File.Exists(path))
                files.Add(path);
            return;
        }
        var folder = new DirectoryInfo(path[..(path.LastIndexOf(Path.DirectorySeparatorChar, wildcard) + 1)]);
        if (folder.Exists)
            AddFolder(files, folder);
    }

    private static IEnumerable<(string Kind, string Path)> Includes(string project)
    {
        XDocument document;
        try
        {
            document = XDocument.Load(project);
        }
        catch (XmlException)
        {
            // The build will report what is wrong with the file.
            yield break;
        }

        string folder = Path.GetDirectoryName(project)! + Path.DirectorySeparatorChar;
        foreach (var element in document.Descendants())
        {
            string kind = element.Name.LocalName;
            string? values = kind == "Import" ? (string?)element.Attribute("Project") : (string?)element.Attribute("Include");
            foreach (string value in (values ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                string path = value
                    .Replace("$(MSBuildThisFileDirectory)", folder, StringComparison.OrdinalIgnoreCase)
                    .Replace("$(MSBuildProjectDirectory)", folder, StringComparison.OrdinalIgnoreCase)
                    .Replace('\\', Path.DirectorySeparatorChar);
                // Text that is left unresolved, such as a package name or another property, is not a file.
                if (!path.Contains('$', StringComparison.Ordinal) && !path.Contains('%', StringComparison.Ordinal))
                    yield return (kind, Path.GetFullPath(path, folder));
            }
        }
    }
}
