using Microsoft.CodeAnalysis.CSharp;

namespace Notebooks.Language.Symbols;

/// <summary>
/// Renames what a cell declares in all cells. Afterwards the cells are compiled with the new name: it has to stand for the same there, at
/// the same places.
/// </summary>
/// <param name="analyze">Returns the names in cells.</param>
internal sealed class Renamer(Func<IReadOnlyList<string>, CancellationToken, CellSymbols> analyze)
{
    /// <param name="cells">The text of each cell.</param>
    /// <param name="cell">The index of the cell with the cursor.</param>
    /// <param name="cursor">An index in its text.</param>
    /// <param name="newName">The new name, with or without the @ that a keyword needs.</param>
    /// <param name="cancellationToken">Stops the compiler.</param>
    public Renaming Rename(IReadOnlyList<string> cells, int cell, int cursor, string newName, CancellationToken cancellationToken)
    {
        string name = newName.Trim().TrimStart('@');
        if (!SyntaxFacts.IsValidIdentifier(name))
            return Renaming.Refused($"\"{newName}\" cannot be a name in C#: a name has letters, digits and _, and no digit first.");
        var before = analyze(cells, cancellationToken);
        if (before.Find(cell, cursor, cancellationToken) is not { } symbol)
            return Renaming.Refused("There is no known name here.");
        if (!symbol.IsOwn)
            return Renaming.Refused($"{symbol.Name} is not declared in a cell of this notebook, so it cannot be renamed here.");
        if (name == symbol.Name)
            return Renaming.Refused($"{name} is its name already.");

        string text = SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
        var (changed, moved) = Apply(cells, symbol.Occurrences, text);
        var after = analyze(changed, cancellationToken);
        return after.CountErrors(cancellationToken) <= before.CountErrors(cancellationToken)
            && after.Find(moved[0].Cell, moved[0].Start, cancellationToken) is { } found && found.Occurrences.SequenceEqual(moved)
            ? new Renaming(text, symbol.Occurrences)
            : Renaming.Refused($"{name} already means something else where {symbol.Name} is used; choose another name.");
    }

    /// <summary>Returns the cells with the new name, and its places in them.</summary>
    private static (IReadOnlyList<string> Cells, IReadOnlyList<Occurrence> Places) Apply(
        IReadOnlyList<string> cells, IReadOnlyList<Occurrence> places, string text)
    {
        string[] changed = [.. cells];
        var moved = new List<Occurrence>();
        foreach (var group in places.GroupBy(place => place.Cell))
        {
            int shift = 0;
            foreach (var place in group)
            {
                int start = place.Start + shift;
                int length = place.End - place.Start;
                changed[place.Cell] = string.Concat(changed[place.Cell].AsSpan(0, start), text, changed[place.Cell].AsSpan(start + length));
                moved.Add(place with { Start = start, End = start + text.Length });
                shift += text.Length - length;
            }
        }
        return (changed, moved);
    }
}
