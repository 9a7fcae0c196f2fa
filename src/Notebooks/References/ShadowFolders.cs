using Notebooks.Lifetime;

namespace Notebooks.References;

/// <summary>
/// Copies the folders of referenced assemblies and loads from the copies, so that the originals can be rebuilt while a notebook has them
/// loaded. Only assemblies are copied; everything else, such as data and settings that a library finds beside itself, is linked.
/// </summary>
internal sealed class ShadowFolders : IDisposable
{
    private const string NamePrefix = "notebook-kernel-";

    private static readonly string[] s_copied = [".dll", ".exe", ".pdb"];

    private readonly Dictionary<string, string> _shadows = new(StringComparer.Ordinal);
    private string? _root;
    private IDisposable? _mark;

    /// <summary>Returns the copy of an assembly, or the assembly itself if it cannot be copied.</summary>
    public string Find(string assembly)
    {
        string folder = Path.GetDirectoryName(assembly)!;
        try
        {
            if (!_shadows.TryGetValue(folder, out string? shadow))
                _shadows[folder] = shadow = Make(folder);
            string copy = Path.Combine(shadow, Path.GetFileName(assembly));
            // The assembly was built after the folder was copied.
            if (!File.Exists(copy))
                File.Copy(assembly, copy);
            return copy;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return assembly;
        }
    }

    public void Dispose()
    {
        _mark?.Dispose();
        if (_root is not null)
            Delete(_root);
        _root = null;
        _shadows.Clear();
    }

    private string Make(string folder)
    {
        if (_root is null)
        {
            string parent = Path.GetTempPath();
            foreach (string old in Directory.EnumerateDirectories(parent, NamePrefix + "*").Where(old => !IsHeld(old)))
                Delete(old);
            _root = Directory.CreateTempSubdirectory(NamePrefix).FullName;
            _mark = UseMark.Create(_root);
        }
        string shadow = Directory.CreateDirectory(Path.Combine(_root, FormattableString.Invariant($"{_shadows.Count}"))).FullName;
        foreach (var entry in new DirectoryInfo(folder)
            .EnumerateFileSystemInfos()
            .Where(entry => !entry.Name.StartsWith(UseMark.Prefix, StringComparison.Ordinal)))
        {
            string target = Path.Combine(shadow, entry.Name);
            if (entry is FileInfo && s_copied.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase))
                File.Copy(entry.FullName, target);
            else
                Link(entry, target);
        }
        return shadow;
    }

    /// <summary>Creates a link, or a copy if the user may not create links.</summary>
    private static void Link(FileSystemInfo source, string target)
    {
        try
        {
            if (source is DirectoryInfo)
                Directory.CreateSymbolicLink(target, source.FullName);
            else
                File.CreateSymbolicLink(target, source.FullName);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (source is not DirectoryInfo folder)
            {
                File.Copy(source.FullName, target);
                return;
            }
            Directory.CreateDirectory(target);
            foreach (var entry in folder.EnumerateFileSystemInfos())
                Link(entry, Path.Combine(target, entry.Name));
        }
    }

    /// <summary>
    /// Returns whether another session uses the folder; a very new one counts as used, because its mark may not exist yet.
    /// </summary>
    private static bool IsHeld(string folder)
    {
        try
        {
            return UseMark.IsHeld(folder) || Directory.GetCreationTimeUtc(folder) > DateTime.UtcNow.AddMinutes(-1);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    /// <summary>
    /// Deletes a folder; of linked items, only the link. On Windows, the copies are locked until the
    /// process ends and go with the next session.
    /// </summary>
    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next session tries again.
        }
    }
}
