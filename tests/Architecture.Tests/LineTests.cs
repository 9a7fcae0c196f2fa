using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Architecture.Tests;

/// <summary>Checks that lines can be read without scrolling, and how files begin and end.</summary>
public sealed class LineTests
{
    private const int Most = 140;

    public static TheoryData<string> Folders => WrittenSources.Folders;

    /// <summary>A line may be longer if its end is text that cannot be broken: a string, or a single word in a comment.</summary>
    [Theory]
    [MemberData(nameof(Folders))]
    public void Lines_AreOfReadableLength(string folder)
    {
        string[] found = [.. WrittenSources.In(folder).SelectMany(TooLong).Order(StringComparer.Ordinal)];

        Assert.True(found.Length == 0, $"Lines of more than {Most} characters:\n{string.Join('\n', found)}");
    }

    /// <summary>What `.editorconfig` asks of files, and no rule of the build looks at.</summary>
    [Theory]
    [MemberData(nameof(Folders))]
    public void Files_HaveNoByteOrderMark_AndEndInANewLine(string folder)
    {
        string[] found = [.. WrittenSources.In(folder).Where(IsOdd).Select(WrittenSources.Name).Order(StringComparer.Ordinal)];

        Assert.True(found.Length == 0, $"`dotnet format` would change the first or the last bytes of\n{string.Join('\n', found)}");

        static bool IsOdd(string file)
        {
            byte[] bytes = File.ReadAllBytes(file);
            return bytes is [0xEF, 0xBB, 0xBF, ..] || (bytes.Length > 0 && bytes[^1] != '\n');
        }
    }

    private static IEnumerable<string> TooLong(string file)
    {
        var source = SourceText.From(File.ReadAllText(file));
        TextLine[] lines = [.. source.Lines.Where(line => line.End - line.Start > Most)];
        if (lines.Length == 0)
            yield break;
        SyntaxNode root = CSharpSyntaxTree.ParseText(source).GetRoot();
        foreach (TextLine line in lines.Where(line => !EndsInText(root, line)))
            yield return $"{WrittenSources.Name(file)}({line.LineNumber + 1}): {line.End - line.Start} characters";
    }

    private static bool EndsInText(SyntaxNode root, TextLine line)
    {
        // The end of the statement may follow the text.
        int place = line.Start + Most - ");".Length - 1;
        SyntaxToken token = root.FindToken(place);
        bool isString = token.Parent!.AncestorsAndSelf().Any(node => node
            is InterpolatedStringExpressionSyntax or LiteralExpressionSyntax { Token.Value: string });
        // In comments, this is an address or the signature in a cref.
        string text = line.ToString();
        return (token.SpanStart <= place && isString)
            || (text.TrimStart().StartsWith("//", StringComparison.Ordinal) && text.LastIndexOf(' ') < Most / 2);
    }
}
