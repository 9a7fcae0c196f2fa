using System.Text.Json;

namespace MnistHelpers.Tests;

/// <summary>Reads what a figure shows from its JSON.</summary>
internal static class FigureJson
{
    internal static JsonElement Json(this ChartView figure) => JsonDocument.Parse(figure.ToJson()).RootElement;

    internal static JsonElement Layout(this ChartView figure) => figure.Json().GetProperty("layout");

    internal static JsonElement[] Traces(this ChartView figure) => [.. figure.Json().GetProperty("data").EnumerateArray()];

    internal static string Title(this ChartView figure) => figure.Layout().GetProperty("title").GetProperty("text").GetString()!;

    internal static string[] Captions(this ChartView figure) => Strings(figure.Layout().GetProperty("annotations"), "text");

    internal static string AxisTitle(this ChartView figure, string axis) =>
        figure.Layout().GetProperty(axis).GetProperty("title").GetProperty("text").GetString()!;

    internal static double[] Range(this ChartView figure, string axis) => Numbers(figure.Layout().GetProperty(axis), "range");

    internal static string[] Strings(this JsonElement objects, string name) =>
        [.. objects.EnumerateArray().Select(item => item.GetProperty(name).GetString()!)];

    internal static string[] Texts(this JsonElement trace, string name = "text") =>
        [.. trace.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];

    internal static double[] Numbers(this JsonElement trace, string name) =>
        [.. trace.GetProperty(name).EnumerateArray().Select(item => item.GetDouble())];

    /// <summary>The trace of a name; the first of several.</summary>
    internal static JsonElement Trace(this ChartView figure, string name) =>
        figure.Traces().First(trace => trace.TryGetProperty("name", out JsonElement found) && found.GetString() == name);

    internal static string[] AsTexts(this JsonElement array) => [.. array.EnumerateArray().Select(text => text.ToString())];

    /// <summary>The numbers of an array; NaN where plotly.js finds none.</summary>
    internal static double[] AsNumbers(this JsonElement array) =>
        [.. array.EnumerateArray().Select(number => number.ValueKind == JsonValueKind.Number ? number.GetDouble() : double.NaN)];

    internal static double[][] AsRows(this JsonElement array) => [.. array.EnumerateArray().Select(row => row.AsNumbers())];
}
