using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookServer.Tweaking;

/// <summary>How a script uses the names that it does not declare itself.</summary>
internal sealed class NameUses
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _assigned = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _consumed = new(StringComparer.Ordinal);

    /// <param name="root">The script.</param>
    /// <param name="own">The names that it declares on its top level.</param>
    public NameUses(SyntaxNode root, IReadOnlySet<string> own)
    {
        foreach (var name in root.DescendantNodes().OfType<SimpleNameSyntax>())
        {
            string text = name.Identifier.ValueText;
            if (own.Contains(text) || !IsUse(name) || IsLocal(name, text))
                continue;
            _read.Add(text);
            Classify(name, text);
        }
    }

    /// <inheritdoc cref="CellFacts.Read"/>
    public IReadOnlySet<string> Read => _read;

    /// <inheritdoc cref="CellFacts.Assigned"/>
    public IReadOnlySet<string> Assigned => _assigned;

    /// <inheritdoc cref="CellFacts.Changed"/>
    public IReadOnlySet<string> Changed => _changed;

    /// <inheritdoc cref="CellFacts.Consumed"/>
    public IReadOnlySet<string> Consumed => _consumed;

    /// <summary>Returns whether a name stands by itself, and is not the name of a member or of an argument.</summary>
    private static bool IsUse(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name,
        MemberBindingExpressionSyntax => false,
        QualifiedNameSyntax qualified => qualified.Left == name,
        NameColonSyntax or NameEqualsSyntax => false,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment =>
            assignment.Left != name || initializer.Kind() is not
                (SyntaxKind.ObjectInitializerExpression or SyntaxKind.WithInitializerExpression),
        UsingDirectiveSyntax => false,
        _ => true,
    };

    private void Classify(SimpleNameSyntax name, string text)
    {
        // The whole that begins with the name: x, x.Part, x[1].Part, x.Call().
        ExpressionSyntax whole = name;
        bool isCalled = false;
        while (true)
        {
            switch (whole.Parent)
            {
                case MemberAccessExpressionSyntax access when access.Expression == whole:
                    whole = access;
                    continue;
                case ElementAccessExpressionSyntax element when element.Expression == whole:
                    whole = element;
                    continue;
                case ConditionalAccessExpressionSyntax access when access.Expression == whole:
                    whole = access;
                    isCalled |= access.WhenNotNull is InvocationExpressionSyntax;
                    continue;
                case InvocationExpressionSyntax call when call.Expression == whole && whole != name:
                    whole = call;
                    isCalled = true;
                    continue;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure:
                    whole = sure;
                    continue;
            }
            break;
        }

        bool isAssigned = whole.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == whole,
            ExpressionSyntax step when step.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression
                or SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression => true,
            ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax tuple } sides } => tuple.Left == sides,
            ArgumentSyntax argument => argument.RefKindKeyword.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword,
            _ => false,
        };
        // Another object that is made of it may keep it and change it later; a call whose result nobody wants is made for what it changes.
        bool isKept = whole == name && whole.Parent is ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax };
        bool isOrdered = isCalled && whole.Parent is ExpressionStatementSyntax { SemicolonToken.IsMissing: false };
        // An element or a member that is assigned belongs to an object, which the name still means.
        if (isAssigned && whole == name)
            _assigned.Add(text);
        else if (isAssigned || isKept || isOrdered)
            _consumed.Add(text);
        if (isAssigned || isCalled || whole.Parent is ArgumentSyntax)
            _changed.Add(text);
    }

    /// <summary>Returns whether a name is that of a parameter or a variable inside the function or block that it stands in.</summary>
    private static bool IsLocal(SimpleNameSyntax name, string text)
    {
        for (var node = name.Parent; node is not null and not CompilationUnitSyntax; node = node.Parent)
        {
            if (Declares(node, text))
                return true;
        }
        return false;
    }

    private static bool Declares(SyntaxNode scope, string name)
    {
        switch (scope)
        {
            case SimpleLambdaExpressionSyntax lambda:
                return lambda.Parameter.Identifier.ValueText == name;
            case ParenthesizedLambdaExpressionSyntax lambda:
                return Has(lambda.ParameterList, name);
            case AnonymousMethodExpressionSyntax { ParameterList: { } parameters }:
                return Has(parameters, name);
            case BaseMethodDeclarationSyntax method:
                return Has(method.ParameterList, name) || Has((method as MethodDeclarationSyntax)?.TypeParameterList, name);
            case LocalFunctionStatementSyntax function:
                return Has(function.ParameterList, name) || Has(function.TypeParameterList, name);
            case TypeDeclarationSyntax type:
                return type.ParameterList is { } primary && Has(primary, name) || Has(type.TypeParameterList, name)
                    || type.Members.Any(member => IsMember(member, name));
            case ForEachStatementSyntax loop:
                return loop.Identifier.ValueText == name;
            case ForEachVariableStatementSyntax loop:
                return loop.Variable.DescendantNodesAndSelf()
                    .OfType<SingleVariableDesignationSyntax>()
                    .Any(variable => variable.Identifier.ValueText == name);
            case ForStatementSyntax { Declaration: { } declaration }:
                return Has(declaration, name);
            case UsingStatementSyntax { Declaration: { } declaration }:
                return Has(declaration, name);
            case CatchClauseSyntax { Declaration: { } declaration }:
                return declaration.Identifier.ValueText == name;
            case BlockSyntax block:
                return block.Statements.Any(statement => statement switch
                {
                    LocalDeclarationStatementSyntax local => Has(local.Declaration, name),
                    LocalFunctionStatementSyntax function => function.Identifier.ValueText == name,
                    _ => statement.DescendantNodes(node => node is not BlockSyntax and not AnonymousFunctionExpressionSyntax)
                        .OfType<SingleVariableDesignationSyntax>().Any(variable => variable.Identifier.ValueText == name),
                });
            case QueryExpressionSyntax query:
                return query.DescendantNodes().Any(clause => clause switch
                {
                    FromClauseSyntax from => from.Identifier.ValueText == name,
                    LetClauseSyntax let => let.Identifier.ValueText == name,
                    JoinClauseSyntax join => join.Identifier.ValueText == name,
                    QueryContinuationSyntax next => next.Identifier.ValueText == name,
                    _ => false,
                });
            case SwitchSectionSyntax or SwitchExpressionArmSyntax or IfStatementSyntax or ConditionalExpressionSyntax
                or ArrowExpressionClauseSyntax:
                return scope.DescendantNodes(node => node is not BlockSyntax and not AnonymousFunctionExpressionSyntax)
                    .OfType<SingleVariableDesignationSyntax>().Any(variable => variable.Identifier.ValueText == name);
            default:
                return false;
        }
    }

    private static bool IsMember(MemberDeclarationSyntax member, string name) => member switch
    {
        BaseFieldDeclarationSyntax field => Has(field.Declaration, name),
        PropertyDeclarationSyntax property => property.Identifier.ValueText == name,
        MethodDeclarationSyntax method => method.Identifier.ValueText == name,
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText == name,
        EventDeclarationSyntax type => type.Identifier.ValueText == name,
        _ => false,
    };

    private static bool Has(BaseParameterListSyntax parameters, string name) =>
        parameters.Parameters.Any(parameter => parameter.Identifier.ValueText == name);

    private static bool Has(TypeParameterListSyntax? parameters, string name) =>
        parameters?.Parameters.Any(parameter => parameter.Identifier.ValueText == name) == true;

    private static bool Has(VariableDeclarationSyntax declaration, string name) =>
        declaration.Variables.Any(variable => variable.Identifier.ValueText == name);
}
