using Microsoft.CodeAnalysis;

namespace Notebooks.Language.Inspection;

/// <summary>The symbol at the cursor of an inspection.</summary>
/// <param name="Symbol">The symbol named or called there.</param>
/// <param name="Overloads">All overloads of a function, including itself; empty for other symbols.</param>
internal sealed record SymbolAtCursor(ISymbol Symbol, IReadOnlyList<ISymbol> Overloads)
{
    public SymbolAtCursor(ISymbol symbol) : this(symbol, [])
    {
    }
}
