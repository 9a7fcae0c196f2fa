using System.Text.RegularExpressions;

namespace LiveNotebooks.Tweaking;

/// <summary>The range of a variable, as the comment beside its declaration gives it: <c>// 1 to 20</c>.</summary>
/// <param name="Low">The least value.</param>
/// <param name="High">The largest value.</param>
/// <param name="Text">Both, as a sentence names them.</param>
internal sealed partial record NumberRange(decimal Low, decimal High, string Text)
{
    /// <summary>
    /// Reads the range from a comment, of which it has to be a part for itself: "how many, 1 to 20", but not "takes 5 to 10 minutes". After
    /// "from" and "between", other words may stand before it. Null if there is none, or if the type has no such values.
    /// </summary>
    public static NumberRange? Of(string comment, NumberType type)
    {
        foreach (Match match in Phrase().Matches(comment))
        {
            if (Read(match.Groups["low"].Value, type) is { } low && Read(match.Groups["high"].Value, type) is { } high && low < high)
                return new NumberRange(low, high, $"{match.Groups["low"].Value} to {match.Groups["high"].Value}");
        }
        return null;
    }

    public bool Contains(decimal value) => value >= Low && value <= High;

    private static decimal? Read(string text, NumberType type) =>
        NumberLiteral.Parse(text.Replace(",", "", StringComparison.Ordinal)) is { Value: { } value } number && type.Holds(number)
        && (!type.IsWhole || decimal.IsInteger(value)) ? value : null;

    [GeneratedRegex(
        @"(?:(?:^|[;:,.(]\s*|\s[-–—]\s+)|\b(?<word>from|between)\s+)"
        + @"(?<low>-?[0-9](?:[0-9_]|,[0-9]{3}(?![0-9]))*(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)"
        + @"(?:\s+(?:to|and)\s+|\s*(?:\.{2,3}|…|–|—)\s*|(?<=[0-9])\s*-\s*)"
        + @"(?<high>-?[0-9](?:[0-9_]|,[0-9]{3}(?![0-9]))*(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)"
        + @"(?=\s*(?:$|[;:,)]|\.(?:\s|$)|\s[-–—]\s))",
        RegexOptions.IgnoreCase)]
    private static partial Regex Phrase();
}
