using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FigureRenderer.Html;

/// <summary>
/// Pictures that a drawing holds and its figure need not hold again: the figure names them, and figure.js takes them from the drawing.
/// </summary>
internal static partial class PicturesOfDrawing
{
    /// <summary>A shorter address is not worth the trouble.</summary>
    private const int Least = 200;

    /// <summary>
    /// The figure's JSON, or that of its changes, with the pictures of its drawing replaced by <c>figure-picture:DRAWING:NUMBER</c>.
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
