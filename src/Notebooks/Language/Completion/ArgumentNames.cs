using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Notebooks.Language.Analysis;

namespace Notebooks.Language.Completion;

/// <summary>
/// Finds the names of the parameters that the call around the cursor still lacks, in the form of a named argument: <c>count:</c>. For an
/// attribute, its properties are included.
/// </summary>
internal static class ArgumentNames
{
    public static IEnumerable<Candidate> Find(Draft draft)
    {
        switch (draft.Token.Parent?.Parent)
        {
            case ArgumentSyntax
            {
                NameColon: null,
                Parent: BaseArgumentListSyntax list
            } argument when argument.Expression == draft.Token.Parent:
                int before = list.Arguments.Take(list.Arguments.IndexOf(argument)).Count(other => other.NameColon is null);
                return Of(draft, list.Parent, before, list.Arguments.Select(other => other.NameColon?.Name.Identifier.ValueText));
            case AttributeArgumentSyntax { NameColon: null, NameEquals: null, Parent: AttributeArgumentListSyntax list } argument:
                return Of(
                    draft, list.Parent, list.Arguments.IndexOf(argument),
                    list.Arguments.Select(other => other.NameColon?.Name.Identifier.ValueText))
                    .Concat(Properties(draft, list));
            default:
                return [];
        }
    }

    private static IEnumerable<Candidate> Of(Draft draft, SyntaxNode? call, int before, IEnumerable<string?> named)
    {
        var taken = named.ToHashSet();
        foreach (var overload in Calls.Overloads(draft.Model, call))
        {
            foreach (var parameter in Calls.ParametersOf(overload).Skip(before))
            {
                if (parameter.Name.Length > 0 && !taken.Contains(parameter.Name))
                {
                    yield return new Candidate(
                        SymbolCandidates.Escape(parameter.Name) + ":", CompletionKinds.Parameter, CandidateRank.Argument,
                        () => Signatures.Of(parameter));
                }
            }
        }
    }

    private static IEnumerable<Candidate> Properties(Draft draft, AttributeArgumentListSyntax list)
    {
        for (var type = draft.Model.GetTypeInfo(list.Parent!).Type; type is not null; type = type.BaseType)
        {
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
            {
                if (property.SetMethod?.DeclaredAccessibility == Accessibility.Public)
                {
                    yield return new Candidate(
                        property.Name + " =", CompletionKinds.Property, CandidateRank.Argument, () => Signatures.Of(property));
                }
            }
        }
    }
}
