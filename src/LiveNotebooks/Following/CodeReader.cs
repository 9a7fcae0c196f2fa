using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static LiveNotebooks.Following.CodeSyntax;

namespace LiveNotebooks.Following;

/// <summary>Reads what a cell's code does with names: the cell's own code, and the bodies of its methods each for itself.</summary>
internal sealed class CodeReader : CSharpSyntaxWalker
{
    private readonly NameScopes _scopes = new();
    private readonly HeldObjects _held;
    private readonly List<MethodFacts> _methods = [];

    /// <summary>What is read at the moment.</summary>
    private CodeUses _uses = new();

    /// <summary>Whether the code is inside of a method or type.</summary>
    private bool _isInside;

    /// <summary>The lambda whose parameters are those of the method that is read.</summary>
    private AnonymousFunctionExpressionSyntax? _method;

    private CodeReader() => _held = new HeldObjects(_scopes);

    /// <summary>Reads a cell.</summary>
    /// <param name="root">Its code.</param>
    /// <param name="declared">The names that it declares for all cells.</param>
    /// <returns>What its own code does, its methods, and for its variables what they hold.</returns>
    public static (CodeUses Own, IReadOnlyList<MethodFacts> Methods, IReadOnlyDictionary<string, Variable> Variables) Read(
        CompilationUnitSyntax root, IEnumerable<string> declared)
    {
        var reader = new CodeReader();
        var own = reader._uses;
        reader.Visit(root);
        return (own, reader._methods, declared.ToDictionary(name => name, reader._scopes.Find, StringComparer.Ordinal));
    }

    public override void DefaultVisit(SyntaxNode node)
    {
        var names = NameScopes.DeclaredBy(node).ToList();
        if (names.Count == 0)
        {
            base.DefaultVisit(node);
            return;
        }
        Within(names.Select(name => new Variable(name)), () =>
        {
            if (node is CommonForEachStatementSyntax loop)
            {
                // What is done to an item is done to what has it.
                foreach (string name in names)
                    Hold(_scopes.Find(name), _held.Of(loop.Expression).Select(item => (item.Variable, false)));
            }
            base.DefaultVisit(node);
        });
    }

    public override void VisitUsingDirective(UsingDirectiveSyntax node)
    {
    }

    public override void VisitAttributeList(AttributeListSyntax node)
    {
    }

    public override void VisitIdentifierName(IdentifierNameSyntax node) => Name(node);

    public override void VisitGenericName(GenericNameSyntax node)
    {
        Name(node);
        base.VisitGenericName(node);
    }

    public override void VisitMethodDeclaration(MethodDeclarationSyntax node) =>
        Method(node, node.Identifier.ValueText, node.ParameterList, node.TypeParameterList);

    public override void VisitConstructorDeclaration(ConstructorDeclarationSyntax node) =>
        Method(node, node.Identifier.ValueText, node.ParameterList, null);

    public override void VisitLocalFunctionStatement(LocalFunctionStatementSyntax node) =>
        Method(node, node.Identifier.ValueText, node.ParameterList, node.TypeParameterList);

    public override void VisitPropertyDeclaration(PropertyDeclarationSyntax node) =>
        Body(node.Identifier.ValueText, [], false, () => base.VisitPropertyDeclaration(node));

    public override void VisitClassDeclaration(ClassDeclarationSyntax node) => Type(node, () => base.VisitClassDeclaration(node));

    public override void VisitStructDeclaration(StructDeclarationSyntax node) => Type(node, () => base.VisitStructDeclaration(node));

    public override void VisitRecordDeclaration(RecordDeclarationSyntax node) => Type(node, () => base.VisitRecordDeclaration(node));

    public override void VisitInterfaceDeclaration(InterfaceDeclarationSyntax node) =>
        Type(node, () => base.VisitInterfaceDeclaration(node));

