using Microsoft.CodeAnalysis;

namespace Notebooks.Language.Symbols;

/// <summary>Tells names apart by what they stand for, so that they can be colored.</summary>
internal static class NameKinds
{
    public static IReadOnlyList<NameKind> Of(SemanticModel model, CancellationToken cancellationToken) =>
    [
        .. CodeNames.Of(model, cancellationToken)
            .Where(name => KindOf(name.Symbol) is not null)
            .Select(name => new NameKind(
                name.Token.SpanStart, name.Token.Span.End, KindOf(name.Symbol)!, [.. ModifiersOf(name)])),
    ];

    private static string? KindOf(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol => "namespace",
        ITypeParameterSymbol => "typeParameter",
        INamedTypeSymbol type => type.TypeKind switch
        {
            TypeKind.Enum => "enum",
            TypeKind.Interface => "interface",
            TypeKind.Struct => "struct",
            TypeKind.Delegate => "type",
            _ => "class",
        },
        IMethodSymbol { MethodKind: MethodKind.LocalFunction } => "function",
        IMethodSymbol => "method",
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => "enumMember",
        // What a cell declares is a field for the compiler, and a variable for people.
        IFieldSymbol { ContainingType.IsScriptClass: true } or ILocalSymbol or IRangeVariableSymbol => "variable",
        IFieldSymbol or IPropertySymbol => "property",
        IEventSymbol => "event",
        IParameterSymbol => "parameter",
        IAliasSymbol { Target: INamespaceSymbol } => "namespace",
        IAliasSymbol => "class",
        _ => null,
    };

    private static IEnumerable<string> ModifiersOf(CodeName name)
    {
        if (name.Declares)
            yield return "declaration";
        if (name.Symbol is { IsStatic: true } and not INamespaceSymbol)
            yield return "static";
        if (name.Symbol is IFieldSymbol { IsReadOnly: true } or IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true }
            or IPropertySymbol { SetMethod: null })
        {
            yield return "readonly";
        }
    }
}
