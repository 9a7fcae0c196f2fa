using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Notebooks.Language.Documentation;

/// <summary>
/// The SDK's reference pack for the libraries of the running runtime. The runtime's own assemblies, which cells are compiled against, have
/// no documentation, distribute the types differently, and contain public types that are not meant to be used; the pack contains only those
/// that are.
/// </summary>
internal sealed class ReferencePack
{
    private static readonly Lazy<ReferencePack?> s_current = new(Find);

    private readonly FrozenDictionary<string, string> _assemblies;

    private ReferencePack(FrozenDictionary<string, string> assemblies) => _assemblies = assemblies;

    /// <summary>The pack for the running runtime; null if only the runtime is installed or the pack cannot be read.</summary>
    public static ReferencePack? Current => s_current.Value;

    /// <summary>
    /// Returns the path of the file that documents a top-level type, given its full name with its arity, such as
    /// "System.Collections.Generic.List`1"; null if the pack has no such type.
    /// </summary>
    public string? DocumentationOf(string type) =>
        _assemblies.TryGetValue(type, out string? assembly) ? Path.ChangeExtension(assembly, ".xml") : null;

    public bool Declares(string type) => _assemblies.ContainsKey(type);

    private static ReferencePack? Find()
    {
        try
        {
            return Folder() is { } folder ? new ReferencePack(Read(folder)) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return null;
        }
    }

    /// <summary>
    /// Finds <c>packs/Microsoft.NETCore.App.Ref/VERSION/ref/TFM</c>, starting from <c>shared/Microsoft.NETCore.App/VERSION</c>; if that
    /// version is missing, the latest one of the same release.
    /// </summary>
    private static string? Folder()
    {
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var packs = new DirectoryInfo(Path.Combine(runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        if (!packs.Exists)
            return null;
        string release = string.Create(CultureInfo.InvariantCulture, $"{Environment.Version.Major}.{Environment.Version.Minor}");
        return packs.GetDirectories(release + ".*")
            .OrderByDescending(folder => folder.Name == Path.GetFileName(runtime))
            .ThenByDescending(folder => Version.TryParse(folder.Name, out var version) ? version : new Version())
            .Select(folder => Path.Combine(folder.FullName, "ref", "net" + release))
            .FirstOrDefault(Directory.Exists);
    }

    private static FrozenDictionary<string, string> Read(string folder)
    {
        var assemblies = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string path in Directory.GetFiles(folder, "*.dll"))
        {
            using var pe = new PEReader(File.OpenRead(path));
            if (!pe.HasMetadata)
                continue;
            var metadata = pe.GetMetadataReader();
            foreach (var handle in metadata.TypeDefinitions)
            {
                var type = metadata.GetTypeDefinition(handle);
                if ((type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
                    assemblies.TryAdd($"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}", path);
            }
        }
        return assemblies.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
