using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LiveNotebooks.Tweaking;

/// <summary>A box for a text.</summary>
internal sealed record TextControl(ParameterSource Source, string Value) : ParameterControl(Source, Value)
{
    public override string Kind => "text";

    /// <summary>Returns the control of a variable that is a text; null for others.</summary>
    public static TextControl? Of(ParameterSource source, ControlContext context) =>
        source.Value is LiteralExpressionSyntax { Token.Value: string text } ? new TextControl(source, text) : null;

    protected override WrittenValue WriteOther(string value) => WrittenValue.Of(SymbolDisplay.FormatLiteral(value, quote: true));
}
