using System.Collections;
using System.Globalization;
using System.Text;

namespace Plotly.NET.Json;

/// <summary>Writes objects as Plotly.NET does: attributes in order, doubles with a decimal point, NaN and infinities as strings.</summary>
internal static class FigureJson
{
    public static string Write(object? value)
    {
        var json = new StringBuilder();
        Append(json, value);
        return json.ToString();
    }

    private static void Append(StringBuilder json, object? value)
    {
        switch (value)
        {
            case null: json.Append("null"); break;
            case string text: AppendString(json, text); break;
            case bool flag: json.Append(flag ? "true" : "false"); break;
            case double number: AppendFloat(json, number, number.ToString("R", CultureInfo.InvariantCulture)); break;
            case float number: AppendFloat(json, number, number.ToString("R", CultureInfo.InvariantCulture)); break;
            case decimal number: json.Append(WithPoint(number.ToString(CultureInfo.InvariantCulture))); break;
            case char letter: AppendString(json, letter.ToString()); break;
            case DateTime time:
                json.Append('"').Append(time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture)).Append('"'); break;
            case byte[] bytes: json.Append('"').Append(Convert.ToBase64String(bytes)).Append('"'); break;
            case IJsonValue written: Append(json, written.Value); break;
            case DynObj item: AppendObject(json, item.GetProperties(true)); break;
            case IEnumerable items: AppendArray(json, items); break;
            case IFormattable number when number is IConvertible: json.Append(number.ToString(null, CultureInfo.InvariantCulture)); break;
            default:
                throw new ArgumentException(
                    $"A {value.GetType()} cannot be written into a figure; convert it to a number or a string first.");
        }
    }

    private static void AppendObject(StringBuilder json, IEnumerable<KeyValuePair<string, object?>> attributes)
    {
        json.Append('{');
        string separator = "";
        foreach ((string name, object? value) in attributes)
        {
            json.Append(separator);
            AppendString(json, name);
            json.Append(':');
            Append(json, value);
            separator = ",";
        }
        json.Append('}');
    }

    private static void AppendArray(StringBuilder json, IEnumerable items)
    {
        json.Append('[');
        string separator = "";
        foreach (object? item in items)
        {
            json.Append(separator);
            Append(json, item);
            separator = ",";
        }
        json.Append(']');
    }

    private static void AppendFloat(StringBuilder json, double value, string text)
    {
        if (double.IsNaN(value)) json.Append("\"NaN\"");
        else if (double.IsInfinity(value)) json.Append(value > 0 ? "\"Infinity\"" : "\"-Infinity\"");
        else json.Append(WithPoint(text));
    }

    private static string WithPoint(string number) => number.AsSpan().ContainsAny(".E") ? number : number + ".0";

    private static void AppendString(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (char letter in text)
        {
            switch (letter)
            {
                case '"': json.Append("\\\""); break;
                case '\\': json.Append("\\\\"); break;
                case '\n': json.Append("\\n"); break;
                case '\r': json.Append("\\r"); break;
                case '\t': json.Append("\\t"); break;
                case '\b': json.Append("\\b"); break;
                case '\f': json.Append("\\f"); break;
                case < ' ' or '\u0085' or '\u2028' or '\u2029': json.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"); break;
                default: json.Append(letter); break;
            }
        }
        json.Append('"');
    }
}
