using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using LiveNotebooks.Documents;
using LiveNotebooks.Following;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Notebooks.Cells;
using Notebooks.Language.Analysis;

namespace LiveNotebooks.Tweaking;

/// <summary>
/// The members of enumerations: of those that the cells of a notebook declare, of the libraries that they name with <c>#r</c>, and of .NET.
/// Libraries are only read; nothing of them runs. Thread-safe.
/// </summary>
/// <param name="folder">The folder of the notebook, from which the paths of libraries count.</param>
internal sealed class Enumerations(string folder)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Library> _libraries = new(StringComparer.Ordinal);

    /// <summary>Returns the members of an enumeration, in their order; none if none of that name is known.</summary>
    /// <param name="type">Its name, without the namespace.</param>
    /// <param name="cells">The code cells of the notebook.</param>
    public IReadOnlyList<string> MembersOf(string type, IReadOnlyList<CellCode> cells)
    {
        var sources = cells.Select(cell => cell.Source).ToList();
        var declared = sources.Where(source => source.Contains("enum ", StringComparison.Ordinal))
            .SelectMany(source => DeclaredIn(source, type)).FirstOrDefault();
        if (declared is not null)
            return declared;
        lock (_lock)
        {
            return sources.Where(source => source.Contains("#r", StringComparison.Ordinal)).SelectMany(LibrariesIn)
                .Select(path => LibraryAt(path).Enumerations.GetValueOrDefault(type))
                .FirstOrDefault(members => members is not null) ?? OfDotNet(type);
        }
    }

    private static List<string[]> DeclaredIn(string source, string type) => CodeReading.Read(
        () => CodeParser.Parse(CellText.CSharpOf(source)).GetCompilationUnitRoot().DescendantNodes().OfType<EnumDeclarationSyntax>()
            .Where(declaration => declaration.Identifier.ValueText == type)
            .Select(declaration => declaration.Members.Select(member => member.Identifier.ValueText).ToArray())
            .ToList(),
        _ => []);

    private static string[] OfDotNet(string type) => new[] { "System", "System.IO", "System.Text" }
        .Select(space => typeof(object).Assembly.GetType($"{space}.{type}"))
        .FirstOrDefault(found => found is { IsEnum: true }) is { } found ? Enum.GetNames(found) : [];

    private IEnumerable<string> LibrariesIn(string source) =>
        CodeReading.Read(() => new CellText(source, 0).References, _ => [])
            .Where(path => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            .Select(path => Path.GetFullPath(path, folder));

    private Library LibraryAt(string path)
    {
        var time = File.GetLastWriteTimeUtc(path);
        if (!_libraries.TryGetValue(path, out var library) || library.Time != time)
            _libraries[path] = library = new Library(time, Read(path));
        return library;
    }

    private static Dictionary<string, string[]> Read(string path)
    {
        var found = new Dictionary<string, string[]>(StringComparer.Ordinal);
        try
        {
            using var file = RegularFile.OpenRead(path);
            using var image = new PEReader(file);
            if (!image.HasMetadata)
                return found;
            var metadata = image.GetMetadataReader();
            var types = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Where(type => IsPublicEnumeration(metadata, type));
            foreach (var type in types)
            {
                found.TryAdd(metadata.GetString(type.Name), [.. type.GetFields().Select(metadata.GetFieldDefinition)
                    .Where(field => field.Attributes.HasFlag(FieldAttributes.Literal)).Select(field => metadata.GetString(field.Name))]);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            // The cell that refers to it says what is wrong when it is run.
        }
        return found;
    }

    private static bool IsPublicEnumeration(MetadataReader metadata, TypeDefinition type) =>
        (type.Attributes & TypeAttributes.VisibilityMask) is TypeAttributes.Public or TypeAttributes.NestedPublic
        && type.BaseType.Kind == HandleKind.TypeReference
        && metadata.GetTypeReference((TypeReferenceHandle)type.BaseType) is var parent
        && metadata.GetString(parent.Name) == nameof(Enum) && metadata.GetString(parent.Namespace) == nameof(System);

    /// <param name="Time">When the file was written last.</param>
    /// <param name="Enumerations">The members of its enumerations, by name.</param>
    private sealed record Library(DateTime Time, IReadOnlyDictionary<string, string[]> Enumerations);
}
