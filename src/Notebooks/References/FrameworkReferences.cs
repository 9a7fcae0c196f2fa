using System.IO.Compression;

namespace Notebooks.References;

/// <summary>
/// What cells are compiled against in a browser, where the framework has no files: an archive of assemblies with the metadata of its public
/// types.
/// </summary>
internal static class FrameworkReferences
{
    /// <summary>The name of the archive.</summary>
    public const string Archive = "reference.zip";

    /// <summary>Makes the assemblies of the archive what the process was started with.</summary>
    /// <inheritdoc cref="Unpack" path="/param"/>
    public static void Provide(string folder) =>
        AppContext.SetData("TRUSTED_PLATFORM_ASSEMBLIES", string.Join(Path.PathSeparator, Unpack(folder)));

    /// <summary>Unpacks the archive and returns the paths of its assemblies.</summary>
    /// <param name="folder">The folder of the archive, which is replaced by what it holds.</param>
    public static IReadOnlyList<string> Unpack(string folder)
    {
        string archive = Path.Combine(folder, Archive), unpacked = Path.Combine(folder, "reference");
        ZipFile.ExtractToDirectory(archive, unpacked);
        File.Delete(archive);
        return Directory.GetFiles(unpacked, "*.dll");
    }
}
