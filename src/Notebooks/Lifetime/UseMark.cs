namespace Notebooks.Lifetime;

/// <summary>
/// A file that marks a folder as used by a process for as long as the process runs. Other processes can see whether it still runs, even if
/// it was killed.
/// </summary>
internal static class UseMark
{
    public const string Prefix = ".in-use-";

    /// <summary>Marks a folder until the returned object is disposed or the process ends.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static IDisposable Create(string folder) =>
        new FileStream(
            Path.Combine(folder, Prefix + Guid.NewGuid().ToString("N")), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1,
            FileOptions.DeleteOnClose);

    /// <summary>Returns whether a running process has marked the folder.</summary>
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
