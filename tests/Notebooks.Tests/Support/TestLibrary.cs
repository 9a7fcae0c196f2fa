using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Notebooks.References;

namespace Notebooks.Tests.Support;

/// <summary>Compiles a small library for a test to load.</summary>
internal static class TestLibrary
{
    public static string Compile(TempFolder folder, string name, string code, params string[] references)
    {
        string path = folder.Find(name + ".dll");
        var result = CSharpCompilation.Create(name,
            [CSharpSyntaxTree.ParseText("using System; using System.IO; using System.Collections.Generic;\n" + code)],
            [.. ProvidedAssemblies.References, .. references.Select(reference => MetadataReference.CreateFromFile(reference))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(path);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return path;
    }
}
