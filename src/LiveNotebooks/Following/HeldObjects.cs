using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LiveNotebooks.Following;

/// <summary>Finds the variables whose objects the value of an expression is, has, or was made of.</summary>
/// <param name="scopes">What names mean at the place.</param>
internal sealed class HeldObjects(NameScopes scopes)
{
    /// <summary>Returns the variables, each with whether the value keeps their objects for certain.</summary>
    public IEnumerable<(Variable Variable, bool IsKept)> Of(ExpressionSyntax? value) => value switch
    {
        IdentifierNameSyntax name => [(scopes.Find(name.Identifier.ValueText), true)],
        MemberAccessExpressionSyntax member => Of(member.Expression).Select(Loosely),
        ElementAccessExpressionSyntax element => Of(element.Expression).Select(Loosely),
        ConditionalAccessExpressionSyntax access => Of(access.Expression).Select(Loosely),
        MemberBindingExpressionSyntax binding => Of(binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression)
            .Select(Loosely),
        ParenthesizedExpressionSyntax inner => Of(inner.Expression),
        CastExpressionSyntax cast => Of(cast.Expression),
        PostfixUnaryExpressionSyntax sure => Of(sure.Operand),
        AwaitExpressionSyntax awaited => Of(awaited.Expression),
        RefExpressionSyntax reference => Of(reference.Expression),
        WithExpressionSyntax copy => Of(copy.Expression).Select(Loosely),
        AssignmentExpressionSyntax assignment => Of(assignment.Right),
        ConditionalExpressionSyntax choice => Of(choice.WhenTrue).Concat(Of(choice.WhenFalse)),
        BinaryExpressionSyntax { OperatorToken.Text: "??" } choice => Of(choice.Left).Concat(Of(choice.Right)),
        BinaryExpressionSyntax { OperatorToken.Text: "as" } converted => Of(converted.Left),
        SwitchExpressionSyntax choice => choice.Arms.SelectMany(arm => Of(arm.Expression)),
        TupleExpressionSyntax tuple => tuple.Arguments.SelectMany(argument => Whole(argument.Expression)),
        CollectionExpressionSyntax list => list.Elements.SelectMany(element =>
            element is ExpressionElementSyntax single ? Whole(single.Expression) : []),
        ArrayCreationExpressionSyntax array => Items(array.Initializer),
        ImplicitArrayCreationExpressionSyntax array => Items(array.Initializer),
        InitializerExpressionSyntax items => Items(items),
        AnonymousObjectCreationExpressionSyntax made => made.Initializers.SelectMany(item => Whole(item.Expression)),
        BaseObjectCreationExpressionSyntax made => (made.ArgumentList?.Arguments ?? []).SelectMany(item => Whole(item.Expression))
            .Concat(Items(made.Initializer)),
        InvocationExpressionSyntax call => OfCall(call),
        _ => [],
    };

    /// <summary>Returns the variables to whose objects something is done that is done to the value of an expression.</summary>
    public IEnumerable<Variable> Target(ExpressionSyntax value) => value switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => Target(member.Expression),
        InvocationExpressionSyntax => [],
        _ => Of(value).Select(item => item.Variable),
    };

    private static (Variable, bool) Loosely((Variable Variable, bool IsKept) item) => (item.Variable, false);

    private IEnumerable<(Variable, bool)> OfCall(InvocationExpressionSyntax call)
    {
        if (Called(call) is { } name && MethodNames.IsCopying(name))
            return [];
        var receiver = call.Expression is MemberAccessExpressionSyntax member ? Of(member.Expression) : [];
        return receiver.Concat(call.ArgumentList.Arguments.SelectMany(argument => Whole(argument.Expression))).Select(Loosely);
    }

    /// <summary>Of something that is handed on: a part of an object, such as <c>data.Test</c>, is not worth following.</summary>
    private IEnumerable<(Variable, bool)> Whole(ExpressionSyntax value) =>
        value is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax ? [] : Of(value);

    private IEnumerable<(Variable, bool)> Items(InitializerExpressionSyntax? items) => items is null ? []
        : items.Expressions.SelectMany(item => Whole(item is AssignmentExpressionSyntax set ? set.Right : item));

    private static string? Called(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
