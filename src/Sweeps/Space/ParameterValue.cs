using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MnistHelpers.Sweeps.Space;

/// <summary>
/// The value of a hyperparameter: an <see cref="int"/>, a <see cref="double"/>, a <see cref="string"/> or a <see cref="bool"/>.
/// </summary>
internal static class ParameterValue
{
    /// <summary>
    /// Compares values. Numbers are equal whether they are integers or reals in C#, since JSON does not distinguish them.
    /// </summary>
    internal static EqualityComparer<object> Comparer { get; } = EqualityComparer<object>.Create(
        (one, other) => Number(one!) is { } number ? number == Number(other!) : Equals(one, other),
        value => Number(value)?.GetHashCode() ?? value.GetHashCode());

    /// <summary>Converts a value to one of the four types: whole numbers become <see cref="int"/>, enum members their names.</summary>
    /// <exception cref="ArgumentException">The value has another type or is not a finite number.</exception>
    internal static object Of(string parameter, object? value) => value switch
    {
        bool or int => value,
        string text when text.Length > 0 => text,
        Enum member => member.ToString(),
        byte or sbyte or short or ushort => Convert.ToInt32(value, CultureInfo.InvariantCulture),
        uint or long
            or ulong when Convert.ToDecimal(value, CultureInfo.InvariantCulture) is >= int.MinValue and <= int.MaxValue and var whole =>
                (int)whole,
        double or float or decimal when Convert.ToDouble(value, CultureInfo.InvariantCulture) is var real && double.IsFinite(real) => real,
        JsonElement json => OfJson(parameter, json),
        _ => throw new ArgumentException($"{parameter}: {Shown(value)} found; give a finite number, a text or a bool"),
    };

    /// <summary>Returns the value as a number; null for strings and Booleans.</summary>
    internal static double? Number(object value) => value switch
    {
        int whole => whole,
        double real => real,
        _ => null,
    };

    internal static JsonNode ToJson(object value) => value switch
    {
        bool flag => JsonValue.Create(flag),
        int whole => JsonValue.Create(whole),
        double real => JsonValue.Create(real),
        _ => JsonValue.Create((string)value),
    };

    internal static string Text(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    internal static string Shown(object? value) => value switch
    {
        null => "null",
        string { Length: 0 } => "an empty text",
        string or bool or int or double => Text(value),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.GetType().Name,
    };

    private static object OfJson(string parameter, JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => Of(parameter, json.GetString()),
        JsonValueKind.Number when json.TryGetInt32(out int whole) => whole,
        JsonValueKind.Number when json.TryGetDouble(out double real) && double.IsFinite(real) => real,
        _ => throw new ArgumentException($"{parameter}: {json.GetRawText()} found; give a finite number, a text or a bool"),
    };
}
