namespace NotebookKernel.Lifetime;

/// <summary>
/// A file by which a process says that it works with a folder, for as long as it runs: others see whether it still does, even if it was
/// killed.
/// </summary>
internal static class UseMark
{
    public const string Prefix = ".in-use-";

    /// <summary>Marks a folder; the end of what is returned, or of the process, is the end of the mark.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static IDisposable Create(string folder) =>
        new FileStream(
            Path.Combine(folder, Prefix + Guid.NewGuid().ToString("N")), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1,
            FileOptions.DeleteOnClose);

    /// <summary>Whether a running process has marked the folder.</summary>
    public static bool IsHeld(string folder) => Directory.EnumerateFiles(folder, Prefix + "*").Any(mark =>
    {
        try
        {
            // Only a mark whose process was killed can be opened.
            using var stream = new FileStream(mark, FileMode.Open, FileAccess.Write, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    });
}
