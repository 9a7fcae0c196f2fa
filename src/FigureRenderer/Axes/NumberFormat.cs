using System.Globalization;
using System.Text.RegularExpressions;

namespace FigureRenderer.Axes;

/// <summary>Formats numbers in the d3-format formats that figures use: <c>.2f ,d .0% .3s .2e ~g +.1f</c>.</summary>
internal static partial class NumberFormat
{
    private static readonly string[] s_prefixes = ["y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E"];

    /// <summary>Formats a number; null if the format is unknown.</summary>
    public static string? Format(double value, string format)
    {
        Match match = Pattern().Match(format);
        if (!match.Success) return null;
        string type = match.Groups["type"].Value;
        bool trim = match.Groups["trim"].Success || type.Length == 0;
        int? precision = match.Groups["precision"].Success
            ? int.Parse(match.Groups["precision"].Value, CultureInfo.InvariantCulture)
            : null;
        string digits = type switch
        {
            "d" => Fixed(Math.Round(Math.Abs(value)), 0),
            "f" => Fixed(Math.Abs(value), precision ?? 6),
            "%" => Fixed(Math.Abs(value) * 100, precision ?? 6),
            "e" => Math.Abs(value).ToString(
                (precision ?? 6) == 0 ? "0e+0" : $"0.{new string('0', precision ?? 6)}e+0", CultureInfo.InvariantCulture),
            "p" => Significant(Math.Abs(value) * 100, precision ?? 6),
            "r" => Significant(Math.Abs(value), precision ?? 6),
            "s" => WithPrefix(Math.Abs(value), precision ?? 6, trim),
            _ => Math.Abs(value).ToString("G" + (precision ?? 12).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        };
        if (trim && type != "s") digits = Trim(digits);
        if (match.Groups["comma"].Success) digits = Group(digits);
        bool negative = value < 0 && digits.Any(digit => digit is >= '1' and <= '9');
        string sign = negative ? "\u2212" : match.Groups["sign"].Value == "+" ? "+" : "";
        return sign + digits + (type is "%" or "p" ? "%" : "");
    }

    private static string Fixed(double value, int decimals) =>
        value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Significant(double value, int digits)
    {
        int magnitude = value == 0 ? 0 : (int)Math.Floor(Math.Log10(value));
        int decimals = digits - 1 - magnitude;
        if (decimals >= 0) return Fixed(value, Math.Min(decimals, 15));
        double unit = Math.Pow(10, -decimals);
        return Fixed(Math.Round(value / unit) * unit, 0);
    }

    private static string WithPrefix(double value, int digits, bool trim)
    {
        int step = value == 0 ? 0 : Math.Clamp((int)Math.Floor(Math.Floor(Math.Log10(value)) / 3), -8, 6);
        string text = Significant(value / Math.Pow(1000, step), digits);
        return (trim ? Trim(text) : text) + s_prefixes[step + 8];
    }

    private static string Trim(string digits) => digits.Contains('.', StringComparison.Ordinal) ? digits.TrimEnd('0').TrimEnd('.') : digits;

    private static string Group(string digits)
    {
        int point = digits.IndexOf('.', StringComparison.Ordinal);
        string whole = point < 0 ? digits : digits[..point];
        for (int at = whole.Length - 3; at > 0; at -= 3) whole = whole.Insert(at, ",");
        return point < 0 ? whole : whole + digits[point..];
    }

    [GeneratedRegex(@"^(?<sign>[+\- (])?(?<comma>,)?(?:\.(?<precision>\d{1,2}))?(?<trim>~)?(?<type>[dfe%psrg])?$")]
    private static partial Regex Pattern();
}
