namespace ManagedSkia.Tests.Codecs;

/// <summary>The files of pictures.zip, with the RGBA that Pillow makes of them.</summary>
internal static class Pictures
{
    private static readonly Dictionary<string, byte[]> s_entries = Fixtures.ReadArchive("pictures.zip");

    internal static IEnumerable<string> Names =>
        s_entries.Keys.Where(name => !name.EndsWith(".rgba", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    internal static byte[] Read(string name) => [.. s_entries[name]];

    internal static byte[] Rgba(string name) => Read(name + ".rgba");
}
