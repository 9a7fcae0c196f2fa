using System.Text.RegularExpressions;

namespace FigureRenderer.Json;

/// <summary>The numbers of a figure's JSON, in which some serializers write whole ones with <c>.0</c>.</summary>
internal static partial class ShortNumbers
{
    /// <summary>Returns the same JSON without it. What strings hold stays.</summary>
    /// <param name="json">Valid JSON.</param>
    public static string In(string json) => StringOrWhole().Replace(json, match => match.Value[0] == '"' ? match.Value : "");

    [GeneratedRegex("""
        "[^"\\]*(?:\\.[^"\\]*)*"|(?<=\d)\.0+(?=[,\]}\s]|$)
        """, RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex StringOrWhole();
}
