using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Notebooks.Cells;

namespace NotebookServer.Tweaking;

/// <summary>Writes the values of controls as code, and says why one cannot be taken.</summary>
internal static class ValueWriter
{
    /// <summary>The longest value that a control takes, in characters; what is longer is written in the cell.</summary>
    private const int MostCharacters = 10_000;

    /// <summary>Returns the code of a value of a control.</summary>
    /// <param name="control">The control.</param>
    /// <param name="value">The value, as the control shows it.</param>
    public static WrittenValue Write(ParameterControl control, string value)
    {
        if (value == control.Value)
            return WrittenValue.Of(control.Code);
        if (value.Length > MostCharacters)
        {
            return WrittenValue.Refused(
                FormattableString.Invariant($"{control.Name}: more than {MostCharacters:N0} characters; write them in the cell."));
        }
        return control.Kind switch
        {
            // They keep the way in which the start is written.
            ControlKind.Number when control.Stops.Contains(value) => WrittenValue.Of(value),
            ControlKind.Number => control.Number!.Write(value),
            ControlKind.Switch => value is "true" or "false"
                ? WrittenValue.Of(value)
                : WrittenValue.Refused($"{control.Name}: “{value}” is neither true nor false."),
            ControlKind.Text => WrittenValue.Of(SymbolDisplay.FormatLiteral(value, quote: true)),
            ControlKind.Choice => control.Choices.Contains(value)
                ? WrittenValue.Of(control.Code[..(control.Code.LastIndexOf('.') + 1)] + value)
                : WrittenValue.Refused($"{control.Name}: “{value}” is none of {string.Join(", ", control.Choices)}."),
            _ => WriteExpression(control, value),
        };
    }

    private static WrittenValue WriteExpression(ParameterControl control, string value)
    {
        if (value.Trim().Length == 0)
            return WrittenValue.Refused($"{control.Name}: the box is empty; give an expression such as {control.Code}.");
        try
        {
            // As in the cell, so that nothing passes that would end the declaration, or hide its end in a comment.
            var tree = CodeParser.Parse($"var value = {value}\n;");
            var fault = tree.GetDiagnostics().FirstOrDefault(item => item.Severity == DiagnosticSeverity.Error);
            string reason = fault is null ? "" : $" ({fault.GetMessage(CultureInfo.InvariantCulture)})";
            return fault is null && tree.GetCompilationUnitRoot().Members is [FieldDeclarationSyntax
            {
                Declaration.Variables: [{ Initializer.Value: var expression }],
            }]
                ? WrittenValue.Of(expression.ToString())
                : WrittenValue.Refused(
                    $"{control.Name}: “{value}” is not an expression{reason}; give one such as {control.Code}.");
        }
        catch (CellFailedException error)
        {
            return WrittenValue.Refused($"{control.Name}: {error.Message}");
        }
    }
}
