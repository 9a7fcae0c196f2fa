using System.Text.RegularExpressions;

namespace LiveNotebooks.Tweaking;

/// <summary>
/// Whether a variable counts something, so that a control refuses negative values of it. Only its name and comment are known, so the rule
/// is narrow: the last word of the name is a plural or one such as "count", or the comment says "how many"; nothing in the name speaks of a
/// place, a difference or an angle; and the comment mentions no negative number. Whoever needs one all the same writes it in the code.
/// </summary>
internal static partial class CountName
{
    private static readonly HashSet<string> s_counting = new(StringComparer.OrdinalIgnoreCase)
    {
        "count", "number", "size", "total", "amount", "capacity", "length", "width", "height", "patience",
    };

    /// <summary>Words that look like plurals, and quantities that may well be negative.</summary>
    private static readonly HashSet<string> s_others = new(StringComparer.OrdinalIgnoreCase)
    {
        "offset", "offsets", "shift", "shifts", "delta", "deltas", "difference", "differences", "change", "changes",
        "move", "angle", "angles", "degrees", "radians", "celsius", "kelvins", "decibels", "position", "positions",
        "coordinates", "x", "y", "z", "indices", "axes", "seed", "bias", "loss", "class", "plus", "minus", "radius",
        "status", "basis", "analysis", "axis", "index", "logits", "weights", "scores", "levels", "exponents", "limits",
        "bounds", "thresholds", "is", "has", "was", "this", "as", "across", "less",
    };

    public static bool Says(string name, string comment)
    {
        string[] words = [.. Word().Matches(name).Select(match => match.Value)];
        if (words.Length == 0 || words.Any(s_others.Contains) || NegativeNumber().IsMatch(comment))
            return false;
        string last = words[^1];
        return s_counting.Contains(last) || last.Length > 3 && last.EndsWith('s') && !last.EndsWith("ss", StringComparison.Ordinal)
            || HowMany().IsMatch(comment);
    }

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<![0-9])-\s?[0-9]|\bnegative\b", RegexOptions.IgnoreCase)]
    private static partial Regex NegativeNumber();

    [GeneratedRegex(@"\b(how many|number of)\b", RegexOptions.IgnoreCase)]
    private static partial Regex HowMany();
}
