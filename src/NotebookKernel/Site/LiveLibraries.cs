using System.Text.RegularExpressions;
using Notebooks.Files;
using Notebooks.References;

namespace NotebookKernel.Site;

/// <summary>Finds the libraries that the cells of notebooks refer to.</summary>
internal static partial class LiveLibraries
{
    /// <summary>
    /// Returns the full paths of the assemblies that notebooks load with <c>#r</c>, and of those beside them that these need in turn; and
    /// whether cells are compiled against one, or it only has to be there when it runs.
    /// </summary>
    /// <param name="notebooks">The notebooks, with the folders in which they are.</param>
    /// <exception cref="UsageException">A notebook refers to a file that does not exist.</exception>
    public static IReadOnlyCollection<(string Path, bool IsExposed)> Of(IEnumerable<(string Folder, Notebook Notebook)> notebooks)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var unread = new Queue<string>();
        foreach (var (folder, notebook) in notebooks)
        {
            foreach (Match reference in notebook.Cells.Where(cell => cell.IsCode).SelectMany(cell => Reference().Matches(cell.Source)))
            {
                string path = Path.GetFullPath(Path.Combine(folder, reference.Groups["path"].Value));
                if (!File.Exists(path))
                    throw new UsageException($"A notebook refers to {path}, and there is no such file; build the project first.");
                unread.Enqueue(path);
            }
        }
        string[] named = [.. unread];
        while (unread.TryDequeue(out string? path))
        {
            if (!found.Add(path))
                continue;
            string folder = Path.GetDirectoryName(path)!;
            foreach (string name in AssemblyFile.ReferencedNames(path))
            {
                string needed = Path.Combine(folder, name + ".dll");
                if (File.Exists(needed))
                    unread.Enqueue(needed);
            }
        }
        var exposed = ExposedAssemblies.Of(named, found);
        return [.. found.Select(path => (path, exposed.Contains(Path.GetFileNameWithoutExtension(path))))];
    }

    /// <summary>Returns whether two files were compiled as one, which a compiler marks in the metadata.</summary>
    public static bool AreOfOneBuild(string path, string other) =>
        File.Exists(other) && AssemblyFile.VersionId(path) is { } id && id == AssemblyFile.VersionId(other);

    [GeneratedRegex("""^[ \t]*#r[ \t]+"(?!nuget:)(?<path>[^"\r\n]+\.dll)"[ \t\r]*$""", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Reference();
}
