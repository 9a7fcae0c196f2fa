using System.IO.Compression;

namespace ManagedSkia.Tests.Codecs;

/// <summary>The files of the PngSuite, and what libpng makes of them.</summary>
internal static class PngSuite
{
    internal static string[] Lines { get; } = File.ReadAllLines(Fixtures.PathOf("pngsuite.txt"));

    internal static IEnumerable<string> Valid => Lines.Where(line => !line.EndsWith("broken", StringComparison.Ordinal));

    internal static IEnumerable<string> Broken => Lines.Where(line => line.EndsWith("broken", StringComparison.Ordinal)).Select(line => line.Split(' ')[0]);

    internal static byte[] Read(string name)
    {
        using ZipArchive suite = ZipFile.OpenRead(Fixtures.PathOf("pngsuite.zip"));
        using Stream entry = suite.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }
}
