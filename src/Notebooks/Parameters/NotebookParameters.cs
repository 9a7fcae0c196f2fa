using Microsoft.CodeAnalysis;
using Notebooks.Cells;
using Notebooks.Files;

namespace Notebooks.Parameters;

/// <summary>
/// Replaces the initial values of variables in the cells tagged <c>parameters</c>, in place, so that values computed from them in these
/// cells are updated as well.
/// </summary>
internal sealed class NotebookParameters(Notebook notebook)
{
    private readonly List<NotebookCell> _cells = [.. notebook.Cells.Where(cell => cell.IsCode && cell.Tags.Contains(ParametersCell.Tag))];

    /// <summary>The names of the variables whose initial values can be replaced.</summary>
    public IEnumerable<string> Names =>
        _cells.SelectMany(cell => ParametersCell.Variables(CodeParser.Parse(cell.Source).GetCompilationUnitRoot()))
            .Select(declarator => declarator.Identifier.ValueText);

    /// <param name="values">The new values by name, as typed on the command line.</param>
    /// <exception cref="UsageException">There is no such parameter, or the value does not have its type.</exception>
    public void Apply(IReadOnlyDictionary<string, string> values)
    {
        if (values.Count == 0)
            return;
        if (_cells.Count == 0)
            throw new UsageException($"The notebook has no parameters: tag the code cell that declares them with \"{ParametersCell.Tag}\".");

        var known = new List<string>();
        var replaced = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in _cells)
        {
            var tree = CodeParser.Parse(cell.Source);
            var declarators = ParametersCell.Variables(tree.GetCompilationUnitRoot()).ToList();
            known.AddRange(declarators.Select(declarator => declarator.Identifier.ValueText));
            var changes = new Dictionary<SyntaxNode, SyntaxNode>();
            foreach (var declarator in declarators)
            {
                string name = declarator.Identifier.ValueText;
                if (values.TryGetValue(name, out string? value) && replaced.Add(name))
                    changes[declarator.Initializer!.Value] = new ParameterParser(tree, declarator).Parse(value);
            }
            if (changes.Count > 0)
                cell.SetSource(tree.GetRoot().ReplaceNodes(changes.Keys, (old, _) => changes[old].WithTriviaFrom(old)).ToFullString());
        }

        if (values.Keys.FirstOrDefault(name => !replaced.Contains(name)) is { } unknown)
            throw new UsageException($"The notebook has no parameter '{unknown}'; it has {string.Join(", ", known)}.");
    }
}
