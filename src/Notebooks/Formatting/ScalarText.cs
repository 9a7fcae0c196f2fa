using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Notebooks.Text;

namespace Notebooks.Formatting;

/// <summary>The text of a single value, the same in every culture.</summary>
internal static class ScalarText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => text,
        DateTime time => time.ToString(
            time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Type type => TypeNames.Of(type),
        JsonDocument document => document.RootElement.GetRawText(),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    public static bool IsNumber(object value) => value.GetType() is { IsEnum: false } type
        && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal
        || value is BigInteger or Half or Int128 or UInt128 or nint or nuint;
}
