using System.IO.Compression;

namespace NotebookWorkers;

/// <summary>
/// The files that cells write. They lie in the worker's memory, beside those of the site, which are there before the first cell runs.
/// </summary>
/// <param name="folder">The folder in which cells run.</param>
internal sealed class CellFiles(string folder)
{
    /// <summary>Folders of the system itself, and the one with what .NET needs.</summary>
    private static readonly string[] s_systemFolders = ["/dev", "/home", "/proc", "/tmp", "/.net"];

    private readonly DateTime _begin = DateTime.UtcNow;

    /// <summary>Returns an archive of all files; nothing if there are none.</summary>
    internal byte[] Pack()
    {
        string[] files = [.. Find("/")];
        if (files.Length == 0)
            return [];
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (string file in files)
                archive.CreateEntryFromFile(file, NameOf(file));
        }

        return content.ToArray();
    }

    private IEnumerable<string> Find(string from) =>
        Directory.EnumerateFiles(from).Where(IsOfACell)
            .Concat(Directory.EnumerateDirectories(from).Where(path => !s_systemFolders.Contains(path)).SelectMany(Find));

    // A library of the site is unpacked beside its archive when a cell first needs it.
    private bool IsOfACell(string path) => File.GetLastWriteTimeUtc(path) >= _begin && !File.Exists($"{path}.gz");

    /// <summary>The path from the folder in which cells run; of a file that is not in it, the whole path.</summary>
    private string NameOf(string file)
    {
        string inFolder = Path.GetRelativePath(folder, file);
        return inFolder.StartsWith("..", StringComparison.Ordinal) ? Path.GetRelativePath("/", file) : inFolder;
    }
}