    public override void VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) =>
        Lambda(node, () => base.VisitSimpleLambdaExpression(node));

    public override void VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) =>
        Lambda(node, () => base.VisitParenthesizedLambdaExpression(node));

    public override void VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node) =>
        Lambda(node, () => base.VisitAnonymousMethodExpression(node));

    public override void VisitVariableDeclarator(VariableDeclaratorSyntax node)
    {
        var variable = _scopes.Find(node.Identifier.ValueText);
        if (node.Initializer?.Value is AnonymousFunctionExpressionSyntax lambda && variable.IsShared && !_isInside)
        {
            // It is a method by another name: nothing of it is done here.
            _method = lambda;
            Body(variable.Name, [.. ParametersOf(lambda).Select(parameter => parameter.Identifier.ValueText)], false, () => Visit(lambda));
            return;
        }
        if (node.Initializer is { } first)
            Hold(variable, first.Value);
        base.VisitVariableDeclarator(node);
    }

    public override void VisitIsPatternExpression(IsPatternExpressionSyntax node)
    {
        Hold(node.Pattern, _held.Of(node.Expression));
        base.VisitIsPatternExpression(node);
    }

    public override void VisitAssignmentExpression(AssignmentExpressionSyntax node)
    {
        if (node.Parent is not InitializerExpressionSyntax)
        {
            bool isPlain = node.IsKind(SyntaxKind.SimpleAssignmentExpression) && !ReadsAgain(node);
            if (node.IsKind(SyntaxKind.SimpleAssignmentExpression))
                Hold(node.Left, node.Right);
            Assign(node.Left, isPlain, isCertain: node.Parent is ExpressionStatementSyntax { Parent: GlobalStatementSyntax });
        }
        base.VisitAssignmentExpression(node);
    }

    public override void VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        if (node.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression)
            Assign(node.Operand, isPlain: false, isCertain: false);
        base.VisitPrefixUnaryExpression(node);
    }

    public override void VisitPostfixUnaryExpression(PostfixUnaryExpressionSyntax node)
    {
        if (node.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression)
            Assign(node.Operand, isPlain: false, isCertain: false);
        base.VisitPostfixUnaryExpression(node);
    }

    public override void VisitArgument(ArgumentSyntax node)
    {
        if (node.RefKindKeyword.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword)
            Assign(node.Expression, isPlain: false, isCertain: false);
        base.VisitArgument(node);
    }

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (node.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" })
        {
            _uses.Mentioned.UnionWith(
                node.ArgumentList.DescendantNodes().OfType<IdentifierNameSyntax>().Select(named => named.Identifier.ValueText));
            return;
        }
        var receiver = ReceiverOf(node);
        string? name = node.Expression switch
        {
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
            SimpleNameSyntax simple when _scopes.Find(simple.Identifier.ValueText).IsShared => simple.Identifier.ValueText,
            _ => null,
        };
        var held = receiver is null ? null : _held.Target(receiver).ToList();
        foreach (var argument in node.ArgumentList.Arguments)
        {
            // What comes out of an object may be a part of it, as what a lambda is given.
            if (argument.Expression is DeclarationExpressionSyntax declared && held is not null)
                Hold(declared.Designation, held.Select(variable => (variable, false)));
        }
        if (name is not null)
        {
            if (held is not null)
                _uses.Members.Add(name);
            _uses.Calls.Add(new Call(
                name, held,
                [.. node.ArgumentList.Arguments.Select(argument => (
                    argument.NameColon?.Name.Identifier.ValueText,
                    (IReadOnlyList<Variable>)[.. _held.Of(argument.Expression).Select(item => item.Variable)]))],
                IsThrownAway(node)));
        }
        base.VisitInvocationExpression(node);
    }

    private void Name(SimpleNameSyntax node)
    {
        string name = node.Identifier.ValueText;
        if (IsUse(node) && _scopes.Find(name).IsShared)
            _uses.Read.Add(name);
    }

    private void Method(SyntaxNode node, string name, ParameterListSyntax list, TypeParameterListSyntax? types)
    {
        var variables = VariablesOf(list.Parameters, areOwn: !_isInside).ToList();
        variables.AddRange((types?.Parameters ?? []).Select(type => new Variable(type.Identifier.ValueText)));
        bool isExtension = list.Parameters.FirstOrDefault()?.Modifiers.Any(SyntaxKind.ThisKeyword) == true;
        Body(name, [.. list.Parameters.Select(parameter => parameter.Identifier.ValueText)], isExtension, () => Within(variables, () =>
        {
            foreach (var child in node.ChildNodes())
                Visit(child);
        }));
    }

    private void Type(TypeDeclarationSyntax node, Action visit) => Body(node.Identifier.ValueText, [], false, () => Within(
        (node.ParameterList?.Parameters ?? []).Select(parameter => parameter.Identifier.ValueText)
            .Concat((node.TypeParameterList?.Parameters ?? []).Select(type => type.Identifier.ValueText))
            .Select(name => new Variable(name)),
        visit));

    /// <summary>Reads what is done only when it is called.</summary>
    private void Body(string name, IReadOnlyList<string> parameters, bool isExtension, Action read)
    {
        var (around, wasInside) = (_uses, _isInside);
        if (!_isInside)
            _methods.Add(new MethodFacts(name, parameters, isExtension, _uses = new CodeUses()));
        _isInside = true;
        read();
        (_uses, _isInside) = (around, wasInside);
    }

    private void Lambda(AnonymousFunctionExpressionSyntax node, Action visit)
    {
        var variables = VariablesOf(ParametersOf(node), node == _method).ToList();
        // What a lambda is given comes from what it is handed to.
        if (node.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call })
        {
            var given = ReceiverOf(call) is { } receiver ? _held.Of(receiver) : [];
            if (call.Expression is MemberAccessExpressionSyntax)
            {
                given = given.Concat(call.ArgumentList.Arguments.Where(argument => argument != node.Parent)
                    .SelectMany(argument => _held.Of(argument.Expression)));
            }
            foreach (var (held, _) in given)
                variables.ForEach(variable => variable.Holds.Add(held));
        }
        Within(variables, visit);
    }

    private void Within(IEnumerable<Variable> variables, Action visit)
    {
        _scopes.Enter(variables);
        visit();
        _scopes.Leave();
    }

    private static IEnumerable<Variable> VariablesOf(IEnumerable<ParameterSyntax> parameters, bool areOwn) =>
        parameters.Select((parameter, index) => new Variable(parameter.Identifier.ValueText)
        {
            Parameter = areOwn ? index : null,
            IsSimple = parameter.Type is { } type && SimpleTypes.IsSimple(type),
        });

    private void Assign(ExpressionSyntax target, bool isPlain, bool isCertain)
    {
        switch (target)
        {
            case TupleExpressionSyntax tuple:
                foreach (var side in tuple.Arguments)
                    Assign(side.Expression, isPlain, isCertain);
                break;
            case IdentifierNameSyntax name:
                _uses.Uses.Add(new Use(
                    _scopes.Find(name.Identifier.ValueText), isPlain && isCertain ? UseKind.Assigned : UseKind.Counted));
                break;
            case MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax:
                foreach (var (variable, _) in _held.Of(target))
                    _uses.Uses.Add(new Use(variable, isPlain ? UseKind.Changed : UseKind.Consumed));
                break;
        }
    }

    /// <summary>Notes what variables mean from here on.</summary>
    private void Hold(ExpressionSyntax target, ExpressionSyntax value)
    {
        switch (target)
        {
            case TupleExpressionSyntax tuple:
                foreach (var side in tuple.Arguments)
                    Hold(side.Expression, value);
                break;
            case DeclarationExpressionSyntax declaration:
                Hold(declaration.Designation, _held.Of(value));
                break;
            case IdentifierNameSyntax name:
                Hold(_scopes.Find(name.Identifier.ValueText), value);
                break;
            default:
                // What becomes a part of an object is kept by it; of what that was made is another matter.
                foreach (var (variable, _) in _held.Of(target).ToList())
                    Hold(variable, _held.Of(value).Where(item => item.IsKept));
                break;
        }
    }

    private void Hold(Variable variable, ExpressionSyntax value)
    {
        if (value is IdentifierNameSyntax other)
            variable.Aliases.Add(_scopes.Find(other.Identifier.ValueText));
        else
            Hold(variable, _held.Of(value));
    }

    private void Hold(SyntaxNode designations, IEnumerable<(Variable Variable, bool IsKept)> held)
    {
        foreach (string name in NameScopes.Designations(designations))
            Hold(_scopes.Find(name), held.Select(item => (item.Variable, false)));
    }

    private static void Hold(Variable variable, IEnumerable<(Variable Variable, bool IsKept)> held)
    {
        foreach (var (other, isKept) in held.Where(item => item.Variable != variable).ToList())
        {
            variable.Holds.Add(other);
            if (isKept)
                variable.Keeps.Add(other);
        }
    }
}
