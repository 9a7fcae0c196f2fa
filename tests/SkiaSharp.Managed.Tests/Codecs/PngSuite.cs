namespace ManagedSkia.Tests.Codecs;

/// <summary>The files of the PngSuite, and what libpng makes of them.</summary>
internal static class PngSuite
{
    private static readonly Dictionary<string, byte[]> s_files = Fixtures.ReadArchive("pngsuite.zip");

    internal static string[] Lines { get; } = File.ReadAllLines(Fixtures.PathOf("pngsuite.txt"));

    internal static IEnumerable<string> Valid => Lines.Where(line => !line.EndsWith("broken", StringComparison.Ordinal));

    internal static IEnumerable<string> Broken =>
        Lines.Where(line => line.EndsWith("broken", StringComparison.Ordinal)).Select(line => line.Split(' ')[0]);

    internal static byte[] Read(string name) => [.. s_files[name]];
}
