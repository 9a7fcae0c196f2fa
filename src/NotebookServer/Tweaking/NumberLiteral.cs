using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NotebookServer.Tweaking;

/// <summary>A number as code writes it, and its neighbors in the same way of writing.</summary>
/// <param name="sign">A minus, or nothing.</param>
/// <param name="digits">The digits with separators, a point and an exponent.</param>
/// <param name="suffix">The letters that give its type.</param>
internal sealed partial class NumberLiteral(string sign, string digits, string suffix)
{
    private static readonly SearchValues<char> s_ofReals = SearchValues.Create("fFdDmM");

    /// <summary>The leading digits that sensible numbers have.</summary>
    private static readonly int[] s_leading = [1, 2, 3, 5];

    private bool IsWhole => !digits.AsSpan().ContainsAny('.', 'e', 'E') && !suffix.AsSpan().ContainsAny(s_ofReals);

    private decimal Value => decimal.Parse(
        sign + digits.Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Reads a decimal literal with its sign; null if it is none, or too large or small for steps.</summary>
    public static NumberLiteral? Parse(string code)
    {
        var match = Literal().Match(code.Trim());
        if (!match.Success)
            return null;
        var number = new NumberLiteral(match.Groups["sign"].Value, match.Groups["digits"].Value, match.Groups["suffix"].Value);
        string plain = match.Groups["digits"].Value.Replace("_", "", StringComparison.Ordinal);
        return decimal.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? number : null;
    }

    /// <summary>Returns the next number up or down: powers of two by two, others over 1, 2, 3, 5, 10.</summary>
    /// <param name="direction">1 or -1.</param>
    public string Next(int direction)
    {
        decimal value = Value, size = Math.Abs(value);
        if (value < 0 || value == 0 && direction < 0)
            return Write(-Step(size, -direction));
        return Write(Step(size, direction));
    }

    /// <summary>Writes another value in the way of this one.</summary>
    public string Write(decimal value)
    {
        if (IsWhole)
        {
            string text = Math.Round(value).ToString(
                digits.Contains('_', StringComparison.Ordinal) || Math.Abs(value) >= 10_000 ? "#,0" : "0", CultureInfo.InvariantCulture);
            return text.Replace(',', '_') + suffix;
        }
        int exponent = value == 0 ? 0 : (int)Math.Floor(Math.Log10((double)Math.Abs(value)) + 1e-9);
        string form = digits.AsSpan().ContainsAny('e', 'E') && value != 0
            ? (value / Power(exponent)).ToString("0.#########", CultureInfo.InvariantCulture)
                + (digits.Contains('E', StringComparison.Ordinal) ? "E" : "e") + exponent.ToString(CultureInfo.InvariantCulture)
            : value.ToString("0.0###############", CultureInfo.InvariantCulture);
        return (suffix.Length > 0 && form.EndsWith(".0", StringComparison.Ordinal) ? form[..^2] : form) + suffix;
    }

    private decimal Step(decimal size, int direction)
    {
        if (size == 0)
            return IsWhole ? 1 : 0.1m;
        if (IsWhole && size >= 8 && IsPowerOfTwo(size))
            return direction > 0 ? 2 * size : size / 2;
        if (IsWhole && size < 10)
            return Math.Max(0, size + direction);
        int exponent = (int)Math.Floor(Math.Log10((double)size) + 1e-9);
        var steps = Enumerable.Range(exponent - 1, 3).SelectMany(power => s_leading.Select(digit => digit * Power(power)));
        return direction > 0 ? steps.First(step => step > size) : steps.Last(step => step < size);
    }

    private static bool IsPowerOfTwo(decimal value) => value < long.MaxValue && long.IsPow2((long)value);

    private static decimal Power(int exponent)
    {
        decimal power = 1;
        for (int i = 0; i < Math.Abs(exponent); i++)
            power = exponent > 0 ? power * 10 : power / 10;
        return power;
    }

    [GeneratedRegex(@"^(?<sign>-?)\s*(?<digits>[0-9][0-9_]*(\.[0-9_]+)?([eE][-+]?[0-9]{1,2})?)(?<suffix>[fFdDmMlLuU]{0,2})$")]
    private static partial Regex Literal();
}
