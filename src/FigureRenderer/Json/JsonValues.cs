using System.Globalization;
using System.Text.Json;

namespace FigureRenderer.Json;

/// <summary>Reads single values of a figure.</summary>
internal static class JsonValues
{
    // Differences between larger numbers could overflow; no chart can distinguish them.
    private const double Largest = 1e150;

    /// <summary>Returns a finite number, or null; NaN and infinities, which JSON has only as strings, are gaps.</summary>
    public static double? Number(JsonElement value, bool numericStrings)
    {
        double number;
        if (value.ValueKind == JsonValueKind.Number) number = value.GetDouble();
        else if (!numericStrings || value.ValueKind != JsonValueKind.String || !TryParse(value.GetString()!, out number)) return null;
        return double.IsFinite(number) ? Math.Clamp(number, -Largest, Largest) : null;
    }

    /// <summary>Returns the elements of an array as numbers; NaN for a gap.</summary>
    public static IEnumerable<double> Numbers(JsonElement array) => array.ValueKind == JsonValueKind.Array
        ? array.EnumerateArray().Select(value => Number(value, numericStrings: true) ?? double.NaN)
        : [];

    /// <summary>Returns the value as a label: strings and numbers as written.</summary>
    public static string Label(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetDouble().ToString("R", CultureInfo.InvariantCulture),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "",
    };

    /// <summary>Returns whether the value is a gap: missing, null, or one of the strings that NaN and infinities are written as.</summary>
    public static bool IsGap(JsonElement value) => value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined
        || (value.ValueKind == JsonValueKind.String && value.GetString() is "NaN" or "Infinity" or "-Infinity");

    /// <summary>Converts a date such as <c>2024-01-02</c> or <c>2024-01-02T03:04:05</c> to milliseconds since 1970.</summary>
    public static double? Date(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { Length: >= 7 } text && char.IsAsciiDigit(text[0])
            && text[4] == '-'
        && DateTime.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTime time)
            ? (time - DateTime.UnixEpoch).TotalMilliseconds
            : null;

    private static bool TryParse(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    /// <summary>Returns the type of a trace; like plotly.js, defaults to scatter.</summary>
    public static string TraceType(JsonElement trace) =>
        trace.ValueKind == JsonValueKind.Object && trace.TryGetProperty("type", out JsonElement type)
            && type.ValueKind == JsonValueKind.String
            ? type.GetString()!
            : "scatter";
}
