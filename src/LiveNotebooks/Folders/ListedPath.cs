namespace LiveNotebooks.Folders;

/// <summary>
/// Gives a file the one name that its folder lists. Where a file system takes <c>Main.ipynb</c> and <c>main.ipynb</c> for the same file,
/// both become the same path; where it does not, each stays as it is.
/// </summary>
internal static class ListedPath
{
    /// <param name="root">The folder above which nothing is changed.</param>
    /// <param name="path">A path in it.</param>
    public static string Of(string root, string path)
    {
        string listed = root;
        foreach (string name in Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar))
            listed = name == "." ? listed : Path.Combine(listed, NameIn(listed, name));
        return listed;
    }

    private static string NameIn(string folder, string name)
    {
        try
        {
            if (!Path.Exists(Path.Combine(folder, name)))
                return name;
            var names = Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)).ToList();
            // It exists, but not under this name: the file system has found it under one that it takes for the same.
            return names.Contains(name)
                ? name
                : names.Find(other => string.Equals(other.Normalize(), name.Normalize(), StringComparison.OrdinalIgnoreCase)) ?? name;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // A folder that cannot be listed, or a name that is not Unicode: there is only the name that was asked for.
            return name;
        }
    }
}
