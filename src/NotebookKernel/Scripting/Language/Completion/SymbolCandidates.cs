using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NotebookKernel.Scripting.Language.Analysis;
using NotebookKernel.Scripting.Running;

namespace NotebookKernel.Scripting.Language.Completion;

/// <summary>Makes candidates from symbols, and leaves out those that nobody is meant to see.</summary>
internal static class SymbolCandidates
{
    /// <param name="symbol">What can be named.</param>
    /// <param name="rank">How likely it is, if nothing is said against it.</param>
    /// <returns>Null if it is hidden.</returns>
    public static Candidate? Of(ISymbol symbol, CandidateRank rank) => Of(symbol, rank, Escape(symbol.Name));

    /// <param name="symbol">What can be named.</param>
    /// <param name="rank">How likely it is.</param>
    /// <param name="name">How it is written here.</param>
    public static Candidate? Of(ISymbol symbol, CandidateRank rank, string name)
    {
        if (!symbol.CanBeReferencedByName || symbol.Name == StopChecks.Method || symbol is ITypeSymbol type && Visibility.IsInner(type))
            return null;
        bool isObsolete = false;
        // Only what comes from a library says such things.
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

    /// <summary>A name that is a keyword is written with an @.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
