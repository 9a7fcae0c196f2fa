using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;

namespace Notebooks.References;

/// <summary>
/// Assemblies of which a browser has only the metadata at first, against which cells are compiled. Beside such a file <c>X.dll</c> lies the
/// whole assembly as <c>X.dll.gz</c>, which is read, and then loaded over the network, when its code is needed.
/// </summary>
internal static class DeferredCode
{
    /// <summary>What the name of the whole assembly's file ends with.</summary>
    public const string Extension = ".gz";

    /// <summary>What has been placed without metadata to replace; the values mean nothing.</summary>
    private static readonly ConcurrentDictionary<string, bool> s_hidden = new(StringComparer.Ordinal);

    /// <summary>
    /// Returns whether cells are compiled without an assembly, because nothing that they see shows its types. They still are when its
    /// code has been loaded: with one more reference, the compiler would take the libraries that refer to it, and their types, for others.
    /// </summary>
    public static bool IsHidden(string path) => s_hidden.ContainsKey(path);

    /// <summary>Returns an assembly, or null if there is nothing more of it than its file has.</summary>
    /// <param name="path">The file with the metadata; it need not exist.</param>
    /// <exception cref="IOException">The assembly cannot be loaded over the network.</exception>
    public static byte[]? Read(string path)
    {
        if (!File.Exists(path + Extension))
            return null;
        using var code = new GZipStream(File.OpenRead(path + Extension), CompressionMode.Decompress);
        using var assembly = new MemoryStream();
        code.CopyTo(assembly);
        return assembly.ToArray();
    }

    /// <summary>Finds an assembly that waits in one of some folders.</summary>
    public static bool TryFind(IEnumerable<string> folders, string name, [NotNullWhen(true)] out string? path)
    {
        path = OperatingSystem.IsBrowser()
            ? folders.Select(folder => Path.Combine(folder, name + ".dll")).FirstOrDefault(file => File.Exists(file + Extension))
            : null;
        return path is not null;
    }

    /// <summary>Puts the whole assembly where its metadata are, if it is not there yet.</summary>
    /// <inheritdoc cref="Read" path="/exception"/>
    public static void Place(string path)
    {
        if (!OperatingSystem.IsBrowser() || Read(path) is not { } assembly)
            return;
        DateTime? written = File.Exists(path) ? File.GetLastWriteTimeUtc(path) : null;
        if (written is null)
            s_hidden[path] = true;
        File.WriteAllBytes(path, assembly);
        // The same metadata: nothing that was compiled has to be compiled anew.
        if (written is { } time)
            File.SetLastWriteTimeUtc(path, time);
    }
}
