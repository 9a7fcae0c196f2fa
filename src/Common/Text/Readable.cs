using System.Globalization;

namespace Common;

/// <summary>Formats numbers for people, the same way in every culture.</summary>
internal static class Readable
{
    /// <summary>
    /// The magnitude from which the digits before the decimal point carry no information: a diverged loss is shown as 7.6e29.
    /// </summary>
    private const double Large = 1e6;

    /// <summary>Formats a loss or an accuracy with four decimals, or a huge one in scientific notation; null gives an empty text.</summary>
    internal static string Of(double? number) => number switch
    {
        null => "",
        { } value when double.IsFinite(value) && Math.Abs(value) >= Large => value.ToString("0.0e0", CultureInfo.InvariantCulture),
        { } value => value.ToString("0.0000", CultureInfo.InvariantCulture),
    };
}
