using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Originals;

namespace NotebookKernel.Tests.Engines;

/// <summary>
/// MnistHelpers compiled against the original TorchSharp's public face; the other libraries are those of this repository.
/// </summary>
public sealed class LibtorchLibrary
{
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        global using Common;
        """;

    private static readonly string[] s_scriptUsings =
        ["System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq",
        "Microsoft.DotNet.Interactive.Kernel"];

    private static readonly ProjectFile s_project = new("src/MnistHelpers");

    private readonly MetadataReference[] _references;

    /// <summary>What the SDK keeps quiet about: packages that were built against an older .NET.</summary>
    private static readonly Dictionary<string, ReportDiagnostic> s_quiet = new()
    {
        ["CS1701"] = ReportDiagnostic.Suppress,
        ["CS1702"] = ReportDiagnostic.Suppress,
    };

    public LibtorchLibrary()
    {
        string output = Path.Combine(s_project.Folder, "bin", "Release", "net10.0");
        // e_sqlite3.dll is not an assembly; elsewhere than on Windows it has another ending.
        string[] replaced = ["TorchSharp.dll", "TensorKernels.dll", "MnistHelpers.dll", "System.Numerics.Tensors.dll", "e_sqlite3.dll"];
        MetadataReference[] libraries = [.. Directory.GetFiles(output, "*.dll")
            .Where(path => !replaced.Contains(Path.GetFileName(path)))
            .Select(path => MetadataReference.CreateFromFile(path))];
        _references =
        [
            .. ReferenceLibrary.DotNet, .. libraries, .. ReferenceLibrary.TorchSharp(),
            MetadataReference.CreateFromFile(typeof(Microsoft.DotNet.Interactive.Kernel).Assembly.Location), ];

        CSharpCompilation compilation = CSharpCompilation.Create("MnistHelpers", Sources(), _references[..^1], new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable,
            specificDiagnosticOptions: s_quiet));
        CSharpGeneratorDriver.Create(Generators()).RunGeneratorsAndUpdateCompilation(compilation, out Compilation whole, out _);
        Problems = [.. whole.GetDiagnostics()
            .Where(problem => problem.Severity >= DiagnosticSeverity.Warning)
            .Select(problem => problem.ToString())];
        _references = [.. _references, whole.ToMetadataReference()];
    }

    /// <summary>Errors and warnings.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>A cell of a notebook that sees the cells before it.</summary>
    internal CSharpCompilation Script(string code, CSharpCompilation? before) => CSharpCompilation.CreateScriptCompilation(
        "cell", CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest, kind: SourceCodeKind.Script)), _references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, usings: s_scriptUsings), before, typeof(object));

    private static IEnumerable<SyntaxTree> Sources() => s_project.Sources
        .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: path))
        .Prepend(CSharpSyntaxTree.ParseText(ImplicitUsings));

    /// <summary>Those that the SDK gives to every project.</summary>
    private static IEnumerable<ISourceGenerator> Generators()
    {
        string dotnet = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        string pack = Directory.GetDirectories(Path.Combine(dotnet, "packs", "Microsoft.NETCore.App.Ref"), "10.0.*")
            .Order(StringComparer.Ordinal)
            .Last();
        return Directory.GetFiles(Path.Combine(pack, "analyzers", "dotnet", "cs"), "*.dll")
            .SelectMany(path => new AnalyzerFileReference(path, Loader.Instance).GetGenerators(LanguageNames.CSharp));
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public static readonly Loader Instance = new();

        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath) => System.Reflection.Assembly.LoadFrom(fullPath);
    }
}
