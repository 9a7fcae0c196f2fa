using System.Globalization;

namespace MnistHelpers;

/// <summary>Formats text as Python's <c>str.format</c> does.</summary>
internal static class PythonFormat
{
    /// <summary>As many decimal places as the exact value of a double can have.</summary>
    private const string Exact = "F1074";

    /// <summary>
    /// Formats as <c>{:.nf}</c>: a value halfway between two printed numbers goes to the even one, whereas .NET rounds it up.
    /// </summary>
    internal static string Fixed(double value, int digits)
    {
        string rounded = value.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        string exact = value.ToString(Exact, CultureInfo.InvariantCulture);
        int cut = exact.IndexOf('.') + 1 + digits;
        bool halfway = cut < exact.Length && exact[cut] == '5' && exact.AsSpan(cut + 1).IndexOfAnyExcept('0') < 0;
        string head = cut <= exact.Length ? exact[..cut].TrimEnd('.') : exact;
        return halfway && (head[^1] - '0') % 2 == 0 ? head : rounded;
    }

    /// <summary>Formats as <c>{:>width}</c>, which counts code points.</summary>
    internal static string AlignRight(string text, int width) => new string(' ', Math.Max(0, width - Length(text))) + text;

    internal static int Length(string text) => text.EnumerateRunes().Count();
}
