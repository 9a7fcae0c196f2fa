using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Originals;

/// <summary>A public face as C# without bodies, one member on a line, sorted. It compiles.</summary>
internal sealed partial class ReferenceSource
{
    /// <summary>Every class has a constructor of this parameter, so that those derived from it have one to call.</summary>
    private const string Marker = "ReferenceOnly";

    private readonly PublicFace _face;
    private readonly Declarations _declarations;
    private readonly StringBuilder _text = new();
    private bool _annotated;

    private ReferenceSource(PublicFace face) => (_face, _declarations) = (face, new Declarations(face.Namespace, nullability: true));

    /// <summary>The source of all types of a face, below a comment.</summary>
    public static string Of(PublicFace face, string heading)
    {
        var source = new ReferenceSource(face);
        source.Line("", $"// {heading}");
        source.Line("", "#nullable disable");
        source.Line("", $"internal readonly struct {Marker};");
        foreach (IGrouping<string, INamedTypeSymbol> group in face.Types.Where(type => type.ContainingType is null).GroupBy(type => type.ContainingNamespace.ToDisplayString()))
        {
            source.Line("", $"\nnamespace {group.Key}\n{{");
            foreach (INamedTypeSymbol type in group)
                source.Append(type, "    ");
            source.Line("", "}");
        }
        return source._text.ToString();
    }

    private void Append(INamedTypeSymbol type, string indent)
    {
        Annotate(type);
        string declaration = _declarations.Of(type, _face.Bases(type));
        if (type.TypeKind == TypeKind.Delegate)
        {
            Line(indent, declaration + ";");
            return;
        }
        Line(indent, Obsolete(type) + declaration);
        Line(indent, "{");
        string inner = indent + "    ";
        if (type is { TypeKind: TypeKind.Class, IsStatic: false })
            Line(inner, $"internal {type.Name}({Marker} _){Base(type)} {{ }}");
        foreach ((ISymbol member, string text) in Sorted(type))
        {
            Annotate(member);
            Line(inner, Obsolete(member) + Source(type, member, text));
        }
        foreach (INamedTypeSymbol nested in _face.Types.Where(nested => SymbolEqualityComparer.Default.Equals(nested.ContainingType, type)))
            Append(nested, inner);
        Line(indent, "}");
    }

    private IEnumerable<(ISymbol Member, string Text)> Sorted(INamedTypeSymbol type)
    {
        IEnumerable<(ISymbol Member, string Text)> members = _face.Members(type).Select(member => (member, _declarations.Of(member)));
        return type.TypeKind == TypeKind.Enum
            ? members.Where(pair => pair.Member is IFieldSymbol).OrderBy(pair => Convert.ToDecimal(((IFieldSymbol)pair.Member).ConstantValue, null))
            : members.OrderBy(pair => pair.Member.Name, StringComparer.Ordinal).ThenBy(pair => pair.Text, StringComparer.Ordinal);
    }

    private void Line(string indent, string text) => _text.Append(indent).Append(text).Append('\n');

    /// <summary>Parts of a library say what may be null, others do not.</summary>
    private void Annotate(ISymbol symbol)
    {
        bool annotated = IsAnnotated(symbol);
        if (annotated != _annotated)
            Line("", annotated ? "#nullable enable" : "#nullable disable");
        _annotated = annotated;
    }

    private static bool IsAnnotated(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType).Any(IsAnnotated),
        IPropertySymbol property => property.Parameters.Select(parameter => parameter.Type).Append(property.Type).Any(IsAnnotated),
        IFieldSymbol field => IsAnnotated(field.Type),
        _ => false,
    };

    private static bool IsAnnotated(ITypeSymbol type) => type switch
    {
        { IsReferenceType: true } when type.NullableAnnotation != NullableAnnotation.None => true,
        IArrayTypeSymbol array => IsAnnotated(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsAnnotated),
        _ => type.NullableAnnotation == NullableAnnotation.Annotated && !type.IsValueType,
    };

    private string Source(INamedTypeSymbol type, ISymbol member, string text)
    {
        if (text.Contains('*', StringComparison.Ordinal))
            text = "unsafe " + text;
        return member switch
        {
            IFieldSymbol when type.TypeKind == TypeKind.Enum => text + ",",
            IMethodSymbol { MethodKind: MethodKind.Constructor } => $"{text}{(type.TypeKind == TypeKind.Class ? Base(type) : "")} {{ }}",
            IMethodSymbol { IsAbstract: false } => text + " => throw null!;",
            IPropertySymbol { IsAbstract: false } => Accessor().Replace(text, match => match.Value == "get;" ? "get => throw null!;" : match.Value[..^1] + " { }"),
            IPropertySymbol => text,
            IEventSymbol { IsAbstract: false } => text + " { add { } remove { } }",
            _ => text + ";",
        };
    }

    private static string Obsolete(ISymbol symbol) => symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(ObsoleteAttribute)) ? "[System.Obsolete] " : "";

    private string Base(INamedTypeSymbol type)
    {
        if (type.BaseType is not { } parent)
            return "";
        if (_face.Has(parent.OriginalDefinition))
            return $" : base(default({Marker}))";
        int least = parent.InstanceConstructors.Where(constructor => constructor.DeclaredAccessibility != Accessibility.Private).Min(constructor => constructor.Parameters.Length);
        return least == 0 ? "" : $" : base({string.Join(", ", Enumerable.Repeat("default!", least))})";
    }

    [GeneratedRegex("(get|set|init);")]
    private static partial Regex Accessor();
}
