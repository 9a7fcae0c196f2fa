using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Notebooks.Language.Analysis;
using Notebooks.Running;

namespace Notebooks.Language.Completion;

/// <summary>Creates candidates from symbols, except from those that users are not meant to see.</summary>
internal static class SymbolCandidates
{
    /// <param name="symbol">The symbol.</param>
    /// <param name="rank">The rank, unless the symbol is obsolete.</param>
    /// <returns>The candidate, or null if the symbol is hidden.</returns>
    public static Candidate? Of(ISymbol symbol, CandidateRank rank) => Of(symbol, rank, Escape(symbol.Name));

    /// <param name="symbol">The symbol.</param>
    /// <param name="rank">The rank, unless the symbol is obsolete.</param>
    /// <param name="name">The name as it is written here.</param>
    public static Candidate? Of(ISymbol symbol, CandidateRank rank, string name)
    {
        if (!symbol.CanBeReferencedByName || symbol.Name == StopChecks.Method || symbol is ITypeSymbol type && Visibility.IsInner(type))
            return null;
        bool isObsolete = false;
        // Namespaces, local variables and parameters have no such attributes.
        if (symbol is not (INamespaceSymbol or ILocalSymbol or IParameterSymbol))
        {
            foreach (var attribute in symbol.GetAttributes())
            {
                switch (attribute.AttributeClass?.Name)
                {
                    case "EditorBrowsableAttribute"
                        when attribute.ConstructorArguments is [{ Value: (int)System.ComponentModel.EditorBrowsableState.Never }]:
                        return null;
                    case "ObsoleteAttribute":
                        isObsolete = true;
                        break;
                }
            }
        }
        return new Candidate(name, CompletionKinds.Of(symbol), isObsolete ? CandidateRank.Obsolete : rank, () => Signatures.Of(symbol));
    }

    /// <summary>Returns a name as code writes it, which is with an @ if it is a keyword.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
