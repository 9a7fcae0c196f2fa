
namespace LiveNotebooks.Folders;

/// <summary>The folder whose files are served: nothing outside of it, and nothing hidden.</summary>
internal sealed class ServedFolder
{
    /// <summary>The folder, beside a file, of what belongs to it; Jupyter keeps its checkpoints there.</summary>
    private const string KeptName = ".ipynb_checkpoints";

    private readonly string _root;

    /// <param name="folder">The folder.</param>
    public ServedFolder(string folder) => _root = RealPath.Of(folder);

    /// <summary>The folder itself.</summary>
    public string Root => _root;

    /// <summary>Returns the file or folder that an address names, whether it exists or not.</summary>
    /// <param name="path">The path from the root, its parts separated by slashes.</param>
    /// <exception cref="RequestFault">The path leads out of the folder, or to something hidden.</exception>
    public string Find(string path)
    {
        string[] parts = Parts(path);
        string full = Path.Combine([_root, .. parts]);
        // A link inside may lead to another place inside, and nowhere else.
        string real = parts.Length == 0 ? _root : RealPath.Of(full);
        if (!IsInside(real))
            throw RequestFault.NotFound(path);
        if (new FileInfo(real).LinkTarget is not null)
        {
            throw RequestFault.BadRequest($"{path} is a link that leads back to itself; delete it, or let it point to a file");
        }
        return real;
    }

    /// <summary>Returns where something is kept that belongs to a file: a checkpoint, or what is not saved yet.</summary>
    /// <param name="file">The file, as <see cref="Find"/> returns it.</param>
    /// <param name="name">The name of what is kept.</param>
    /// <exception cref="IOException">A link, a folder, a pipe or a device is in its place.</exception>
    public string FindKept(string file, string name)
    {
        string kept = Path.Combine(KeptFolder(file), name);
        // Nobody has asked for this path, so that not even a link to a place inside is followed.
        if (new FileInfo(kept).LinkTarget is not null)
            throw new IOException($"{Shown(kept)} is a link; delete it.");
        RegularFile.Check(kept);
        return kept;
    }

    /// <summary>Returns the names of what is kept that belongs to the files of a folder.</summary>
    /// <param name="file">A file of the folder, as <see cref="Find"/> returns it.</param>
    /// <exception cref="IOException">The folder of what is kept leads elsewhere, or cannot be read.</exception>
    public IReadOnlyList<string> KeptNames(string file) => KeptFolder(file) is var kept && Directory.Exists(kept)
        ? [.. Directory.EnumerateFileSystemEntries(kept).Select(entry => Path.GetFileName(entry))]
        : [];

    /// <summary>Returns the folder in which the cells of a notebook run: its own, or the root if it is not known.</summary>
    /// <param name="path">The path of the notebook or of a folder, or null.</param>
    public string WorkingFolder(string? path)
    {
        try
        {
            string full = Find(path ?? "");
            if (Directory.Exists(full))
                return full;
            return Path.GetDirectoryName(full) is { } folder && Directory.Exists(folder) ? folder : _root;
        }
        catch (RequestFault)
        {
            // Clients invent paths for sessions without a file.
            return _root;
        }
    }

    /// <summary>Returns a path as clients write it: without slashes at its ends.</summary>
    public static string Normalize(string path) => string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Returns whether a name is one that is not shown.</summary>
    public static bool IsHidden(string name) => name.StartsWith('.');

    private static string[] Parts(string path)
    {
        string[] parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        bool hasDevice = OperatingSystem.IsWindows() && WindowsNames.KindOf(path) is not null;
        return hasDevice || Array.Exists(parts, part => IsHidden(part) || part.AsSpan().ContainsAny(Path.GetInvalidFileNameChars()))
            ? throw RequestFault.NotFound(path)
            : parts;
    }

    private string KeptFolder(string file)
    {
        string kept = Path.Combine(Path.GetDirectoryName(file)!, KeptName);
        return RealPath.Of(kept) == kept
            ? kept
            : throw new IOException($"{Shown(kept)} is a link; delete it, or put a folder in its place.");
    }

    private string Shown(string path) => Path.GetRelativePath(_root, path);

    private bool IsInside(string real) => real == _root
        || real.StartsWith(Path.EndsInDirectorySeparator(_root) ? _root : _root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
