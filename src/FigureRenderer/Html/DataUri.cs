using System.Text;

namespace FigureRenderer.Html;

/// <summary>Encodes drawings as data URIs.</summary>
internal static class DataUri
{
    /// <summary>
    /// Returns the data URI of an SVG, for an attribute in single quotes. It is a quarter shorter than base64 because only the characters
    /// that would end a URI or the attribute are escaped.
    /// </summary>
    /// <param name="svg">The drawing.</param>
    /// <param name="inSet">Whether the attribute is a set of addresses, separated by spaces.</param>
    public static string OfSvg(string svg, bool inSet = false)
    {
        var uri = new StringBuilder("data:image/svg+xml;charset=utf-8,", svg.Length + (svg.Length / 16));
        foreach (char letter in svg)
        {
            _ = letter switch
            {
                '%' => uri.Append("%25"),
                '#' => uri.Append("%23"),
                ' ' when inSet => uri.Append("%20"),
                '\t' => uri.Append("%09"),
                '\n' => uri.Append("%0A"),
                '\r' => uri.Append("%0D"),
                '&' => uri.Append("&amp;"),
                '\'' => uri.Append("&#39;"),
                _ => uri.Append(letter),
            };
        }
        return uri.ToString();
    }
}
