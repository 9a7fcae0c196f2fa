using System.Globalization;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LiveNotebooks.Tweaking;

/// <summary>A field for a date.</summary>
internal sealed record DateControl(ParameterSource Source, string Value) : ParameterControl(Source, Value)
{
    public override string Kind => "date";

    /// <summary>Returns the control of a variable that is a <see cref="DateOnly"/> of a year, a month and a day; null for others.</summary>
    public static DateControl? Of(ParameterSource source, ControlContext context)
    {
        var type = source.Value is ObjectCreationExpressionSyntax creation ? creation.Type : source.Declaration.Type;
        if (type.ToString().TrimEnd('?') is not ("DateOnly" or "System.DateOnly")
            || source.Value is not BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var year, var month, var day] })
        {
            return null;
        }
        string date = string.Create(CultureInfo.InvariantCulture, $"{NumberOf(year):0000}-{NumberOf(month):00}-{NumberOf(day):00}");
        return Parse(date) is null ? null : new DateControl(source, date);
    }

    protected override WrittenValue WriteOther(string value)
    {
        if (value.Length == 0)
            return Refused($"the box is empty; give a date such as {Value}");
        return Parse(value) is { } date
            ? WrittenValue.Of(string.Create(
                CultureInfo.InvariantCulture, $"{Code[..(Code.IndexOf('(') + 1)]}{date.Year}, {date.Month}, {date.Day})"))
            : Refused($"“{value}” is not a date; give one such as {Value}");
    }

    /// <summary>Returns the number of an argument that is one; 0, of which there is no date, for others.</summary>
    private static int NumberOf(ArgumentSyntax argument) =>
        argument is { NameColon: null, Expression: LiteralExpressionSyntax { Token.Value: int number } } ? number : 0;

    /// <summary>Reads a date as the page writes it.</summary>
    private static DateOnly? Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
