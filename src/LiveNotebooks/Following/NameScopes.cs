using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LiveNotebooks.Following;

/// <summary>Knows which names are local at a place in the code.</summary>
internal sealed class NameScopes
{
    private readonly Dictionary<string, Variable> _shared = new(StringComparer.Ordinal);
    private readonly Stack<Dictionary<string, Variable>> _scopes = [];

    /// <summary>Returns what a name means here.</summary>
    public Variable Find(string name)
    {
        foreach (var scope in _scopes)
        {
            if (scope.TryGetValue(name, out var found))
                return found;
        }
        if (!_shared.TryGetValue(name, out var shared))
            _shared.Add(name, shared = new Variable(name) { IsShared = true });
        return shared;
    }

    /// <summary>Enters a scope.</summary>
    /// <param name="variables">The variables that it declares.</param>
    public void Enter(IEnumerable<Variable> variables)
    {
        var scope = new Dictionary<string, Variable>(StringComparer.Ordinal);
        foreach (var variable in variables)
            scope[variable.Name] = variable;
        _scopes.Push(scope);
    }

    public void Leave() => _scopes.Pop();

    /// <summary>Returns the names that a node declares for itself.</summary>
    public static IEnumerable<string> DeclaredBy(SyntaxNode scope) => scope switch
    {
        BlockSyntax block => block.Statements.SelectMany(DeclaredAround),
        SwitchStatementSyntax choice => choice.Sections.SelectMany(section => section.Labels.SelectMany(Designations)
            .Concat(section.Statements.SelectMany(DeclaredAround))),
        SwitchExpressionArmSyntax arm => Designations(arm),
        ForStatementSyntax loop => NamesOf(loop.Declaration).Concat(Designations(loop)),
        ForEachStatementSyntax loop => Designations(loop).Append(loop.Identifier.ValueText),
        UsingStatementSyntax use => NamesOf(use.Declaration).Concat(Designations(use)),
        FixedStatementSyntax pin => NamesOf(pin.Declaration),
        CatchClauseSyntax { Declaration: { } declaration } caught => Designations(caught).Append(declaration.Identifier.ValueText),
        CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ArrowExpressionClauseSyntax => Designations(scope),
        QueryExpressionSyntax query => query.DescendantNodes().Select(NameOfClause).OfType<string>(),
        TypeDeclarationSyntax type => type.Members.SelectMany(NamesOfMember),
        EnumDeclarationSyntax enumeration => enumeration.Members.Select(member => member.Identifier.ValueText),
        _ => [],
    };

    /// <summary>Returns the names that a statement declares for what stands around it.</summary>
    public static IEnumerable<string> DeclaredAround(StatementSyntax statement) => statement switch
    {
        LocalDeclarationStatementSyntax local => NamesOf(local.Declaration).Concat(Designations(local)),
        LocalFunctionStatementSyntax function => [function.Identifier.ValueText],
        LabeledStatementSyntax labeled => DeclaredAround(labeled.Statement),
        IfStatementSyntax choice => Designations(choice.Condition),
        SwitchStatementSyntax choice => Designations(choice.Expression),
        LockStatementSyntax locked => Designations(locked.Expression),
        ExpressionStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax or YieldStatementSyntax => Designations(statement),
        _ => [],
    };

    public static IEnumerable<string> NamesOf(VariableDeclarationSyntax? declaration) =>
        declaration?.Variables.Select(variable => variable.Identifier.ValueText) ?? [];

    /// <summary>
    /// Returns the names in <c>out var x</c>, <c>is T x</c> and <c>var (x, y)</c>, but for those with a scope of their own.
    /// </summary>
    public static IEnumerable<string> Designations(SyntaxNode node) => node
        .DescendantNodesAndSelf(inner => inner == node || inner is not (StatementSyntax or AnonymousFunctionExpressionSyntax
            or SwitchExpressionArmSyntax or QueryExpressionSyntax))
        .OfType<SingleVariableDesignationSyntax>()
        .Select(variable => variable.Identifier.ValueText);

    private static string? NameOfClause(SyntaxNode clause) => clause switch
    {
        FromClauseSyntax from => from.Identifier.ValueText,
        LetClauseSyntax let => let.Identifier.ValueText,
        JoinClauseSyntax join => join.Identifier.ValueText,
        JoinIntoClauseSyntax into => into.Identifier.ValueText,
        QueryContinuationSyntax next => next.Identifier.ValueText,
        _ => null,
    };

    private static IEnumerable<string> NamesOfMember(MemberDeclarationSyntax member) => member switch
    {
        BaseFieldDeclarationSyntax field => NamesOf(field.Declaration),
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        EventDeclarationSyntax occurrence => [occurrence.Identifier.ValueText],
        DelegateDeclarationSyntax type => [type.Identifier.ValueText],
        _ => [],
    };
}
