using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LiveNotebooks.Tweaking;

/// <summary>A list of the members of an enumeration.</summary>
internal sealed record ChoiceControl(ParameterSource Source, string Value, IReadOnlyList<string> Members) : ParameterControl(Source, Value)
{
    public override string Kind => "choice";

    public override IReadOnlyList<string> Choices => Members;

    /// <summary>Returns the control of a variable that is a member of a known enumeration; null for others.</summary>
    public static ChoiceControl? Of(ParameterSource source, ControlContext context)
    {
        if (source.Value is not MemberAccessExpressionSyntax access)
            return null;
        string chosen = access.Name.Identifier.ValueText;
        var members = context.Enumerations.MembersOf(NameOf(access.Expression), context.Cells);
        return members.Contains(chosen) ? new ChoiceControl(source, chosen, members) : null;
    }

    protected override WrittenValue WriteOther(string value) => Members.Contains(value)
        ? WrittenValue.Of(Code[..(Code.LastIndexOf('.') + 1)] + value)
        : Refused($"“{value}” is none of {string.Join(", ", Members)}");

    private static string NameOf(ExpressionSyntax type) => type switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => "",
    };
}
