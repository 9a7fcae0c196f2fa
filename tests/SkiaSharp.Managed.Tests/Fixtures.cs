using System.IO.Compression;

namespace ManagedSkia.Tests;

/// <summary>The files that scripts made for comparison.</summary>
internal static class Fixtures
{
    internal static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "fixtures", name);

    /// <summary>The files of an archive by their names.</summary>
    internal static Dictionary<string, byte[]> ReadArchive(string name)
    {
        using ZipArchive archive = ZipFile.OpenRead(PathOf(name));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using Stream contents = entry.Open();
            byte[] file = new byte[entry.Length];
            contents.ReadExactly(file);
            return file;
        });
    }
}
