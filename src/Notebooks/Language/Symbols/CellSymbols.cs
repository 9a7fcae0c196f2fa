using System.Globalization;
using Microsoft.CodeAnalysis;
using Notebooks.Running;

namespace Notebooks.Language.Symbols;

/// <summary>
/// The names in the cells of a notebook, from the first one to the last, as if they were run in this order. That a cell sees what those
/// before it declare goes through compilations of their own, so the same declaration may be another symbol for each of them: it is told by
/// its place.
/// </summary>
/// <param name="cells">The cells, each of which may have errors.</param>
internal sealed class CellSymbols(IReadOnlyList<DraftCell> cells)
{
    private readonly Dictionary<SyntaxTree, int> _places = Places(cells);

    /// <summary>Finds what stands at a place, everywhere.</summary>
    /// <param name="cell">The index of the cell.</param>
    /// <param name="cursor">An index in its text.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>Null if no name stands there, or it is unknown.</returns>
    public NamedSymbol? Find(int cell, int cursor, CancellationToken cancellationToken)
    {
        if (CodeNames.At(cells[cell].Model, cursor, cancellationToken) is not { } chosen || KeyOf(chosen.Symbol) is not { } key)
            return null;
        var all = new List<Occurrence>();
        for (int i = 0; i < cells.Count; i++)
        {
            foreach (var name in CodeNames.Of(cells[i].Model, chosen.Symbol.Name, cancellationToken))
            {
                if (KeyOf(name.Symbol) == key)
                    all.Add(new Occurrence(i, name.Token.Span.Start, name.Token.Span.End, name.Declares));
            }
        }
        return new NamedSymbol(chosen.Symbol.Name, all);
    }

    /// <summary>The number of errors in all cells.</summary>
    public int CountErrors(CancellationToken cancellationToken) => cells.Sum(cell =>
        cell.Model.GetDiagnostics(cancellationToken: cancellationToken).Count(problem => problem.Severity == DiagnosticSeverity.Error));

    private static Dictionary<SyntaxTree, int> Places(IReadOnlyList<DraftCell> cells)
    {
        var places = new Dictionary<SyntaxTree, int>();
        for (int i = 0; i < cells.Count; i++)
        {
            places[cells[i].Model.SyntaxTree] = i;
            if (cells[i].Seen is { } tree)
                places[tree] = i;
        }
        return places;
    }

    /// <summary>Returns what is equal for the same declaration only.</summary>
    private string? KeyOf(ISymbol symbol)
    {
        if (symbol is INamespaceSymbol)
            return symbol.ToDisplayString();
        foreach (var location in symbol.Locations)
        {
            if (location.SourceTree is { } tree && _places.TryGetValue(tree, out int cell))
                return string.Create(CultureInfo.InvariantCulture, $"{cell}:{location.SourceSpan.Start}");
        }
        return symbol.GetDocumentationCommentId() is { } id ? $"{symbol.ContainingAssembly?.Name} {id}" : null;
    }
}
