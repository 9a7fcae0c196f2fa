using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace NotebookKernel.Site;

/// <summary>
/// A file for the programs in the browser. It is stored under a name that its content gives, so that a browser may keep it for ever.
/// </summary>
/// <param name="path">Its path from the root of the repository, with slashes.</param>
/// <param name="content">Its content.</param>
/// <param name="isFirst">
/// Whether it is loaded before the first cell runs, and compressed; otherwise it comes in parts, when a cell reads them.
/// </param>
internal sealed class LiveFile(string path, byte[] content, bool isFirst)
{
    private const int PartSize = 1 << 20;
    private const int NameLength = 20;

    private readonly SiteFile[] _parts = isFirst
        ? [Part(content, isCompressed: true)]
        : [.. content.Chunk(PartSize).Select(part => Part(part, isCompressed: false))];

    /// <summary>The files of the site in which it is stored; their names are those within the folder of the live pages.</summary>
    public IReadOnlyList<SiteFile> Parts => _parts;

    /// <summary>What the pages know of it.</summary>
    public JsonObject Json => new()
    {
        ["path"] = path,
        ["size"] = content.Length,
        ["length"] = _parts.Sum(part => part.Content.Length),
        ["isFirst"] = isFirst,
        ["partSize"] = PartSize,
        ["parts"] = new JsonArray([.. _parts.Select(part => JsonValue.Create(part.Name))]),
    };

    /// <summary>Returns a content as gzip compresses it most.</summary>
    public static byte[] Compress(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize))
            gzip.Write(content);
        return compressed.ToArray();
    }

    /// <summary>Returns the name that a hash gives.</summary>
    public static string NameOf(byte[] hash) => Convert.ToHexStringLower(hash)[..NameLength];

    private static SiteFile Part(byte[] content, bool isCompressed) =>
        new("files/" + NameOf(SHA256.HashData(content)), isCompressed ? Compress(content) : content);
}
