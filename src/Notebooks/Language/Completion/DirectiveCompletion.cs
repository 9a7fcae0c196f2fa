using System.Text.RegularExpressions;
using Notebooks.Cells;
using Notebooks.Directives;
using Notebooks.Language.Analysis;

namespace Notebooks.Language.Completion;

/// <summary>Completes lines that start with a <c>#</c>: the names of directives, their options and values, and paths.</summary>
/// <param name="variables">The names of the session's variables.</param>
/// <param name="keptValues">The names of the values stored by <c>#!value</c>.</param>
internal sealed partial class DirectiveCompletion(Func<IEnumerable<string>> variables, Func<IEnumerable<string>> keptValues)
{
    private static readonly string[] s_libraries = [".dll", ".csproj"];
    private static readonly string[] s_scripts = [".csx", ".cs"];
    private static readonly string[] s_imports = [".ipynb", ".cs", ".csx", ".html"];
    private static readonly string[] s_sources = ["@csharp:", "@value:", "@input:", "@password:"];

    public CompletionList Complete(CellText cell)
    {
        string line = cell.Text[cell.LineStart..cell.Cursor];
        if (NamePattern().Match(line) is { Success: true } name)
            return List(cell, name.Groups["name"].Length, Names());
        if (ReferencePattern().Match(line) is { Success: true } reference)
            return OfPath(cell, reference.Groups["path"].Value, reference.Groups["name"].Value == "#r" ? s_libraries : s_scripts);
        if (line.StartsWith("#!", StringComparison.Ordinal) && DirectiveSyntax.Find(CellParser.Words(line)[0]) is { } directive)
            return OfArgument(cell, directive, line);
        return CompletionList.None(cell.Cursor);
    }

    private static IEnumerable<Candidate> Names() => DirectiveSyntax.All
        .Select(directive => new Candidate(directive.Name, CompletionKinds.Magic, CandidateRank.Expected, directive.Usage))
        .Append(new Candidate("#r \"", CompletionKinds.Magic, CandidateRank.Session, "#r \"PATH.dll\" or #r \"nuget:NAME,VERSION\""))
        .Append(new Candidate("#load \"", CompletionKinds.Magic, CandidateRank.Session, "#load \"PATH.csx\""));

    private CompletionList OfArgument(CellText cell, DirectiveSyntax directive, string line)
    {
        var (word, before) = Split(line);
        string last = before[^1];
        if (directive == DirectiveSyntax.Import && before.Count == 1)
            return OfPath(cell, word, s_imports);
        if (directive.Options.Contains(last))
            return OfValue(cell, last, word, before);
        var options = directive.Options.Concat(directive.Flags).Where(option => !before.Contains(option))
            .Select(option => new Candidate(option, CompletionKinds.Parameter, CandidateRank.Keyword, directive.Usage));
        if (directive == DirectiveSyntax.Share && !word.StartsWith('-'))
            options = options.Concat(OfKernel(OptionOf(before, "--from")));
        return List(cell, word.Length, options);
    }

    private CompletionList OfValue(CellText cell, string option, string word, IReadOnlyList<string> before)
    {
        switch (option)
        {
            case "--from-file":
                return OfPath(cell, word, null);
            case "--from":
                return List(cell, word.Length, Values(["csharp", "value"]));
            case "--name" when before[0] == DirectiveSyntax.Share.Name:
                return List(cell, word.Length, OfKernel(OptionOf(before, "--from")));
            case "--value" when word.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon:
                return List(cell, word.Length - colon - 1, OfKernel(word[..colon].TrimStart('@')));
            case "--value":
                return List(cell, word.Length, Values(s_sources));
            default:
                return CompletionList.None(cell.Cursor);
        }
    }

    private IEnumerable<Candidate> OfKernel(string? kernel) => kernel switch
    {
        "csharp" => variables().Select(name => new Candidate(name, CompletionKinds.Instance, CandidateRank.Session)),
        "value" => keptValues().Select(name => new Candidate(name, CompletionKinds.Instance, CandidateRank.Session)),
        _ => [],
    };

    private static string? OptionOf(IReadOnlyList<string> words, string option)
    {
        int index = words.ToList().IndexOf(option);
        return index >= 0 && index + 1 < words.Count ? words[index + 1] : null;
    }

    private static IEnumerable<Candidate> Values(IEnumerable<string> values) =>
        values.Select(value => new Candidate(value, CompletionKinds.Keyword, CandidateRank.Expected));

    private static CompletionList OfPath(CellText cell, string path, IReadOnlyList<string>? extensions)
    {
        int folderEnd = path.LastIndexOfAny(['/', '\\']) + 1;
        return List(cell, path.Length - folderEnd, PathCandidates.In(path[..folderEnd], path[folderEnd..].StartsWith('.'), extensions));
    }

    private static CompletionList List(CellText cell, int typed, IEnumerable<Candidate> candidates) =>
        new(cell.Cursor - typed, cell.Cursor, Ranking.Choose(candidates, cell.Text[(cell.Cursor - typed)..cell.Cursor]));

    /// <summary>Returns the word at the end of the line, without its opening quote, and the words before it.</summary>
    private static (string Word, IReadOnlyList<string> Before) Split(string line)
    {
        int quotes = line.Count(character => character == '"');
        int start = quotes % 2 == 1 ? line.LastIndexOf('"') + 1 : line.LastIndexOfAny([' ', '\t']) + 1;
        string before = quotes % 2 == 1 ? line[..(start - 1)] : line[..start];
        return (line[start..], CellParser.Words(before));
    }

    [GeneratedRegex("""^\s*(?<name>#!?[\w#]*)$""")]
    private static partial Regex NamePattern();

    [GeneratedRegex("""^\s*(?<name>#r|#load)\s*"(?<path>(?!nuget:)[^"]*)$""", RegexOptions.IgnoreCase)]
    private static partial Regex ReferencePattern();
}
