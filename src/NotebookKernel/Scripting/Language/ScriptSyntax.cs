using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NotebookKernel.Scripting.Language;

/// <summary>Parses a cell's C# as the compiler of submissions does.</summary>
internal static class ScriptSyntax
{
    private static readonly CSharpParseOptions s_options = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    public static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, s_options);
}
