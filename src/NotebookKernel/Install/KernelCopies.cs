using System.Security.Cryptography;
using System.Text;
using Notebooks.Lifetime;

namespace NotebookKernel.Install;

/// <summary>
/// Copies of the built kernel in a user's or an environment's data folder, each in a folder named after a hash of its contents: neither
/// moving nor rebuilding the clone affects an open notebook, and installing a newer kernel does not disturb a running older one.
/// </summary>
/// <param name="dataFolder">The data folder of the user or the environment.</param>
internal sealed class KernelCopies(string dataFolder)
{
    private const string Extension = ".tmp";

    private readonly string _folder = Path.Combine(dataFolder, "notebook-kernel", "copies");

    /// <summary>
    /// Marks the folder of the running kernel as in use until the kernel ends; returns null if the folder cannot be written to.
    /// </summary>
    public static IDisposable? MarkInUse()
    {
        try
        {
            return UseMark.Create(AppContext.BaseDirectory);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Copies this program unless the same copy already exists.</summary>
    /// <returns>The folder of the copy.</returns>
    public string Add()
    {
        string source = AppContext.BaseDirectory;
        string[] files = [.. Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(source, path))
            .Where(file => !Path.GetFileName(file).StartsWith(UseMark.Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
        string target = Path.Combine(_folder, Hash(source, files));
        if (Directory.Exists(target))
            return target;

        // The files are copied to a temporary folder that is then moved into place, so that every copy is complete.
        string temporary = $"{target}.{TemporaryWriter.Create()}{Extension}";
        try
        {
            foreach (string file in files)
            {
                string copy = Path.Combine(temporary, file);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(Path.Combine(source, file), copy, overwrite: true);
            }
            Directory.Move(temporary, target);
        }
        catch (IOException) when (Directory.Exists(target))
        {
            // Another process has just made the same copy.
            Directory.Delete(temporary, recursive: true);
        }
        return target;
    }

    /// <summary>
    /// Deletes the copies that no kernelspec refers to and no kernel runs from, but not those that other processes are still making.
    /// </summary>
    /// <param name="needed">The copies that kernelspecs refer to.</param>
    public void RemoveUnused(IEnumerable<string> needed)
    {
        if (!Directory.Exists(_folder))
            return;
        var kept = needed.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        foreach (string copy in Directory.EnumerateDirectories(_folder).Where(copy => !kept.Contains(Path.GetFullPath(copy))))
        {
            try
            {
                if (!IsBeingMade(copy) && !UseMark.IsHeld(copy))
                    Directory.Delete(copy, recursive: true);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // The next installation tries again.
            }
        }
        foreach (string folder
            in new[] { _folder, Path.GetDirectoryName(_folder)! }.Where(folder => !Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            Directory.Delete(folder);
        }
    }

    /// <summary>Returns whether a process is copying files to this temporary folder, as far as its name tells.</summary>
    private static bool IsBeingMade(string folder)
    {
        if (!folder.EndsWith(Extension, StringComparison.Ordinal))
            return false;
        string writer = Path.GetExtension(Path.GetFileNameWithoutExtension(folder)).TrimStart('.');
        return TemporaryWriter.IsGone(writer, Directory.GetLastWriteTimeUtc(folder)) is false;
    }

    private static string Hash(string folder, IEnumerable<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, file))));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
