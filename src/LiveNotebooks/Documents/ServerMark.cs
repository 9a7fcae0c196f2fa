namespace LiveNotebooks.Documents;

/// <summary>
/// Shows other servers that this one has a notebook open: a file that is held for as long as the process lives. The operating system lets
/// go of it even if the process is killed.
/// </summary>
internal sealed class ServerMark : IDisposable
{
    private readonly FileStream _held;

    private ServerMark(FileStream held) => _held = held;

    /// <summary>Makes a mark.</summary>
    /// <param name="path">A file that does not exist yet; it is deleted at the end.</param>
    public static ServerMark Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new ServerMark(new FileStream(
            path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose));
    }

    /// <summary>Returns whether the server that has made a mark still runs.</summary>
    public static bool IsHeld(string path)
    {
        try
        {
            using var free = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    public void Dispose() => _held.Dispose();
}
