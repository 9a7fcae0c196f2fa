using Microsoft.CodeAnalysis;

namespace NotebookKernel.Scripting.Language.Inspection;

/// <summary>What the cursor of an inspection means.</summary>
/// <param name="Symbol">What is named or called there.</param>
/// <param name="Overloads">All of its name, itself included, if it is a function; else empty.</param>
internal sealed record SymbolAtCursor(ISymbol Symbol, IReadOnlyList<ISymbol> Overloads)
{
    public SymbolAtCursor(ISymbol symbol) : this(symbol, [])
    {
    }
}
