using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Notebooks.Cells;

namespace LiveNotebooks.Tweaking;

/// <summary>A box for any code.</summary>
internal sealed record CodeControl(ParameterSource Source) : ParameterControl(Source, Source.Code)
{
    public override string Kind => "code";

    protected override WrittenValue WriteOther(string value)
    {
        if (value.Trim().Length == 0)
            return Refused($"the box is empty; give an expression such as {Code}");
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
                : Refused($"“{value}” is not an expression{reason}; give one such as {Code}");
        }
        catch (CellFailedException error)
        {
            return WrittenValue.Refused($"{Name}: {error.Message}");
        }
    }
}
