using System.Globalization;
using System.Text.RegularExpressions;

namespace FigureRenderer.Axes;

/// <summary>Formats numbers in the d3-format formats that figures use: <c>.2f ,d .0% .3s .2e ~g +.1f</c>.</summary>
internal static partial class NumberFormat
{
    /// <summary>From here on .NET writes numbers with a power of ten.</summary>
    private const double LeastBrief = 1e17;

    /// <summary>From here on JavaScript writes fractions with a power of ten.</summary>
    private const double LeastWithPower = 1e21;

    private static readonly string[] s_prefixes =
        ["y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y"];

    /// <summary>Formats a number; null if the format is unknown.</summary>
    public static string? Format(double value, string format)
    {
        Match match = Pattern().Match(format);
        if (!match.Success) return null;
        if (!double.IsFinite(value)) return value.ToString(CultureInfo.InvariantCulture).Replace('-', '\u2212');
        string type = match.Groups["type"].Value;
        bool trim = match.Groups["trim"].Success || type.Length == 0;
        int precision = match.Groups["precision"].Success
            ? int.Parse(match.Groups["precision"].Value, CultureInfo.InvariantCulture)
            : type.Length == 0 ? 12 : 6;
        precision = type is "f" or "%" or "e" ? Math.Min(precision, 20) : Math.Clamp(precision, 1, 21);
        double size = Math.Abs(value);
        string prefix = "";
        string digits = type switch
        {
            "d" => Whole(Math.Round(size, MidpointRounding.AwayFromZero)),
            "f" => Fixed(size, precision),
            "%" => Fixed(size * 100, precision),
            "e" => DecimalDigits.Of(size).Rounded(precision + 1).WithPower(),
            "p" => DecimalDigits.Of(size * 100).Rounded(precision).Written(),
            "r" => DecimalDigits.Of(size).Rounded(precision).Written(),
            "s" => WithPrefix(DecimalDigits.Of(size), precision, out prefix),
            _ => Brief(DecimalDigits.Of(size).Rounded(precision), precision),
        };
        if (trim) digits = Trim(digits);
        if (match.Groups["comma"].Success) digits = Group(digits);
        string sign = match.Groups["sign"].Value;
        bool isNegative = double.IsNegative(value) && (sign == "+" || digits.Any(digit => digit is >= '1' and <= '9'));
        string before = isNegative ? sign == "(" ? "(" : "\u2212" : sign is "+" or " " ? sign : "";
        return before + digits + prefix + (type is "%" or "p" ? "%" : "") + (before == "(" ? ")" : "");
    }

    private static string Whole(double value) =>
        value < LeastBrief ? value.ToString(CultureInfo.InvariantCulture) : DecimalDigits.Shortest(value).Written();

    private static string Fixed(double value, int decimals)
    {
        if (value >= LeastWithPower) return DecimalDigits.Shortest(value).WithPower();
        DecimalDigits exact = DecimalDigits.Of(value);
        string digits = exact.Rounded(exact.Exponent + 1 + decimals).Written();
        if (decimals == 0) return digits;
        int point = digits.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? digits + "." + new string('0', decimals) : digits.PadRight(point + 1 + decimals, '0');
    }

    private static string Brief(DecimalDigits rounded, int precision) =>
        rounded.Exponent >= -6 && rounded.Exponent < precision ? rounded.Written() : rounded.WithPower();

    private static string WithPrefix(DecimalDigits exact, int precision, out string prefix)
    {
        DecimalDigits rounded = exact.Rounded(precision);
        int step = Math.Clamp((int)Math.Floor(rounded.Exponent / 3.0), -8, 8);
        prefix = s_prefixes[step + 8];
        int whole = rounded.Exponent - 3 * step + 1;
        // What is too small for the last prefix has fewer digits.
        if (whole <= 0) rounded = exact.Rounded(Math.Max(1, precision + whole - 1));
        return (rounded with { Exponent = rounded.Exponent - 3 * step }).Written();
    }

    /// <summary>Leaves out the zeros at the end of a fraction.</summary>
    private static string Trim(string digits)
    {
        int end = digits.IndexOf('e', StringComparison.Ordinal) is >= 0 and var found ? found : digits.Length;
        return digits[..end].Contains('.', StringComparison.Ordinal)
            ? digits[..end].TrimEnd('0').TrimEnd('.') + digits[end..]
            : digits;
    }

    private static string Group(string digits)
    {
        int end = digits.AsSpan().IndexOfAnyExceptInRange('0', '9') is >= 0 and var found ? found : digits.Length;
        string whole = digits[..end];
        for (int at = end - 3; at > 0; at -= 3) whole = whole.Insert(at, ",");
        return whole + digits[end..];
    }

    [GeneratedRegex(@"^(?<sign>[+\- (])?(?<comma>,)?(?:\.(?<precision>\d{1,2}))?(?<trim>~)?(?<type>[dfe%psrg])?$")]
    private static partial Regex Pattern();
}
