using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Originals;

/// <summary>Types and members as C# declares them.</summary>
/// <param name="namespace">Its name is left out, as inside it.</param>
/// <param name="nullability">Whether reference types that may be null are marked.</param>
internal sealed partial class Declarations(string @namespace, bool nullability)
{
    private readonly SymbolDisplayFormat _type = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted, SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters, miscellaneousOptions: Options(nullability));

    private readonly SymbolDisplayFormat _name = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance, miscellaneousOptions: Options(nullability));

    private SymbolDisplayFormat Member => _type
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeExplicitInterface)
        .WithKindOptions(SymbolDisplayKindOptions.IncludeMemberKeyword);

    private SymbolDisplayFormat ExplicitMember => Member.RemoveMemberOptions(SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeModifiers);

    private SymbolDisplayFormat Parameter => _type.WithParameterOptions(
        SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut);

    /// <summary>A type's name with its namespace and the types around it.</summary>
    public string Name(ITypeSymbol type) => Short(type.ToDisplayString(_type));

    /// <summary>A member without its body.</summary>
    public string Of(ISymbol member) => Short(member switch
    {
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } field => $"{Escaped(field.Name)} = {field.ConstantValue}",
        IFieldSymbol { HasConstantValue: true } field => $"{Head(field)} = {Literal(field.Type, field.ConstantValue)}",
        IMethodSymbol method => $"{Head(method)}({Parameters(method.Parameters)}){Constraints(method)}",
        IPropertySymbol property => Head(property) + (property.IsIndexer ? $"[{Parameters(property.Parameters)}]" : "")
            + $" {{{Accessor(property, property.GetMethod, "get")}{Accessor(property, property.SetMethod, property.SetMethod is { IsInitOnly: true } ? "init" : "set")} }}",
        _ => Head(member),
    });

    /// <summary>What tells a member from others of its type: its name and the types of its parameters.</summary>
    public string Identity(ISymbol member) => member switch
    {
        IMethodSymbol method => $"{method.Name}`{method.Arity}({Types(method.Parameters)}){(method.MethodKind == MethodKind.Conversion ? Name(method.ReturnType) : "")}",
        IPropertySymbol property => $"{property.Name}[{Types(property.Parameters)}]",
        _ => member.Name,
    };

    /// <summary>A type without its members.</summary>
    /// <param name="type">The type.</param>
    /// <param name="bases">What is to be named after the colon.</param>
    public string Of(INamedTypeSymbol type, IEnumerable<INamedTypeSymbol> bases)
    {
        string name = type.ToDisplayString(_name), listed = string.Join(", ", bases.Select(Name));
        return Short(type.DelegateInvokeMethod is { } invoke
            ? $"{Kind(type)} {Name(invoke.ReturnType)} {name}({Parameters(invoke.Parameters)}){Constraints(type)}"
            : $"{Kind(type)} {name}{(listed.Length > 0 ? " : " : "")}{listed}{Constraints(type)}");
    }

    private static string Kind(INamedTypeSymbol type)
    {
        string kind = type.TypeKind switch
        {
            TypeKind.Delegate => "delegate",
            TypeKind.Enum => "enum",
            TypeKind.Interface => "interface",
            TypeKind.Struct => (type.IsReadOnly ? "readonly " : "") + (type.IsRefLikeType ? "ref struct" : "struct"),
            _ => (type.IsStatic ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + "class",
        };
        return $"{Access(type)} {kind}";
    }

    private static SymbolDisplayMiscellaneousOptions Options(bool nullability) =>
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
        | (nullability ? SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier : SymbolDisplayMiscellaneousOptions.None);

    private static string Access(ISymbol symbol) => symbol.DeclaredAccessibility switch
    {
        Accessibility.Public => "public",
        Accessibility.Protected => "protected",
        _ => "protected internal",
    };

    private static string Accessor(IPropertySymbol property, IMethodSymbol? accessor, string keyword)
    {
        if (accessor is null || !PublicFace.IsVisible(accessor) && !PublicFace.IsExplicit(property))
            return "";
        return accessor.DeclaredAccessibility == property.DeclaredAccessibility ? $" {keyword};" : $" {Access(accessor)} {keyword};";
    }

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>All before the parameters.</summary>
    private string Head(ISymbol member) => member.ToDisplayString(PublicFace.IsExplicit(member) ? ExplicitMember : Member);

    /// <summary>None of what overrides or implements: it has those of what it overrides.</summary>
    private string Constraints(ISymbol symbol) => symbol.IsOverride || PublicFace.IsExplicit(symbol)
        ? ""
        : symbol.ToDisplayString(_type.AddGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints))[symbol.ToDisplayString(_type).Length..];

    private string Parameters(IEnumerable<IParameterSymbol> parameters) => string.Join(", ", parameters.Select(parameter =>
        (parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } } ? "this " : "") + parameter.ToDisplayString(Parameter) + (parameter.HasExplicitDefaultValue ? " = " + Literal(parameter.Type, parameter.ExplicitDefaultValue) : "")));

    private string Types(IEnumerable<IParameterSymbol> parameters) => string.Join(", ", parameters.Select(parameter => $"{parameter.RefKind} {Name(parameter.Type)}"));

    private string Literal(ITypeSymbol type, object? value)
    {
        ITypeSymbol plain = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        return value switch
        {
            null => type.IsValueType && SymbolEqualityComparer.Default.Equals(plain, type) || type.TypeKind == TypeKind.TypeParameter ? "default" : "null",
            _ when plain.TypeKind == TypeKind.Enum => plain.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => value.Equals(field.ConstantValue)) is { } field
                ? $"{Name(plain)}.{Escaped(field.Name)}" : $"({Name(plain)}){value}",
            float.NegativeInfinity or double.NegativeInfinity => Name(plain) + ".NegativeInfinity",
            float.PositiveInfinity or double.PositiveInfinity => Name(plain) + ".PositiveInfinity",
            float number => SymbolDisplay.FormatPrimitive(number, quoteStrings: false, useHexadecimalNumbers: false) + "F",
            _ => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)!,
        };
    }

    private string Short(string text) => Regex.Replace(text, $@"(?<![\w.]){Regex.Escape(@namespace)}\.", "");
}
