using Microsoft.CodeAnalysis;

namespace Notebooks.Language.Completion;

/// <summary>The kinds of items, in the words for which Jupyter's front ends have icons.</summary>
internal static class CompletionKinds
{
    public const string Class = "class";
    public const string Function = "function";
    public const string Instance = "instance";
    public const string Keyword = "keyword";
    public const string Magic = "magic";
    public const string Module = "module";
    public const string Parameter = "param";
    public const string Path = "path";
    public const string Property = "property";

    public static string Of(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol => Module,
        ITypeSymbol => Class,
        IMethodSymbol => Function,
        IPropertySymbol or IEventSymbol => Property,
        IFieldSymbol { ContainingType: { IsScriptClass: false, TypeKind: not TypeKind.Enum } } => Property,
        _ => Instance,
    };
}
