namespace Common;

/// <summary>Resolves all links in a path, so that two paths to one folder become equal.</summary>
internal static class RealPath
{
    /// <summary>The number of links that Linux follows in one path.</summary>
    private const int MostLinks = 40;

    /// <summary>Returns the real path of a file, which may itself be a link.</summary>
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

    /// <summary>Returns the names below the root, last one first.</summary>
    private static IEnumerable<string> Parts(string path) => path[Path.GetPathRoot(path)!.Length..]
        .Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse();
}
