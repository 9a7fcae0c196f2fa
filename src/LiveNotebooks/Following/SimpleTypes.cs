using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LiveNotebooks.Following;

/// <summary>The types whose values nobody can change but by assigning another one.</summary>
internal static class SimpleTypes
{
    private static readonly HashSet<string> s_names = new(StringComparer.Ordinal)
    {
        "BigInteger", "Complex", "DateOnly", "DateTime", "DateTimeOffset", "FormattableString", "Guid", "Half", "Index", "Int128", "Range",
        "Regex", "String", "TimeOnly", "TimeSpan", "Type", "UInt128", "Uri", "Version",
    };

    /// <summary>Whether a type is simple by its name.</summary>
    public static bool IsSimple(TypeSyntax type) => type switch
    {
        PredefinedTypeSyntax predefined => !predefined.Keyword.IsKind(SyntaxKind.ObjectKeyword),
        NullableTypeSyntax nullable => IsSimple(nullable.ElementType),
        TupleTypeSyntax tuple => tuple.Elements.All(element => IsSimple(element.Type)),
        QualifiedNameSyntax qualified => IsSimple(qualified.Right),
        IdentifierNameSyntax name => s_names.Contains(name.Identifier.ValueText),
        _ => false,
    };

    /// <summary>Whether a declared type is simple: an enumeration, or a record of simple values.</summary>
    public static bool IsSimple(BaseTypeDeclarationSyntax type) => type is EnumDeclarationSyntax
        || type is RecordDeclarationSyntax { ParameterList: { } parameters, Members.Count: 0 } record
            && (record.ClassOrStructKeyword.IsKind(SyntaxKind.None) || record.ClassOrStructKeyword.IsKind(SyntaxKind.ClassKeyword)
                || record.Modifiers.Any(SyntaxKind.ReadOnlyKeyword))
            && parameters.Parameters.All(parameter => parameter.Type is { } of && IsSimple(of));
}
