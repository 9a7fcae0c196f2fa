using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unreached;

/// <summary>Walks over all that code names, from declaration to declaration, and remembers where it came.</summary>
internal sealed class Reach
{
    /// <summary>What is called without its name in the code: by the compiler, and by reflection.</summary>
    private readonly HashSet<string> _unnamed =
        ["Add", "Current", "Deconstruct", "Dispose", "DisposeAsync", "GetEnumerator", "GetPinnableReference", "MoveNext", "Slice"];

    private readonly Dictionary<SyntaxTree, Lazy<SemanticModel>> _models = [];
    private readonly HashSet<ISymbol> _reached = new(SymbolEqualityComparer.Default);
    private readonly Queue<ISymbol> _next = [];

    /// <summary>The members of reached types that run when another one is called: overrides and implementations.</summary>
    private readonly Dictionary<ISymbol, List<ISymbol>> _waiting = new(SymbolEqualityComparer.Default);

    internal Reach(IEnumerable<Compilation> compilations)
    {
        foreach (Compilation compilation in compilations)
        {
            foreach (SyntaxTree tree in compilation.SyntaxTrees)
            {
                _models[tree] = new(() => compilation.GetSemanticModel(tree));
                _unnamed.UnionWith(tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
                    .Where(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "GetMethod" or "GetProperty" })
                    .Select(call => (call.ArgumentList.Arguments.FirstOrDefault()?.Expression as LiteralExpressionSyntax)?.Token.ValueText)
                    .OfType<string>());
            }
        }
    }

    /// <summary>Returns what stands in the code for a symbol: the generic one, the property of an accessor.</summary>
    internal static ISymbol Declared(ISymbol symbol)
    {
        if (symbol is IMethodSymbol method)
            symbol = method.ReducedFrom ?? method.AssociatedSymbol ?? method.PartialDefinitionPart ?? symbol;
        return symbol.OriginalDefinition;
    }

    internal bool Has(ISymbol symbol) => _reached.Contains(symbol);

    internal void From(IEnumerable<SyntaxNode> code) => Walk(() => code.ToList().ForEach(Read));

    internal void From(IEnumerable<ISymbol> symbols) => Walk(() => symbols.ToList().ForEach(Add));

    private void Walk(Action start)
    {
        start();
        while (_next.TryDequeue(out ISymbol? symbol))
        {
            Add(symbol.ContainingType);
            Add(Overridden(symbol));
            if (_waiting.Remove(symbol, out List<ISymbol>? waiting))
                waiting.ForEach(Add);
            if (symbol is INamedTypeSymbol type)
                Enter(type);
            ISymbol[] parts = symbol is IMethodSymbol { PartialImplementationPart: { } part } ? [symbol, part] : [symbol];
            foreach (SyntaxNode node in parts.SelectMany(one => one.DeclaringSyntaxReferences).Select(place => place.GetSyntax()))
                Read(node is VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field } ? field : node);
        }
    }

    private void Add(ISymbol? symbol)
    {
        if (symbol is INamedTypeSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol
                or IMethodSymbol { MethodKind: not MethodKind.LocalFunction }
            && Own(symbol) is { ContainingAssembly: ISourceAssemblySymbol } declared && _reached.Add(declared))
        {
            _next.Enqueue(declared);
        }
    }

    /// <summary>Adds what runs without a call, and lets wait what runs when a member of another type is called.</summary>
    private void Enter(INamedTypeSymbol type)
    {
        Add(type.BaseType);
        bool isHandler = type.GetAttributes().Any(one => one.AttributeClass?.Name == "InterpolatedStringHandlerAttribute");
        foreach (ISymbol member in type.GetMembers())
        {
            if (isHandler || _unnamed.Contains(member.Name) || member switch
            {
                IMethodSymbol { MethodKind: MethodKind.StaticConstructor or MethodKind.Destructor } => true,
                IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true } => true,
                // Serializers and formatters read them.
                IPropertySymbol { DeclaredAccessibility: Accessibility.Public } => type.IsRecord,
                IFieldSymbol => type.TypeKind == TypeKind.Enum,
                _ => member.GetAttributes().Any(one => one.AttributeClass?.Name == "ModuleInitializerAttribute"),
            })
            {
                Add(member);
            }
            AddWith(Overridden(member), member);
        }
        foreach (ISymbol called in type.AllInterfaces.SelectMany(one => one.GetMembers()))
            AddWith(called, type.FindImplementationForInterfaceMember(called));
    }

    private void AddWith(ISymbol? called, ISymbol? member)
    {
        if (called is null || member is null)
            return;
        called = Own(called);
        if (called.ContainingAssembly is not ISourceAssemblySymbol || Has(called))
            Add(member);
        else if (!_waiting.TryAdd(called, [member]))
            _waiting[called].Add(member);
    }

    /// <summary>Returns a declaration in the project that it stands in: a project with other packages sees one of its own.</summary>
    private ISymbol Own(ISymbol symbol)
    {
        ISymbol declared = Declared(symbol);
        return declared is { ContainingAssembly: not ISourceAssemblySymbol, DeclaringSyntaxReferences: [{ } place, ..] }
            && _models[place.SyntaxTree].Value.GetDeclaredSymbol(place.GetSyntax()) is { } own
            ? Declared(own)
            : declared;
    }

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };

    /// <summary>Adds all that a declaration names; of a type, only what stands before its members.</summary>
    private void Read(SyntaxNode declaration)
    {
        SemanticModel model = _models[declaration.SyntaxTree].Value;
        foreach (SyntaxNode node in declaration.DescendantNodesAndSelf(node => node == declaration || node is not MemberDeclarationSyntax))
        {
            if (node is LiteralExpressionSyntax or PredefinedTypeSyntax or StatementSyntax)
                continue;
            SymbolInfo named = model.GetSymbolInfo(node);
            Add(named.Symbol);
            foreach (ISymbol candidate in named.CandidateSymbols)
                Add(candidate);
            if (node is ExpressionSyntax expression)
                Add(model.GetConversion(expression).MethodSymbol);
            if (node is AwaitExpressionSyntax awaited)
                Add(model.GetAwaitExpressionInfo(awaited).GetAwaiterMethod);
        }
    }
}
