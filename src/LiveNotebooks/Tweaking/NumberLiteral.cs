using System.Globalization;
using System.Text.RegularExpressions;

namespace LiveNotebooks.Tweaking;

/// <summary>A number as code writes it.</summary>
/// <param name="sign">A minus, or nothing.</param>
/// <param name="digits">The digits with separators, a point and an exponent.</param>
/// <param name="suffix">The letters that give its type.</param>
internal sealed partial class NumberLiteral(string sign, string digits, string suffix)
{
    /// <summary>Smaller numbers are written with an exponent.</summary>
    private const decimal LeastPlain = 1e-4m;

    /// <summary>The letters that give it a type, in lower case; empty if there are none.</summary>
    public string Suffix { get; } = suffix.ToLowerInvariant();

    /// <summary>Whether it is written as a whole number: without a point and an exponent.</summary>
    public bool IsInteger => !HasPoint && !HasExponent;

    /// <summary>The value; null if a decimal is too small or not precise enough for it.</summary>
    public decimal? Value { get; } = Exactly(sign + digits.Replace("_", "", StringComparison.Ordinal));

    /// <summary>The nearest value that code of the type <c>double</c> has; infinite if it is too large.</summary>
    public double Nearest { get; } = double.Parse(sign + digits.Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private bool HasPoint => digits.Contains('.', StringComparison.Ordinal);

    public bool HasExponent => digits.AsSpan().ContainsAny('e', 'E');

    /// <summary>Reads a decimal literal with its sign; null if it is none.</summary>
    public static NumberLiteral? Parse(string code)
    {
        var match = Literal().Match(code.Trim());
        return match.Success
            ? new NumberLiteral(match.Groups["sign"].Value, match.Groups["digits"].Value, match.Groups["suffix"].Value)
            : null;
    }

    /// <summary>Writes another number in the way of this one.</summary>
    /// <param name="number">The number.</param>
    /// <param name="type">The type of the variable.</param>
    public string Write(NumberLiteral number, NumberType type) =>
        number.Value is { } value ? Write(value, type) : number.ToString(withSuffix: false) + suffix;

    /// <inheritdoc cref="Write(NumberLiteral, NumberType)"/>
    public string Write(decimal value, NumberType type)
    {
        if (type.IsWhole || IsInteger && decimal.IsInteger(value))
        {
            string form = digits.Contains('_', StringComparison.Ordinal) || Math.Abs(value) >= 10_000 ? "#,0" : "0";
            return value.ToString(form, CultureInfo.InvariantCulture).Replace(',', '_') + suffix;
        }
        if (value != 0 && (HasExponent || Math.Abs(value) < LeastPlain))
        {
            int exponent = value.Exponent();
            return (value / Powers.OfTen(exponent)).ToString("0.###########################", CultureInfo.InvariantCulture)
                + (digits.Contains('E', StringComparison.Ordinal) ? "E" : "e") + exponent.ToString(CultureInfo.InvariantCulture) + suffix;
        }
        string text = value.ToString("0.0###########################", CultureInfo.InvariantCulture);
        return (suffix.Length > 0 && text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text) + suffix;
    }

    public override string ToString() => ToString(withSuffix: true);

    private string ToString(bool withSuffix) => sign + digits + (withSuffix ? suffix : "");

    private static decimal? Exactly(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)
        && Math.Abs((double)value / double.Parse(text, CultureInfo.InvariantCulture) - 1) is < 1e-12 or double.NaN ? value : null;

    [GeneratedRegex(
        @"^(?<sign>-?)\s*(?<digits>[0-9](_*[0-9])*(\.[0-9](_*[0-9])*)?([eE][-+]?[0-9]{1,3})?)(?<suffix>[fFdDmM]|[lL][uU]?|[uU][lL]?)?$")]
    private static partial Regex Literal();
}
