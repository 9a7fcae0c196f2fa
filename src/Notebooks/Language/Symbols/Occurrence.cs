namespace Notebooks.Language.Symbols;

/// <summary>A place at which a name stands.</summary>
/// <param name="Cell">The index of the cell.</param>
/// <param name="Start">The index in the cell's text at which it starts.</param>
/// <param name="End">The index at which it ends.</param>
/// <param name="Declares">Whether what it names is declared there.</param>
internal sealed record Occurrence(int Cell, int Start, int End, bool Declares);
