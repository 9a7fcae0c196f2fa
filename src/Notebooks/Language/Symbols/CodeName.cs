using Microsoft.CodeAnalysis;

namespace Notebooks.Language.Symbols;

/// <summary>A name in the code of a cell.</summary>
/// <param name="Token">Where it stands.</param>
/// <param name="Symbol">What it names: of a constructor the type, of an accessor the property.</param>
/// <param name="Declares">Whether it is declared here.</param>
internal sealed record CodeName(SyntaxToken Token, ISymbol Symbol, bool Declares);
