namespace SkiaSharp;

/// <summary>Files that are read.</summary>
internal static class InputFile
{
    /// <summary>Opens a file; null where that cannot be done.</summary>
    internal static FileStream? TryOpen(string filename)
    {
        try
        {
            return RegularFile.OpenRead(filename, bufferSize: 0);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
