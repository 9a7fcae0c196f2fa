using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LiveNotebooks.Tweaking;

/// <summary>A control that is on or off.</summary>
internal sealed record SwitchControl(ParameterSource Source) : ParameterControl(Source, Source.Code)
{
    public override string Kind => "switch";

    /// <summary>Returns the control of a variable that is <c>true</c> or <c>false</c>; null for others.</summary>
    public static SwitchControl? Of(ParameterSource source, ControlContext context) =>
        source.Value is LiteralExpressionSyntax { Token.Value: bool } ? new SwitchControl(source) : null;

    protected override WrittenValue WriteOther(string value) =>
        value is "true" or "false" ? WrittenValue.Of(value) : Refused($"“{value}” is neither true nor false");
}
