using System.Security.Cryptography;
using System.Text;
using NotebookKernel.Lifetime;

namespace NotebookKernel.Install;

/// <summary>
/// Copies of the built kernel in a user's or an environment's data folder, each in a folder named after a hash of its contents: neither
/// moving nor rebuilding the clone affects an open notebook, and installing a newer kernel does not disturb a running older one.
/// </summary>
/// <param name="dataFolder">Holds the folder of copies.</param>
internal sealed class KernelCopies(string dataFolder)
{
    private readonly string _folder = Path.Combine(dataFolder, "notebook-kernel", "copies");

    /// <summary>A running kernel holds this open, in its own folder, to its end; null where that cannot be written to.</summary>
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

    /// <summary>Copies this program, if that was not done before.</summary>
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

        // Whole or not at all: made beside its place and then moved there.
        string temporary = $"{target}.{Environment.ProcessId}.tmp";
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
            // Somebody else was faster.
            Directory.Delete(temporary, recursive: true);
        }
        return target;
    }

    /// <summary>Deletes the copies that no kernelspec needs and no kernel runs from.</summary>
    /// <param name="needed">The folders that kernelspecs start kernels from.</param>
    public void RemoveUnused(IEnumerable<string> needed)
    {
        if (!Directory.Exists(_folder))
            return;
        var kept = needed.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        foreach (string copy
            in Directory.EnumerateDirectories(_folder).Where(copy => !kept.Contains(Path.GetFullPath(copy)) && !UseMark.IsHeld(copy)))
        {
            try
            {
                Directory.Delete(copy, recursive: true);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // It goes with the next installation.
            }
        }
        foreach (string folder
            in new[] { _folder, Path.GetDirectoryName(_folder)! }.Where(folder => !Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            Directory.Delete(folder);
        }
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
