using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Notebooks.Language.Analysis;

namespace Notebooks.Language.Completion;

/// <summary>Finds what a name at the cursor can be.</summary>
internal static class NamePlaces
{
    public static NamePlace Of(Draft draft)
    {
        var token = draft.Token;
        if (token.GetPreviousToken() is { RawKind: (int)SyntaxKind.OpenBraceToken, Parent: SwitchStatementSyntax })
            return NamePlace.SwitchLabel;
        if (token.Parent is not SimpleNameSyntax name)
            return NamePlace.Declaration;
        switch (name.Parent)
        {
            case AttributeSyntax:
                return NamePlace.Attribute;
            case UsingDirectiveSyntax directive:
                return directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword) || directive.Alias is not null
                    ? NamePlace.NamespaceOrType
                    : NamePlace.Namespace;
            // "using X" before the rest of the line is typed.
            case VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax local }
                when local.UsingKeyword.IsKind(SyntaxKind.UsingKeyword):
                return NamePlace.NamespaceOrType;
            case ObjectCreationExpressionSyntax creation when creation.Type == name:
            case ArrayTypeSyntax { Parent: ArrayCreationExpressionSyntax }:
                return NamePlace.NewType;
            case ConstantPatternSyntax or CaseSwitchLabelSyntax:
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression } test when test.Right == name:
            case DeclarationPatternSyntax or TypePatternSyntax or RecursivePatternSyntax:
                return NamePlace.Pattern;
            case IncompleteMemberSyntax:
                return NamePlace.Member;
        }
        if (IsTypeArgument(draft))
            return NamePlace.Type;
        if (StartsStatement(name))
            return NamePlace.Statement;
        if (StartsMember(name))
            return NamePlace.Member;
        return SyntaxFacts.IsInTypeOnlyContext(name) ? NamePlace.Type : NamePlace.Expression;
    }

    /// <summary>
    /// Returns whether the cursor is after the open <c>&lt;</c> of something generic; while the <c>&gt;</c> is missing, the parser may see
    /// a comparison.
    /// </summary>
    private static bool IsTypeArgument(Draft draft)
    {
        int closed = 0;
        for (var token = draft.Token.GetPreviousToken(); ; token = token.GetPreviousToken())
        {
            switch (token.Kind())
            {
                case SyntaxKind.GreaterThanToken:
                    closed++;
                    break;
                case SyntaxKind.LessThanToken when closed > 0:
                    closed--;
                    break;
                case SyntaxKind.LessThanToken:
                    return token.GetPreviousToken() is { RawKind: (int)SyntaxKind.IdentifierToken } name && IsGeneric(draft, name);
                case SyntaxKind.IdentifierToken or SyntaxKind.DotToken or SyntaxKind.CommaToken or SyntaxKind.QuestionToken:
                case SyntaxKind.OpenBracketToken or SyntaxKind.CloseBracketToken:
                    break;
                default:
                    if (!SyntaxFacts.IsPredefinedType(token.Kind()))
                        return false;
                    break;
            }
        }
    }

    private static bool IsGeneric(Draft draft, SyntaxToken name) =>
        name.Parent is { Parent: MemberAccessExpressionSyntax access } member && access.Name == member
            ? draft.Model.GetMemberGroup(access).Any(IsGeneric) || draft.Model.GetSymbolInfo(access).CandidateSymbols.Any(IsGeneric)
            : draft.Model.LookupSymbols(draft.Start, name: name.ValueText).Any(IsGeneric);

    private static bool IsGeneric(ISymbol symbol) => symbol is INamedTypeSymbol { Arity: > 0 } or IMethodSymbol { Arity: > 0 };

    private static bool StartsStatement(SimpleNameSyntax name)
    {
        var statement = name.Ancestors()
            .FirstOrDefault(node => node is StatementSyntax or FieldDeclarationSyntax or IncompleteMemberSyntax or MethodDeclarationSyntax);
        return statement is not null && statement.SpanStart == name.SpanStart && statement.Parent is not TypeDeclarationSyntax;
    }

    private static bool StartsMember(SimpleNameSyntax name) =>
        name.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { Parent: TypeDeclarationSyntax } member
            && member.SpanStart == name.SpanStart;
}
