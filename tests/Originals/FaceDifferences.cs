using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Originals;

/// <summary>What a program can use of a library but not of the original, or would have to write otherwise.</summary>
internal sealed partial class FaceDifferences
{
    private readonly PublicFace _ours, _original;
    private readonly Declarations _declarations;
    private readonly Dictionary<string, INamedTypeSymbol> _originalTypes;

    private FaceDifferences(PublicFace ours, PublicFace original)
    {
        (_ours, _original) = (ours, original);
        _declarations = new Declarations(original.Namespace, nullability: false);
        _originalTypes = original.Types.ToDictionary(PublicFace.Key);
    }

    /// <summary>The types and members of <paramref name="ours"/> that <paramref name="original"/> does not have so, as <c>type: declaration</c>.</summary>
    public static IReadOnlyList<string> Between(PublicFace ours, PublicFace original)
    {
        var differences = new FaceDifferences(ours, original);
        return [.. ours.Types.SelectMany(differences.Of).Order(StringComparer.Ordinal)];
    }

    private IEnumerable<string> Of(INamedTypeSymbol type)
    {
        string name = _declarations.Name(type);
        string declaration = $"{name}: {_declarations.Of(type, _ours.Bases(type))}";
        if (!_originalTypes.TryGetValue(PublicFace.Key(type), out INamedTypeSymbol? original))
            return [declaration];
        ILookup<string, ISymbol> originals = BaseTypes(original).Prepend(original).SelectMany(_original.Members).ToLookup(_declarations.Identity);
        IEnumerable<string> members = _ours.Members(type)
            .Where(member => !originals[_declarations.Identity(member)].Take(1).Any(it => Covers(it, member)))
            .Select(member => $"{name}: {_declarations.Of(member)}");
        return IsLike(type, original) ? members : members.Prepend(declaration);
    }

    /// <summary>Whether what a program writes with a type of ours, it can write with the original; sealed, abstract and read-only allow less.</summary>
    private bool IsLike(INamedTypeSymbol type, INamedTypeSymbol original)
    {
        string ours = _declarations.Of(type, []), theirs = _declarations.Of(original, []);
        return (ours == theirs || Strict().Replace(ours, "") == theirs) && !Lineage(type).Except(Lineage(original)).Any();
    }

    /// <summary>As <see cref="IsLike"/>, of a member and the original's nearest one: in the type itself, or in the nearest of those that it derives from.</summary>
    private bool Covers(ISymbol original, ISymbol ours)
    {
        string theirText = Access(original), text = Access(ours);
        if (MayBeNull(original) && !MayBeNull(ours))
            return false;
        bool isDeclaredHere = PublicFace.Key(original.ContainingType.OriginalDefinition) == PublicFace.Key(ours.ContainingType.OriginalDefinition);
        return text == theirText
            || ours is IFieldSymbol && Strict().Replace(text, "") == theirText
            || (ours.IsOverride || !isDeclaredHere) && Overriding().Replace(text, "") == Overriding().Replace(theirText, "");
    }

    /// <summary>The declaration, where what only the library itself may do besides makes no difference.</summary>
    private string Access(ISymbol member)
    {
        string text = _declarations.Of(member).Replace("protected internal ", "protected ", StringComparison.Ordinal);
        return member is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.IsAbstract: true } ? text.Replace("public ", "protected ", StringComparison.Ordinal) : text;
    }

    /// <summary>Whether a program is warned that it may get null.</summary>
    private static bool MayBeNull(ISymbol member) => member switch
    {
        IMethodSymbol method => method.ReturnType,
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    } is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated };

    private IEnumerable<string> Lineage(INamedTypeSymbol type) => BaseTypes(type).Concat(type.AllInterfaces.Where(PublicFace.IsVisible)).Select(_declarations.Name);

    private static IEnumerable<INamedTypeSymbol> BaseTypes(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? parent = type.BaseType; parent is not null; parent = parent.BaseType)
            yield return parent;
    }

    [GeneratedRegex(@"\b(abstract|override|sealed|virtual) ")]
    private static partial Regex Overriding();

    [GeneratedRegex(@"\b(abstract|readonly|sealed) ")]
    private static partial Regex Strict();
}
