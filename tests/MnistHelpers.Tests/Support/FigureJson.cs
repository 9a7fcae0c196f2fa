using System.Text.Json;

namespace MnistHelpers.Tests;

/// <summary>Reads figures as plotly.js does.</summary>
internal static class FigureJson
{
    internal static JsonElement Json(this Figure figure) => JsonDocument.Parse(figure.ToJson()).RootElement;

    internal static string Title(this Figure figure) => figure.Json().GetProperty("layout").GetProperty("title").GetProperty("text").GetString()!;

    internal static JsonElement[] Traces(this Figure figure) => [.. figure.Json().GetProperty("data").EnumerateArray()];

    /// <summary>The trace of a name; the first of several.</summary>
    internal static JsonElement Trace(this Figure figure, string name) => figure.Traces().First(trace => trace.TryGetProperty("name", out JsonElement found) && found.GetString() == name);

    internal static string[] Texts(this JsonElement array) => [.. array.EnumerateArray().Select(text => text.ToString())];

    /// <summary>The numbers of an array; NaN where plotly.js finds none.</summary>
    internal static double[] Numbers(this JsonElement array) =>
        [.. array.EnumerateArray().Select(number => number.ValueKind == JsonValueKind.Number ? number.GetDouble() : double.NaN)];

    internal static double[][] Rows(this JsonElement array) => [.. array.EnumerateArray().Select(row => row.Numbers())];
}
