using System.Globalization;

namespace MnistApp.Predict;

/// <summary>The pictures that the given paths stand for, each once; those of a folder are in natural order.</summary>
internal sealed class PictureSearch
{
    /// <summary>Those in the second line cannot be read; they are reported rather than passed over.</summary>
    private static readonly string[] s_extensions =
    [
        ".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif", ".ico",
        ".heic", ".heif", ".avif", ".tif", ".tiff", ".jxl", ".pdf", ".svg",
    ];

    // Hidden files are skipped.
    private static readonly EnumerationOptions s_oneFolder = new() { IgnoreInaccessible = false };

    private readonly List<UnreadFolder> _unread = [];

    /// <param name="paths">Pictures, and folders that are searched with all their subfolders.</param>
    /// <exception cref="UsageException">None of the paths exists, or the only folder has no picture.</exception>
    public PictureSearch(IReadOnlyList<string> paths)
    {
        if (!paths.Any(Path.Exists))
            throw new UsageException($"{paths[0]}: not found; give pictures, or folders with pictures.");
        Files = [.. paths.SelectMany(Expand).DistinctBy(found => found.RealPath).Select(found => PictureFile.Of(found.Path))];
        if (Files.Count == 0 && _unread is [{ IsEmpty: true } empty, ..])
            throw new UsageException(empty.Error);
    }

    public IReadOnlyList<PictureFile> Files { get; }

    /// <summary>The folders that hold no picture or cannot be read.</summary>
    public IReadOnlyList<UnreadFolder> Unread => _unread;

    private IEnumerable<(string Path, string RealPath)> Expand(string path)
    {
        if (File.Exists(path))
            return [(path, RealPath.OfFile(path))];
        // What does not exist is told of in its place; it keeps none of the others from being read.
        if (!Directory.Exists(path))
            return [(path, Path.GetFullPath(path))];
        int unread = _unread.Count;
        (string Path, string RealPath)[] found =
            [.. Walk(path).OrderBy(file => file.Path, StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering))];
        if (found.Length == 0 && _unread.Count == unread)
        {
            _unread.Add(new UnreadFolder(
                PictureFile.NameOf(path), $"{path}: holds no picture; give a folder with PNG, JPEG, WebP, BMP, GIF or ICO files.",
                IsEmpty: true));
        }
        return found;
    }

    /// <summary>Visits each folder once. Links come last, so that a folder is known by its own name rather than a link's.</summary>
    private IEnumerable<(string Path, string RealPath)> Walk(string root)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var folders = new Queue<string>([root]);
        var links = new Queue<string>();
        while (folders.TryDequeue(out string? folder) || links.TryDequeue(out folder))
        {
            string real = RealPath.Of(folder);
            if (!known.Add(real))
                continue;
            foreach (FileSystemInfo entry in Entries(folder))
            {
                string path = Path.Combine(folder, entry.Name);
                if (entry is DirectoryInfo)
                    (entry.LinkTarget is null ? folders : links).Enqueue(path);
                else if (s_extensions.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase))
                    yield return (path, Path.Combine(real, entry.Name));
            }
        }
    }

    private FileSystemInfo[] Entries(string folder)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos("*", s_oneFolder)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            string name = PictureFile.NameOf(folder);
            _unread.Add(new UnreadFolder(name, error is UnauthorizedAccessException
                ? $"{name}: the folder may not be read; check its permissions."
                : $"{name}: the folder cannot be read ({error.Message.TrimEnd('.')}); check its disk."));
            return [];
        }
    }
}
