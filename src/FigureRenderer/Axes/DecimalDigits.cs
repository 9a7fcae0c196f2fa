using System.Globalization;

namespace FigureRenderer.Axes;

/// <summary>The decimal digits of a number, the first of which stands before the point, times a power of ten.</summary>
internal readonly record struct DecimalDigits(string Digits, int Exponent)
{
    /// <summary>A double whose digits end in a 5 after the place it is rounded at has fewer digits than these.</summary>
    private const string Exact = "E60";

    /// <summary>Returns the digits of a number that is finite and not negative.</summary>
    public static DecimalDigits Of(double value) => Parse(value.ToString(Exact, CultureInfo.InvariantCulture));

    /// <summary>Returns the fewest digits that tell a number, of 1e17 or more, from its neighbors.</summary>
    public static DecimalDigits Shortest(double value) => Parse(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>
    /// Rounds to a number of digits, as JavaScript and d3-format do: halves up, where .NET rounds them to the even digit. To none or
    /// fewer, the result is 0, or 1 at the place above the first digit.
    /// </summary>
    public DecimalDigits Rounded(int count)
    {
        if (count < 0) return new DecimalDigits("0", 0);
        bool goesUp = Digits[count] >= '5';
        char[] kept = Digits[..count].ToCharArray();
        for (int i = count - 1; goesUp && i >= 0; i--)
        {
            goesUp = kept[i] == '9';
            kept[i] = goesUp ? '0' : (char)(kept[i] + 1);
        }
        return goesUp ? new DecimalDigits("1".PadRight(Math.Max(1, count), '0'), Exponent + 1)
            : count == 0 ? new DecimalDigits("0", 0)
            : this with { Digits = new string(kept) };
    }

    /// <summary>Returns the number without a power of ten: <c>1200</c>, <c>1.20</c>, <c>0.0120</c>.</summary>
    public string Written() =>
        Exponent < 0 ? "0." + new string('0', -Exponent - 1) + Digits
        : Exponent + 1 < Digits.Length ? Digits.Insert(Exponent + 1, ".")
        : Digits.PadRight(Exponent + 1, '0');

    /// <summary>Returns the number with a power of ten: <c>1.2e+3</c>.</summary>
    public string WithPower() =>
        FormattableString.Invariant($"{(Digits.Length > 1 ? Digits.Insert(1, ".") : Digits)}e{Exponent:+0;-0}");

    private static DecimalDigits Parse(string text)
    {
        int end = text.IndexOf('E', StringComparison.Ordinal);
        return new DecimalDigits(
            text[..end].Replace(".", "", StringComparison.Ordinal), int.Parse(text[(end + 1)..], CultureInfo.InvariantCulture));
    }
}
