using System.IO.Compression;

namespace ManagedSkia.Tests.Codecs;

/// <summary>The files of pictures.zip, with the RGBA that Pillow makes of them.</summary>
internal static class Pictures
{
    private static readonly Dictionary<string, byte[]> Entries = ReadAll();

    internal static IEnumerable<string> Names => Entries.Keys.Where(name => !name.EndsWith(".rgba", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    internal static byte[] Read(string name) => [.. Entries[name]];

    internal static byte[] Rgba(string name) => Read(name + ".rgba");

    private static Dictionary<string, byte[]> ReadAll()
    {
        using ZipArchive archive = ZipFile.OpenRead(Fixtures.PathOf("pictures.zip"));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using Stream content = entry.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            return bytes.ToArray();
        });
    }
}
