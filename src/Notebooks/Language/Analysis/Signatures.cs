using Microsoft.CodeAnalysis;

namespace Notebooks.Language.Analysis;

/// <summary>Writes declarations as one line of C#, with short names.</summary>
internal static class Signatures
{
    private const SymbolDisplayMiscellaneousOptions Miscellaneous = SymbolDisplayMiscellaneousOptions.UseSpecialTypes
        | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
        | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
        | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral;

    private static readonly SymbolDisplayFormat s_type = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        parameterOptions: Parameters,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: Miscellaneous);

    private static readonly SymbolDisplayFormat s_member = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue,
        extensionMethodStyle: SymbolDisplayExtensionMethodStyle.Default,
        parameterOptions: Parameters,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        localOptions: SymbolDisplayLocalOptions.IncludeType | SymbolDisplayLocalOptions.IncludeConstantValue
            | SymbolDisplayLocalOptions.IncludeRef,
        miscellaneousOptions: Miscellaneous);

    private static readonly SymbolDisplayFormat s_short = s_member.WithKindOptions(SymbolDisplayKindOptions.None);

    private const SymbolDisplayParameterOptions Parameters = SymbolDisplayParameterOptions.IncludeType
        | SymbolDisplayParameterOptions.IncludeName
        | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut
        | SymbolDisplayParameterOptions.IncludeExtensionThis;

    /// <summary>
    /// Returns a member with its type and parameters, or a type with its keyword: <c>int IndexOf(char value)</c>,
    /// <c>class List&lt;T&gt;</c>.
    /// </summary>
    public static string Of(ISymbol symbol)
    {
        if (symbol is INamespaceSymbol)
            return $"namespace {symbol.ToDisplayString()}";
        string text = symbol.ToDisplayString(symbol is ITypeSymbol ? s_type : s_member);
        // A constructor is shown with its type's arguments: List<int>(int capacity).
        return symbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { IsGenericType: true } type }
            && text.StartsWith(type.Name, StringComparison.Ordinal)
            ? OfType(type) + text[type.Name.Length..]
            : text;
    }

    /// <summary>Returns a type as code names it: <c>List&lt;int&gt;</c>.</summary>
    public static string OfType(ITypeSymbol type) => type.ToDisplayString(s_short);
}
