using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookKernel.Scripting.Cells;
using NotebookKernel.Scripting.Language.Analysis;
using NotebookServer.Documents;

namespace NotebookServer.Tweaking;

/// <summary>The controls of a notebook's cells tagged <c>parameters</c>, and the code that a turned control writes.</summary>
/// <param name="enumerations">What can be chosen of enumerations.</param>
internal sealed class ParameterControls(Enumerations enumerations)
{
    private const string Tag = "parameters";

    /// <summary>Returns the controls of all code cells.</summary>
    public IEnumerable<ParameterControl> Of(IReadOnlyList<CellCode> cells) =>
        cells.Where(IsTagged).SelectMany(cell => Of(cell.Id, cell.Source, cells));

    /// <summary>Returns the values of all parameters that the running kernel has been given, by name.</summary>
    public IReadOnlyDictionary<string, string> ValuesOf(IReadOnlyList<CellCode> cells)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cell in cells.Where(cell => IsTagged(cell) && cell.RanSource is not null))
        {
            foreach (var control in Of(cell.Id, cell.RanSource!, cells))
                values[control.Name] = control.Value;
        }
        return values;
    }

    /// <summary>Returns the edit that gives a variable another value; null if the value is none of its kind.</summary>
    /// <param name="cells">All code cells.</param>
    /// <param name="cell">The cell with the variable.</param>
    /// <param name="name">The variable.</param>
    /// <param name="value">The value, as the control shows it.</param>
    public TextEdit? Turn(IReadOnlyList<CellCode> cells, CellCode cell, string name, string value)
    {
        if (!IsTagged(cell) || Of(cell.Id, cell.Source, cells).FirstOrDefault(control => control.Name == name) is not { } control)
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

    private static bool IsTagged(CellCode cell) => cell.Tags.Contains(Tag);

    private List<ParameterControl> Of(string cell, string source, IReadOnlyList<CellCode> cells)
    {
        var tree = CodeParser.Parse(CellText.CSharpOf(source));
        var branch = new CountingBranch();
        var controls = new List<ParameterControl>();
        foreach (var declaration in tree.GetCompilationUnitRoot().Members.Select(DeclarationOf).OfType<VariableDeclarationSyntax>())
        {
            foreach (var variable in declaration.Variables.Where(variable => variable.Initializer is not null))
            {
                string name = variable.Identifier.ValueText;
                // Of "quick ? 1 : 3", the number that counts is the one that is turned.
                var counting = branch.Of(variable.Initializer!.Value);
                var control = new ParameterControl(
                    cell, name, ControlKind.Code, counting.ToString(), NoteOf(declaration), counting.SpanStart, counting.Span.Length);
                controls.Add(WithKind(control, counting, cells));
                branch.Declare(name, variable.Initializer.Value);
            }
        }
        return controls;
    }

    private static VariableDeclarationSyntax? DeclarationOf(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax field => field.Declaration,
        GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax local } => local.Declaration,
        _ => null,
    };

    private ParameterControl WithKind(ParameterControl control, ExpressionSyntax value, IReadOnlyList<CellCode> cells)
    {
        switch (value)
        {
            case LiteralExpressionSyntax { Token.Value: bool }:
                return control with { Kind = ControlKind.Switch };
            case LiteralExpressionSyntax { Token.Value: string written }:
                return control with { Kind = ControlKind.Text, Value = written };
            case MemberAccessExpressionSyntax member when enumerations.MembersOf(NameOf(member.Expression), cells) is { Count: > 0 } choices
                && choices.Contains(member.Name.Identifier.ValueText):
                return control with { Kind = ControlKind.Choice, Value = member.Name.Identifier.ValueText, Choices = choices };
            default:
                return NumberLiteral.Parse(control.Value) is { } number
                    ? control with { Kind = ControlKind.Number, Less = number.Next(-1), More = number.Next(1) }
                    : control;
        }
    }

    private static string NameOf(ExpressionSyntax type) => type switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => "",
    };

    /// <summary>Returns the comment that stands behind a declaration on its line.</summary>
    private static string NoteOf(VariableDeclarationSyntax declaration) => declaration.Parent!.GetLastToken().TrailingTrivia
        .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
        .Select(trivia => trivia.ToString().TrimStart('/').Trim())
        .FirstOrDefault() ?? "";
}
