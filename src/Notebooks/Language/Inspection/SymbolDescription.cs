using Microsoft.CodeAnalysis;

namespace Notebooks.Language.Inspection;

/// <summary>Describes in a few words the kind of a symbol and where it belongs.</summary>
internal static class SymbolDescription
{
    public static string Of(ISymbol symbol)
    {
        string kind = KindOf(symbol);
        if (symbol is ILocalSymbol or IRangeVariableSymbol or INamespaceSymbol or IArrayTypeSymbol or IPointerTypeSymbol)
            return kind;
        if (symbol is IParameterSymbol or ITypeParameterSymbol)
            return symbol.ContainingSymbol is { Name.Length: > 0 } owner ? $"{kind} of {owner.Name}" : kind;
        var container = (symbol as IMethodSymbol)?.ReducedFrom?.ContainingType ?? symbol.ContainingType;
        if (container is { IsScriptClass: true })
            return $"{kind} of the session";
        if (container is not null)
            return $"{kind} of {container.ToDisplayString()}";
        return symbol.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{kind} in {space.ToDisplayString()}" : kind;
    }

    private static string KindOf(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol => "namespace",
        ITypeParameterSymbol => "type parameter",
        INamedTypeSymbol { IsRecord: true } => "record",
        ITypeSymbol type => type.TypeKind.ToString().ToLowerInvariant(),
        IMethodSymbol { MethodKind: MethodKind.Constructor } => "constructor",
        IMethodSymbol { MethodKind: MethodKind.LocalFunction } => "local function",
        IMethodSymbol { MethodKind: MethodKind.ReducedExtension } or IMethodSymbol { IsExtensionMethod: true } => "extension method",
        IMethodSymbol { ContainingType.IsScriptClass: true } => "function",
        IMethodSymbol => "method",
        IPropertySymbol { IsIndexer: true } => "indexer",
        IPropertySymbol => "property",
        IEventSymbol => "event",
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => "member",
        IFieldSymbol { ContainingType.IsScriptClass: true } => "variable",
        IFieldSymbol { IsConst: true } => "constant",
        IFieldSymbol => "field",
        IParameterSymbol => "parameter",
        IRangeVariableSymbol => "query variable",
        _ => "local variable",
    };
}
