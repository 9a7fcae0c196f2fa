using Notebooks.Cells;

namespace Notebooks.Directives;

/// <summary>The words after a directive's name: options with their values, and all others.</summary>
internal sealed class DirectiveArguments
{
    private readonly string _directive;
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);

    /// <param name="syntax">The syntax of the directive.</param>
    /// <param name="words">The words after the name.</param>
    public DirectiveArguments(DirectiveSyntax syntax, IReadOnlyList<string> words)
    {
        _directive = syntax.Name;
        var values = new List<string>();
        for (int i = 0; i < words.Count; i++)
        {
            string word = words[i];
            if (syntax.Flags.Contains(word))
                _options[word] = "";
            else if (!word.StartsWith("--", StringComparison.Ordinal))
                values.Add(word);
            else if (!syntax.Options.Contains(word))
                throw Fault($"has no option {word}; it takes {string.Join(", ", syntax.Options.Concat(syntax.Flags))}.");
            else if (i + 1 == words.Count)
                throw Fault($"{word} needs a value.");
            else
                _options[word] = words[++i];
        }
        Values = values;
    }

    /// <summary>The words that are not options.</summary>
    public IReadOnlyList<string> Values { get; }

    public bool Has(string option) => _options.ContainsKey(option);

    public string? Option(string option) => _options.GetValueOrDefault(option);

    public string Required(string option) => Option(option) ?? throw Fault($"needs {option}.");

    public string RequiredValue(string what) => Values is [var value] ? value : throw Fault($"needs {what}, and nothing else.");

    public CellFailedException Fault(string message) => new("DirectiveError", $"{_directive} {message}");
}
