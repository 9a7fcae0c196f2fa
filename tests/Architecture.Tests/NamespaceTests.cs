using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests;

/// <summary>The namespaces of the two libraries whose public types notebooks name with a single using directive.</summary>
public sealed class NamespaceTests
{
    private const string Face = "MnistHelpers";

    /// <summary>
    /// What is public is in the one namespace, and what is internal in that of its room. So a file's using directives say whose
    /// inside it needs.
    /// </summary>
    [Theory]
    [InlineData("MnistHelpers", "MnistHelpers")]
    [InlineData("Sweeps", "MnistHelpers.Sweeps")]
    public void PublicTypes_ShareANamespace_AndInternalOnesAreInTheirRooms(string project, string rooms)
    {
        string folder = Path.Combine(Repository.Folder, "src", project);
        string[] wrong =
        [
            .. WrittenSources.In(Path.Combine("src", project))
                .SelectMany(file => Types(file).Select(type => (File: file, Type: type)))
                .Where(found => Namespace(found.Type) != Expected(found.File, found.Type))
                .Select(found => $"{WrittenSources.Name(found.File)}: {found.Type.Identifier} belongs to {Expected(found.File, found.Type)}"),
        ];

        Assert.True(wrong.Length == 0, string.Join('\n', wrong));

        string Expected(string file, BaseTypeDeclarationSyntax type)
        {
            string[] path = Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar);
            return type.Modifiers.Any(SyntaxKind.PublicKeyword) || path.Length == 1 ? Face : $"{rooms}.{path[0]}";
        }
    }

    private static IEnumerable<BaseTypeDeclarationSyntax> Types(string file) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot()
            .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<BaseTypeDeclarationSyntax>();

    private static string? Namespace(SyntaxNode type) =>
        type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString();
}
