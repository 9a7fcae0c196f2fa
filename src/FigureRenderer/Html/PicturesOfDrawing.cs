using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FigureRenderer.Html;

/// <summary>
/// Avoids storing pictures twice: the figure refers to them by name, and figure.js takes them from the drawing.
/// </summary>
internal static partial class PicturesOfDrawing
{
    /// <summary>The shortest address worth replacing.</summary>
    private const int Least = 200;

    /// <summary>
    /// Replaces the pictures of a drawing in the JSON of its figure or changes by <c>figure-picture:DRAWING:NUMBER</c>.
    /// </summary>
    /// <param name="json">The JSON.</param>
    /// <param name="svg">The drawing.</param>
    /// <param name="drawing">Which of the figure's drawings it is: 0 for the wide one, 1 for the narrow one.</param>
    public static string Named(string json, string svg, int drawing)
    {
        string[]? held = null;
        return Source().Replace(json, match =>
        {
            if (match.Length < Least) return match.Value;
            held ??= [.. Held().Matches(svg).Select(picture => picture.Groups["address"].Value)];
            int number = Array.IndexOf(held, JsonSerializer.Deserialize<string>(match.Groups["text"].ValueSpan));
            return number < 0
                ? match.Value
                : string.Create(CultureInfo.InvariantCulture, $"{match.Groups["name"].Value}\"figure-picture:{drawing}:{number}\"");
        });
    }

    [GeneratedRegex("(?<name>\"source\"\\s*:\\s*)(?<text>\"data:image/(?:[^\"\\\\]|\\\\.)*\")")]
    private static partial Regex Source();

    [GeneratedRegex("<image [^>]*?href=\"(?<address>data:[^\"]*)\"")]
    private static partial Regex Held();
}
