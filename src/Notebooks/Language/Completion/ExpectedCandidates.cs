using Microsoft.CodeAnalysis;
using Notebooks.Language.Analysis;

namespace Notebooks.Language.Completion;

/// <summary>Finds what a place asks for: the members of an enum, or the type to create.</summary>
internal static class ExpectedCandidates
{
    public static IEnumerable<Candidate> Find(Draft draft, NamePlace place) => place switch
    {
        NamePlace.NewType => ExpectedTypes.At(draft.Model, draft.Token.Parent!.Parent!).SelectMany(Creatable),
        NamePlace.Expression or NamePlace.Pattern =>
            ExpectedTypes.At(draft.Model, draft.Token.Parent!).SelectMany(type => EnumMembers(draft, type)),
        _ => [],
    };

    private static IEnumerable<Candidate> EnumMembers(Draft draft, ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] })
            type = underlying;
        if (type.TypeKind != TypeKind.Enum)
            yield break;
        string prefix = type.ToMinimalDisplayString(draft.Model, draft.Start) + ".";
        foreach (var member in type.GetMembers().OfType<IFieldSymbol>())
        {
            if (SymbolCandidates.Of(member, CandidateRank.Expected, prefix + SymbolCandidates.Escape(member.Name)) is { } candidate)
                yield return candidate with { Also = member.Name };
        }
    }

    private static IEnumerable<Candidate> Creatable(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { IsAbstract: false, TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None })
            yield return new Candidate(Signatures.OfType(type), CompletionKinds.Class, CandidateRank.Expected, () => Signatures.Of(type));
    }
}
