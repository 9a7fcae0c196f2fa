using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TorchSharp.Managed.Tests;

/// <summary>Compiles a program as a user writes it, with the SDK's implicit usings, against the library under test, and runs it.</summary>
internal static class UserProgram
{
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Threading; global using System.Threading.Tasks;
        """;

    /// <summary>Returns the compile errors of a program; none if it compiles.</summary>
    public static string[] Errors(string source) => [.. Compile(OutputKind.ConsoleApplication, source).GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())];

    public static void Run(string source, params string[] arguments)
    {
        MethodInfo main = Load(Compile(OutputKind.ConsoleApplication, source)).EntryPoint!;
        main.Invoke(null, [arguments]);
    }

    /// <summary>Compiles a library from some sources and loads it.</summary>
    public static Assembly Library(params string[] sources) => Load(Compile(OutputKind.DynamicallyLinkedLibrary, sources));

    public static string Fixture(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "fixtures", name));

    private static Assembly Load(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(
            result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return Assembly.Load(image.ToArray());
    }

    private static CSharpCompilation Compile(OutputKind kind, params string[] sources)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create(
            "UserProgram" + Guid.NewGuid().ToString("N"),
            sources.Prepend(ImplicitUsings).Select(source => CSharpSyntaxTree.ParseText(source)), references,
            new CSharpCompilationOptions(kind));
    }
}
