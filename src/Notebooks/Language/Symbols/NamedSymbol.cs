namespace Notebooks.Language.Symbols;

/// <summary>What a name in the cells of a notebook stands for, and where else it stands.</summary>
/// <param name="Name">The name.</param>
/// <param name="Occurrences">All its places, in the order of the cells.</param>
internal sealed record NamedSymbol(string Name, IReadOnlyList<Occurrence> Occurrences)
{
    /// <summary>Whether it is declared in a cell, and not in a library.</summary>
    public bool IsOwn => Occurrences.Any(one => one.Declares);
}
