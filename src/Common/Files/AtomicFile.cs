using System.Diagnostics;
using System.Text;

namespace Common;

/// <summary>Writes files so that a crash leaves either the old file or the new one, never a partial one.</summary>
internal static class AtomicFile
{
    private const string Extension = ".tmp";

    /// <summary>How long an indexer, a virus scanner or an editor may hold the target on Windows.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Lets <paramref name="write"/> fill a new file beside the target, flushes it to disk, and renames it over the target. If writing
    /// fails, the target is unchanged. Temporary files that killed processes left for the same target are deleted.
    /// </summary>
    /// <param name="path">The target; for a link, the file that it points to.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="makeFolder">Whether to create the target's folder if it is missing.</param>
    /// <exception cref="IOException">
    /// The file cannot be written: the disk is full, a file size limit is reached, or the name is none that Windows gives to files.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    internal static void Write(string path, Action<Stream> write, bool makeFolder = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        FileSizeSignal.Ignore();
        (string folder, string name) = Target(path);
        if (makeFolder)
            Directory.CreateDirectory(folder);
        Clear(folder, name);
        string temporary = Path.Combine(folder, $".{name}.{TemporaryWriter.Create()}{Extension}");
        try
        {
            using (var stream = new LimitedFile(temporary))
            {
                write(stream);
                stream.Flush(toDisk: true);
            }
            Replace(temporary, Path.Combine(folder, name), static _ => OperatingSystem.IsWindows());
        }
        catch (FileNotFoundException fault) when (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"{folder}: the folder went away while {name} was written; make it again.", fault);
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }
    }

    /// <inheritdoc cref="Write(string, Action{Stream}, bool)"/>
    internal static void Write(string path, byte[] content, bool makeFolder = false) =>
        Write(path, stream => stream.Write(content), makeFolder);

    /// <summary>Writes text as UTF-8 without a byte order mark.</summary>
    /// <inheritdoc cref="Write(string, Action{Stream}, bool)"/>
    internal static void WriteText(string path, string text, bool makeFolder = false) =>
        Write(path, Encoding.UTF8.GetBytes(text), makeFolder);

    /// <summary>Deletes the partial files that killed processes left for a target, but none that is still being written.</summary>
    internal static void ClearLeftovers(string path)
    {
        (string folder, string name) = Target(path);
        if (Directory.Exists(folder))
            Clear(folder, name);
    }

    /// <summary>Renames a file over another one; while another program holds that, tries again for a second.</summary>
    /// <param name="temporary">The new file.</param>
    /// <param name="target">The file that it replaces.</param>
    /// <param name="mayPass">Returns whether an error may pass by itself.</param>
    internal static void Replace(string temporary, string target, Func<Exception, bool> mayPass)
    {
        long start = Stopwatch.GetTimestamp();
        for (int pause = 5; ; pause *= 2)
        {
            try
            {
                File.Move(temporary, target, overwrite: true);
                return;
            }
            catch (Exception error) when (IsRefusal(error) && mayPass(error) && Stopwatch.GetElapsedTime(start) < s_patience)
            {
                Thread.Sleep(pause);
            }
            // The system's message names neither file.
            catch (UnauthorizedAccessException error)
            {
                throw new UnauthorizedAccessException($"{target}: cannot be replaced: {error.Message}", error);
            }
            catch (IOException error) when (IsRefusal(error))
            {
                throw new IOException($"{target}: cannot be replaced; another program may hold it open: {error.Message}", error);
            }
        }
    }

    /// <summary>Returns whether the target is why it could not be replaced, and not the temporary file or the folder.</summary>
    private static bool IsRefusal(Exception error) =>
        error is UnauthorizedAccessException or IOException and not (FileNotFoundException or DirectoryNotFoundException);

    private static (string Folder, string Name) Target(string path)
    {
        if (OperatingSystem.IsWindows() && WindowsNames.KindOf(path) is { } kind)
            throw new IOException($"{path} is {kind} on Windows; give the file another name.");
        // Renaming over a link would replace the link, not the file that it points to.
        string target = Path.GetFullPath(path);
        if (File.Exists(target))
            target = File.ResolveLinkTarget(target, returnFinalTarget: true)?.FullName ?? target;
        return Path.GetDirectoryName(target) is { } folder && Path.GetFileName(target) is { Length: > 0 } name
            ? (folder, name)
            : throw new ArgumentException($"{path}: names a folder; give the name of a file", nameof(path));
    }

    private static void Clear(string folder, string name)
    {
        string start = $".{name}.";
        try
        {
            foreach (string file in Directory.EnumerateFiles(folder, ".*" + Extension))
            {
                string found = Path.GetFileName(file);
                // A file without a writer in its name is shorter than the start and the extension, which share a dot there.
                if (found.Length > start.Length + Extension.Length && found.StartsWith(start, StringComparison.Ordinal)
                    && IsAbandoned(file, found[start.Length..^Extension.Length]))
                {
                    TryDelete(file);
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A folder may allow writing files but not listing them.
        }
    }

    /// <summary>Returns whether the process named as the writer of a temporary file is gone.</summary>
    private static bool IsAbandoned(string file, string writer)
    {
        if (TemporaryWriter.IsGone(writer, File.GetLastWriteTimeUtc(file)) is not true)
            return false;
        try
        {
            // A process that is not visible from here, for example one inside a container, may still hold the file.
            using var held = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The caller should see the original error; the file is deleted by the next write.
        }
    }
}
