using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Notebooks.References;

/// <summary>The assemblies available to every cell without a <c>#r</c>: the .NET runtime and the functions of this kernel.</summary>
internal static class ProvidedAssemblies
{
    /// <summary>The folder of the framework's files; empty in a browser, where loaded assemblies have none.</summary>
    private static readonly string s_frameworkFolder = Path.GetDirectoryName(typeof(object).Assembly.Location) ?? "";

    /// <summary>
    /// The path of each assembly that the process itself was started with, by simple name. The process has no other assembly of that name.
    /// </summary>
    private static readonly Dictionary<string, string> s_trusted = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .DistinctBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase);

    private static readonly Lazy<ImmutableArray<MetadataReference>> s_references = new(() =>
    [
        .. OperatingSystem.IsBrowser()
            ? s_trusted.Values.Select(path => MetadataReference.CreateFromFile(path))
            : s_trusted.Values.Where(IsFramework).Select(MappedReference.Create),
        Own(typeof(ProvidedAssemblies)),
        // Types of libraries that cells load implement its interfaces.
        Own(typeof(OptionCheck)),
    ]);

    public static ImmutableArray<MetadataReference> References => s_references.Value;

    /// <summary>Returns the file of an assembly that belongs to the process, or null.</summary>
    public static string? Find(string simpleName) => s_trusted.GetValueOrDefault(simpleName);

    public static bool IsFramework(string path) => Path.GetDirectoryName(path) == s_frameworkFolder;

    private static PortableExecutableReference Own(Type type) =>
        OperatingSystem.IsBrowser() ? MappedReference.Create(type.Assembly) : MappedReference.Create(type.Assembly.Location);
}
