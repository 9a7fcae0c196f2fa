using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookKernel.Scripting.Cells;
using NotebookKernel.Scripting.Language.Analysis;
using NotebookServer.Documents;

namespace NotebookServer.Tweaking;

/// <summary>The controls of a cell tagged <c>parameters</c>: its variables, and the code that a turned control writes.</summary>
internal sealed class ParameterControls
{
    private const string Tag = "parameters";

    private readonly Dictionary<string, ExpressionSyntax> _values = new(StringComparer.Ordinal);

    private ParameterControls(string cell, string source)
    {
        var tree = CodeParser.Parse(CellText.CSharpOf(source));
        var controls = new List<ParameterControl>();
        foreach (var declaration in tree.GetCompilationUnitRoot().Members.Select(DeclarationOf).OfType<VariableDeclarationSyntax>())
        {
            foreach (var variable in declaration.Variables.Where(variable => variable.Initializer is not null))
            {
                string name = variable.Identifier.ValueText;
                _values[name] = variable.Initializer!.Value;
                controls.Add(Create(cell, name, declaration, variable.Initializer.Value));
            }
        }
        All = controls;
    }

    public IReadOnlyList<ParameterControl> All { get; }

    /// <summary>Returns the controls of a cell; none if it is not tagged.</summary>
    public static IReadOnlyList<ParameterControl> Of(LiveCell cell) =>
        cell.Kind == "code" && cell.Tags.Contains(Tag) ? new ParameterControls(cell.Id, cell.Source).All : [];

    /// <summary>Returns the values of all parameters that the running kernel has been given, by name.</summary>
    public static IReadOnlyDictionary<string, string> ValuesOf(IReadOnlyList<LiveCell> cells)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cell in cells.Where(cell => cell.Kind == "code" && cell.RanSource is not null && cell.Tags.Contains(Tag)))
        {
            foreach (var control in new ParameterControls(cell.Id, cell.RanSource!).All)
                values[control.Name] = control.Value;
        }
        return values;
    }

    /// <summary>Returns the edit that gives a variable another value; null if the value is none of its kind.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="name">The variable.</param>
    /// <param name="value">The value, as the control shows it.</param>
    public static TextEdit? Turn(LiveCell cell, string name, string value)
    {
        if (Of(cell).FirstOrDefault(control => control.Name == name) is not { } control)
            return null;
        string old = cell.Source.Substring(control.Start, control.Length);
        string? code = control.Kind switch
        {
            ControlKind.Number => NumberLiteral.Parse(value) is null ? null
                : NumberLiteral.Parse(old) is { } written && decimal.TryParse(
                    value.Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
                    && value != control.Less && value != control.More ? written.Write(number) : value,
            ControlKind.Switch => value is "true" or "false" ? value : null,
            ControlKind.Text => SymbolDisplay.FormatLiteral(value, quote: true),
            ControlKind.Choice => control.Choices.Contains(value) ? old[..(old.LastIndexOf('.') + 1)] + value : null,
            _ => SyntaxFactory.ParseExpression(value) is { ContainsDiagnostics: false } && value.Trim().Length > 0 ? value : null,
        };
        return code is null ? null : new TextEdit(control.Start, control.Length, code);
    }

    private static VariableDeclarationSyntax? DeclarationOf(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax field => field.Declaration,
        GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax local } => local.Declaration,
        _ => null,
    };

    private ParameterControl Create(string cell, string name, VariableDeclarationSyntax declaration, ExpressionSyntax value)
    {
        // Of "quick ? 1 : 3", the number that counts is the one that is turned.
        var counting = Counting(value);
        string text = counting.ToString();
        var control = new ParameterControl(
            cell, name, ControlKind.Code, text, NoteOf(declaration), counting.SpanStart, counting.Span.Length);
        switch (counting)
        {
            case LiteralExpressionSyntax { Token.Value: bool }:
                return control with { Kind = ControlKind.Switch };
            case LiteralExpressionSyntax { Token.Value: string written }:
                return control with { Kind = ControlKind.Text, Value = written };
            case MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax type } member
                when Choices(type.Identifier.ValueText) is { Length: > 0 } choices:
                return control with { Kind = ControlKind.Choice, Value = member.Name.Identifier.ValueText, Choices = choices };
            default:
                return NumberLiteral.Parse(text) is { } number
                    ? control with { Kind = ControlKind.Number, Less = number.Next(-1), More = number.Next(1) }
                    : control;
        }
    }

    private ExpressionSyntax Counting(ExpressionSyntax value) => value switch
    {
        ConditionalExpressionSyntax choice when Truth(choice.Condition) is { } truth =>
            Counting(truth ? choice.WhenTrue : choice.WhenFalse),
        ParenthesizedExpressionSyntax inner => Counting(inner.Expression),
        _ => value,
    };

    private bool? Truth(ExpressionSyntax condition) => condition switch
    {
        LiteralExpressionSyntax { Token.Value: bool truth } => truth,
        IdentifierNameSyntax name when _values.TryGetValue(name.Identifier.ValueText, out var value) && value != condition => Truth(value),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => !Truth(not.Operand),
        ParenthesizedExpressionSyntax inner => Truth(inner.Expression),
        _ => null,
    };

    /// <summary>Returns the members of an enumeration of .NET; none if it is none that is known here.</summary>
    private static string[] Choices(string type)
    {
        foreach (string space in new[] { "System", "System.IO", "System.Text" })
        {
            if (typeof(object).Assembly.GetType($"{space}.{type}") is { IsEnum: true } found)
                return Enum.GetNames(found);
        }
        return [];
    }

    /// <summary>Returns the comment that stands behind a declaration on its line.</summary>
    private static string NoteOf(VariableDeclarationSyntax declaration) => declaration.Parent!.GetLastToken().TrailingTrivia
        .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
        .Select(trivia => trivia.ToString().TrimStart('/').Trim())
        .FirstOrDefault() ?? "";
}
