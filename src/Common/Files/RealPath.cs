#nullable enable
namespace Common;

/// <summary>Where a path leads when its links have been followed: two paths to one folder have the same.</summary>
internal static class RealPath
{
    /// <summary>As many links as Linux follows in one path.</summary>
    private const int MostLinks = 40;

    /// <summary>Of a file, which may itself be a link: a name of its own.</summary>
    public static string OfFile(string path)
    {
        string full = Path.GetFullPath(path);
        return Path.Combine(Of(Path.GetDirectoryName(full)!), Path.GetFileName(full));
    }

    public static string Of(string path)
    {
        string full = Path.GetFullPath(path);
        string real = Path.GetPathRoot(full)!;
        var rest = new Stack<string>(Parts(full));
        int links = 0;
        while (rest.TryPop(out string? part))
        {
            string next = Path.Combine(real, part);
            if (links == MostLinks || new DirectoryInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }
            links++;
            string linked = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(linked)!;
            foreach (string of in Parts(linked))
                rest.Push(of);
        }
        return real;
    }

    /// <summary>The names below the root, the last one first.</summary>
    private static IEnumerable<string> Parts(string path) => path[Path.GetPathRoot(path)!.Length..]
        .Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse();
}
