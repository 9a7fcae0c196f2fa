namespace NotebookKernel.Scripting.References;

/// <summary>A path without links: the one that a file has however it is reached.</summary>
internal static class RealPath
{
    /// <param name="path">A full path; the part of it that does not exist stays as it is.</param>
    public static string Of(string path)
    {
        string? folder = Path.GetDirectoryName(path);
        if (folder is null)
            return path;
        string real = Path.Combine(Of(folder), Path.GetFileName(path));
        FileSystemInfo entry = Directory.Exists(real) ? new DirectoryInfo(real) : new FileInfo(real);
        return entry.LinkTarget is null ? real : Of(entry.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
    }
}
