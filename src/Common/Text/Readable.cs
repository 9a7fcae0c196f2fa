#nullable enable
using System.Globalization;

namespace Common;

/// <summary>Numbers as people read them, the same in every culture.</summary>
internal static class Readable
{
    /// <summary>From here on the digits before the point tell nothing: a diverged loss is 7.6e29, not a line of zeros.</summary>
    private const double Large = 1e6;

    /// <summary>A loss or an accuracy with four decimals, or, where it is huge, its order of magnitude; nothing for null.</summary>
    internal static string Of(double? number) => number switch
    {
        null => "",
        { } value when double.IsFinite(value) && Math.Abs(value) >= Large => value.ToString("0.0e0", CultureInfo.InvariantCulture),
        { } value => value.ToString("0.0000", CultureInfo.InvariantCulture),
    };
}
