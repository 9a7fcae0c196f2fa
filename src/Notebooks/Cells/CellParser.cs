using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Notebooks.Cells;

/// <summary>Splits a cell into C# code, directives, and text in other languages.</summary>
internal static partial class CellParser
{
    /// <summary>
    /// The most switches of language in a cell: what follows each of them is parsed once more, to tell directives from the text of strings.
    /// </summary>
    private const int MaxSwitches = 100;

    private static readonly Dictionary<string, string> s_languages = new(StringComparer.Ordinal)
    {
        ["#!csharp"] = "csharp",
        ["#!c#"] = "csharp",
        ["#!C#"] = "csharp",
        ["#!html"] = "html",
        ["#!markdown"] = "markdown",
        ["#!javascript"] = "javascript",
        ["#!js"] = "javascript",
        ["#!value"] = "value",
    };

    /// <exception cref="CellFailedException">The C# is nested too deeply, or the cell switches its language too often.</exception>
    public static IReadOnlyList<CellPart> Parse(CellSource cell)
    {
        string[] lines = cell.Code.ReplaceLineEndings("\n").Split('\n');
        var parts = new List<CellPart>();
        int next = 0;
        int switches = 0;
        string language = cell.Language is null or "csharp" ? "#!csharp" : "#!" + cell.Language;
        IReadOnlyList<string> arguments = [];
        while (next < lines.Length)
        {
            int start = next;
            if (!s_languages.TryGetValue(language, out string? name))
                return [new DirectivePart(1, language, [])];

            next = name == "csharp" ? ReadCode(lines, start, parts) : ReadText(lines, start, name, arguments, parts);
            if (next < lines.Length)
            {
                if (++switches > MaxSwitches)
                {
                    throw new CellFailedException(
                        "CompilationError",
                        FormattableString.Invariant($"Line {next + 1}: more than {MaxSwitches:N0} changes of language; split the cell up."));
                }
                var words = Words(lines[next]);
                (language, arguments) = (words[0], [.. words.Skip(1)]);
                next++;
                if (next == lines.Length && s_languages[language] != "csharp")
                    ReadText(lines, next, s_languages[language], arguments, parts);
            }
        }
        return parts;
    }

    /// <summary>Splits a directive line into words; quotes keep a word together.</summary>
    public static IReadOnlyList<string> Words(string line) =>
        [.. Word().Matches(line).Select(match => match.Groups["quoted"].Success
            ? match.Groups["start"].Value + match.Groups["quoted"].Value
            : match.Value)];

    private static int ReadText(string[] lines, int start, string language, IReadOnlyList<string> arguments, List<CellPart> parts)
    {
        int end = start;
        while (end < lines.Length && !IsLanguageSwitch(lines[end]))
            end++;
        parts.Add(new TextPart(start, language, arguments, string.Join('\n', lines[start..end]).TrimEnd()));
        return end;
    }

    /// <summary>Reads C# up to the next language switch and returns the index of that line.</summary>
    private static int ReadCode(string[] lines, int start, List<CellPart> parts)
    {
        // With nothing before it, the next switch cannot stand in a string, so what follows need not be parsed to find out.
        int first = start;
        while (first < lines.Length && string.IsNullOrWhiteSpace(lines[first]))
            first++;
        if (first == lines.Length || IsLanguageSwitch(lines[first]))
            return first;

        var literals = new LiteralLines(string.Join('\n', lines[start..]));
        var code = new StringBuilder();
        var references = new List<Reference>();
        int codeStart = start;

        void EndCode(int end)
        {
            string text = code.ToString();
            if (references.Count > 0 || !string.IsNullOrWhiteSpace(text))
                parts.Add(new CodePart(codeStart + 1, new string('\n', codeStart) + text, [.. references]));
            code.Clear();
            references.Clear();
            codeStart = end;
        }

        for (int i = start; i < lines.Length; i++)
        {
            string line = lines[i];
            if (!literals.Contains(i - start))
            {
                if (IsLanguageSwitch(line))
                {
                    EndCode(i);
                    return i;
                }
                if (line.StartsWith("#!", StringComparison.Ordinal))
                {
                    EndCode(i + 1);
                    var words = Words(line);
                    parts.Add(new DirectivePart(i + 1, words[0], [.. words.Skip(1)]));
                    continue;
                }
                if (ReferenceLine().Match(line) is { Success: true } match)
                {
                    references.Add(new Reference(i + 1, match.Groups["target"].Value));
                    line = "";
                }
            }
            code.Append(line).Append('\n');
        }
        EndCode(lines.Length);
        return lines.Length;
    }

    private static bool IsLanguageSwitch(string line) =>
        line.StartsWith("#!", StringComparison.Ordinal) && s_languages.ContainsKey(Words(line)[0]);

    [GeneratedRegex("""^\s*#r\s+"(?<target>[^"]*)"\s*(//.*)?$""")]
    private static partial Regex ReferenceLine();

    [GeneratedRegex("""(?<start>@[a-z]+:)?"(?<quoted>[^"]*)"|\S+""")]
    private static partial Regex Word();

    /// <summary>The lines of a text that start inside a string or a comment, where a directive is only text.</summary>
    private sealed class LiteralLines
    {
        private readonly HashSet<int> _lines = [];

        public LiteralLines(string code)
        {
            var tree = CodeParser.Parse(code);
            foreach (var token in tree.GetRoot().DescendantTokens())
            {
                Add(tree.GetLineSpan(token.Span));
                foreach (var trivia in token.LeadingTrivia.Concat(token.TrailingTrivia))
                {
                    if (trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia))
                        Add(tree.GetLineSpan(trivia.Span));
                }
            }
        }

        public bool Contains(int line) => _lines.Contains(line);

        private void Add(FileLinePositionSpan span)
        {
            for (int line = span.StartLinePosition.Line + 1; line <= span.EndLinePosition.Line; line++)
                _lines.Add(line);
        }
    }
}
