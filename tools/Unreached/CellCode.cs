using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Unreached;

/// <summary>The C# in the notebooks' cells and in the blocks of code of the texts, compiled as the kernel compiles cells.</summary>
internal static partial class CellCode
{
    private static readonly CSharpCompilationOptions s_options = new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, usings:
    [
        "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq",
        "Microsoft.DotNet.Interactive.Kernel",
    ]);

    /// <summary>
    /// Returns a script for each cell, on top of those before it in its notebook, and for each block, on the tour's using directives.
    /// </summary>
    internal static IEnumerable<CSharpCompilation> Compile(IEnumerable<SourceProject> libraries)
    {
        MetadataReference[] references = [.. SourceProject.References("src/MnistHelpers", libraries)];
        CSharpCompilation? previous = null, usings = null;
        foreach (string file in Files("notebooks", "*.ipynb"))
        {
            previous = null;
            foreach (string code in Cells(file))
            {
                yield return previous = Script(code);
                if (previous.GetDiagnostics().FirstOrDefault(found => found.Severity == DiagnosticSeverity.Error) is { } error)
                    throw new InvalidDataException($"{file}: {error}");
                if (Path.GetFileName(file) == "main.ipynb" && code.StartsWith("using ", StringComparison.Ordinal))
                    usings = previous;
            }
        }

        previous = usings;
        foreach (Match block in Files("docs", "*.md").Concat(Files("src", "*.md")).Append(Path.Combine(Repository.Folder, "README.md"))
            .SelectMany(file => Block().Matches(File.ReadAllText(file))))
        {
            yield return Script(block.Groups[1].Value);
        }

        CSharpCompilation Script(string code)
        {
            SyntaxTree tree = CSharpSyntaxTree.ParseText(Directive().Replace(code, ""), new(kind: SourceCodeKind.Script));
            return CSharpCompilation.CreateScriptCompilation("Cell", tree, references, s_options, previous);
        }
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Folder, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static IEnumerable<string> Cells(string notebook) =>
        JsonDocument.Parse(File.ReadAllText(notebook)).RootElement.GetProperty("cells").EnumerateArray()
            .Where(cell => cell.GetProperty("cell_type").GetString() == "code")
            .Select(cell => string.Concat(cell.GetProperty("source").EnumerateArray().Select(line => line.GetString())));

    /// <summary>A line for the kernel, such as <c>#r "nuget: …"</c>.</summary>
    [GeneratedRegex("^#[r!].*$", RegexOptions.Multiline)]
    private static partial Regex Directive();

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
