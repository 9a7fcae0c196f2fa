using System.Text;

namespace MnistHelpers;

/// <summary>Writes files so that a crash leaves the old file or the new one, never half.</summary>
internal static class AtomicFile
{
    /// <summary>
    /// Has <paramref name="write"/> fill a new file beside the target, brings it to the disk and renames it over the
    /// target. The folder is made when it is missing; when writing fails, the target stays as it was.
    /// </summary>
    internal static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        // Renaming over a link would replace the link, not the file that it names.
        string target = Path.GetFullPath(path);
        if (File.Exists(target))
            target = File.ResolveLinkTarget(target, returnFinalTarget: true)?.FullName ?? target;
        string folder = Path.GetDirectoryName(target)
            ?? throw new ArgumentException($"{path}: names a folder; give the name of a file", nameof(path));
        Directory.CreateDirectory(folder);
        string temporary = Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Writes text as UTF-8 without a byte order mark.</summary>
    internal static void WriteText(string path, string text) => Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
}
