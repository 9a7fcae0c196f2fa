using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Notebooks.Language.Analysis;

namespace Notebooks.Language.Completion;

/// <summary>Finds the types that a place asks for, as far as the code around it shows.</summary>
internal static class ExpectedTypes
{
    /// <param name="model">The semantic model of the code.</param>
    /// <param name="expression">The expression in that place.</param>
    public static IEnumerable<ITypeSymbol> At(SemanticModel model, SyntaxNode expression) =>
        Find(model, expression)
            .OfType<ITypeSymbol>()
            .Where(type => type.TypeKind != TypeKind.Error)
            .Distinct<ITypeSymbol>(SymbolEqualityComparer.Default);

    private static IEnumerable<ITypeSymbol?> Find(SemanticModel model, SyntaxNode place)
    {
        switch (place.Parent)
        {
            case ParenthesizedExpressionSyntax or ConstantPatternSyntax or PrefixUnaryExpressionSyntax:
            case UnaryPatternSyntax or BinaryPatternSyntax or ParenthesizedPatternSyntax or DeclarationPatternSyntax or TypePatternSyntax:
                return Find(model, place.Parent);
            case ConditionalExpressionSyntax conditional when conditional.Condition != place:
                return Find(model, conditional);
            case EqualsValueClauseSyntax clause:
                return [TypeOfInitialized(model, clause)];
            case AssignmentExpressionSyntax assignment when assignment.Right == place:
                return [model.GetTypeInfo(assignment.Left).Type];
            case BinaryExpressionSyntax binary when binary.Right == place
                && binary.Kind() is not (SyntaxKind.LeftShiftExpression or SyntaxKind.RightShiftExpression or SyntaxKind.AsExpression):
                return [model.GetTypeInfo(binary.Left).Type];
            case IsPatternExpressionSyntax test when test.Pattern == place:
                return [model.GetTypeInfo(test.Expression).Type];
            case SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax selection } arm:
                return arm.Pattern == place ? [model.GetTypeInfo(selection.GoverningExpression).Type] : Find(model, selection);
            case SwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax selection }:
                return [model.GetTypeInfo(selection.Expression).Type];
            case SubpatternSyntax { NameColon.Name: { } property }:
                return [model.GetTypeInfo(property).Type];
            case ArgumentSyntax { Parent: BaseArgumentListSyntax list } argument:
                return OfArgument(model, list.Parent, list.Arguments.IndexOf(argument), argument.NameColon?.Name.Identifier.ValueText);
            case AttributeArgumentSyntax { NameEquals.Name: { } property }:
                return [model.GetTypeInfo(property).Type];
            case AttributeArgumentSyntax { Parent: AttributeArgumentListSyntax list } argument:
                return OfArgument(model, list.Parent, list.Arguments.IndexOf(argument), argument.NameColon?.Name.Identifier.ValueText);
            case ReturnStatementSyntax or ArrowExpressionClauseSyntax:
                return [ReturnTypeAround(model, place)];
            case InitializerExpressionSyntax { Parent: ArrayCreationExpressionSyntax array }:
                return [(model.GetTypeInfo(array).Type as IArrayTypeSymbol)?.ElementType];
            default:
                return [];
        }
    }

    private static ITypeSymbol? TypeOfInitialized(SemanticModel model, EqualsValueClauseSyntax clause) => clause.Parent switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: false } declaration } =>
            model.GetTypeInfo(declaration.Type).Type,
        PropertyDeclarationSyntax property => model.GetTypeInfo(property.Type).Type,
        ParameterSyntax { Type: { } type } => model.GetTypeInfo(type).Type,
        _ => null,
    };

    private static IEnumerable<ITypeSymbol?> OfArgument(SemanticModel model, SyntaxNode? call, int index, string? name)
    {
        foreach (var overload in Calls.Overloads(model, call))
        {
            var parameters = Calls.ParametersOf(overload);
            var parameter = name is not null ? parameters.FirstOrDefault(one => one.Name == name)
                : index < parameters.Count ? parameters[index]
                : parameters is [.., { IsParams: true } last] ? last : null;
            yield return parameter is { IsParams: true, Type: IArrayTypeSymbol array } ? array.ElementType : parameter?.Type;
        }
    }

    private static ITypeSymbol? ReturnTypeAround(SemanticModel model, SyntaxNode place)
    {
        foreach (var node in place.Ancestors())
        {
            var (type, modifiers) = node switch
            {
                MethodDeclarationSyntax method => (model.GetTypeInfo(method.ReturnType).Type, method.Modifiers),
                LocalFunctionStatementSyntax function => (model.GetTypeInfo(function.ReturnType).Type, function.Modifiers),
                BasePropertyDeclarationSyntax property => (model.GetTypeInfo(property.Type).Type, property.Modifiers),
                _ => (null, default),
            };
            if (modifiers.Any(SyntaxKind.AsyncKeyword)
                && type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] })
            {
                return result;
            }
            if (type is not null || node is AnonymousFunctionExpressionSyntax)
                return type;
        }
        return null;
    }
}
