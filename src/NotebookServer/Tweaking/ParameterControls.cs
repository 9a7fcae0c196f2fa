using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Notebooks.Cells;
using Notebooks.Language.Analysis;
using Notebooks.Parameters;
using NotebookServer.Documents;
using NotebookServer.Following;

namespace NotebookServer.Tweaking;

/// <summary>The controls of a notebook's cells tagged <c>parameters</c>.</summary>
/// <param name="enumerations">What can be chosen of enumerations.</param>
/// <param name="history">How they were turned.</param>
internal sealed class ParameterControls(Enumerations enumerations, TurnHistory history)
{
    /// <summary>Returns the controls of all code cells.</summary>
    public IEnumerable<ParameterControl> Of(IReadOnlyList<CellCode> cells) =>
        cells.Where(IsTagged).SelectMany(cell => Of(cell.Id, cell.Source, cells));

    /// <summary>Returns the control of a variable; null if there is none.</summary>
    /// <param name="cells">All code cells.</param>
    /// <param name="cell">The cell with the variable.</param>
    /// <param name="name">The variable.</param>
    public ParameterControl? Find(IReadOnlyList<CellCode> cells, CellCode cell, string name) =>
        IsTagged(cell) ? Of(cell.Id, cell.Source, cells).Find(control => control.Name == name) : null;

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

    private static bool IsTagged(CellCode cell) => cell.Tags.Contains(ParametersCell.Tag);

    private List<ParameterControl> Of(string cell, string source, IReadOnlyList<CellCode> cells) =>
        CodeReading.Read(() => Read(cell, source, cells), _ => []);

    private List<ParameterControl> Read(string cell, string source, IReadOnlyList<CellCode> cells)
    {
        var tree = CodeParser.Parse(CellText.CSharpOf(source));
        var branch = new CountingBranch();
        var controls = new List<ParameterControl>();
        foreach (var variable in ParametersCell.Variables(tree.GetCompilationUnitRoot()))
        {
            var declaration = (VariableDeclarationSyntax)variable.Parent!;
            string name = variable.Identifier.ValueText;
            // Of "quick ? 1 : 3", the number that counts is the one that is turned.
            var counting = branch.Of(variable.Initializer!.Value);
            string code = counting.ToString();
            var key = new ControlKey(cell, name, CountingBranch.PathTo(counting));
            var control = new ParameterControl(key, ControlKind.Code, code, NoteOf(declaration), counting.SpanStart, code);
            controls.Add(WithOrigin(WithKind(control, declaration.Type, counting, cells)));
            branch.Declare(name, variable.Initializer.Value);
        }
        return controls;
    }

    private ParameterControl WithKind(
        ParameterControl control, TypeSyntax type, ExpressionSyntax value, IReadOnlyList<CellCode> cells)
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
                return NumberLiteral.Parse(control.Code) is { } number ? WithNumber(control, type, number) : control;
        }
    }

    private ParameterControl WithNumber(ParameterControl control, TypeSyntax type, NumberLiteral literal)
    {
        var number = new NumberParameter(control.Name, literal, NumberType.Of(type, literal), control.Note);
        var start = NumberLiteral.Parse(history.StartOf(control.Key, control.Code)) ?? literal;
        return control with
        {
            Kind = ControlKind.Number,
            Number = number,
            Less = number.Next(start, -1),
            More = number.Next(start, 1),
            Stops = number.Stops(start),
        };
    }

    private ParameterControl WithOrigin(ParameterControl control) =>
        history.OriginOf(control.Key) is { } origin && origin != control.Code
            && !(NumberLiteral.Parse(origin)?.Value is { } value && value == NumberLiteral.Parse(control.Code)?.Value)
            ? control with { Origin = origin }
            : control;

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
