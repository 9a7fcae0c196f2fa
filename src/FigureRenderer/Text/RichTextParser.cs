using System.Globalization;
using System.Net;
using System.Text;
using FigureRenderer.Drawing;

namespace FigureRenderer.Text;

/// <summary>
/// Parses the tags that plotly.js supports: <c>b i em u s br sub sup span a</c>. Any other tag stays in the text as written. Of a style,
/// only color, size, weight, and slant count.
/// </summary>
internal static class RichTextParser
{
    private static readonly HashSet<string> s_known = ["b", "i", "em", "u", "s", "br", "sub", "sup", "span", "a"];
    private static readonly TextRun s_normal = new("", false, false, null, null, 1, 0, null);

    public static IReadOnlyList<IReadOnlyList<TextRun>> Parse(string source)
    {
        List<List<TextRun>> lines = [[]];
        var open = new Stack<(string Tag, TextRun Style)>();
        var text = new StringBuilder();
        TextRun style = s_normal;
        int at = 0;
        while (at < source.Length)
        {
            if (source[at] is '\n' or '\r')
            {
                text.Append(' ');
                at++;
            }
            else if (source[at] == '<' && Tag(source, at) is { } tag)
            {
                Flush();
                at += tag.Length;
                if (tag.Name == "br")
                {
                    lines.Add([]);
                }
                else if (!tag.Closes)
                {
                    open.Push((tag.Name, style));
                    style = Apply(style, tag.Name, tag.Attributes);
                }
                else if (open.Any(entry => entry.Tag == tag.Name))
                {
                    string closed;
                    do (closed, style) = open.Pop();
                    while (closed != tag.Name);
                }
            }
            else
            {
                text.Append(source[at++]);
            }
        }
        Flush();
        foreach (List<TextRun> line in lines.Where(line => line.Count == 0)) line.Add(s_normal);
        return lines;

        void Flush()
        {
            if (text.Length > 0) lines[^1].Add(style with { Text = WebUtility.HtmlDecode(text.ToString()) });
            text.Clear();
        }
    }

    private static (string Name, string Attributes, bool Closes, int Length)? Tag(string source, int at)
    {
        int end = source.IndexOf('>', at);
        if (end < 0) return null;
        string inner = source[(at + 1)..end].Trim().TrimEnd('/');
        bool closes = inner.StartsWith('/');
        string name = string.Concat(inner.TrimStart('/').TakeWhile(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        if (!s_known.Contains(name) || source[at + 1] == ' ') return null;
        return (name, inner[(name.Length + (closes ? 1 : 0))..], closes, end - at + 1);
    }

    private static TextRun Apply(TextRun style, string tag, string attributes) => tag switch
    {
        "b" => style with { Bold = true },
        "i" => style with { Italic = true },
        "em" => style with { Bold = true, Italic = true },
        "u" => style with { Decoration = "underline" },
        "s" => style with { Decoration = "line-through" },
        "sub" => style with { Scale = style.Scale * 0.7, Rise = style.Rise - 0.3 },
        "sup" => style with { Scale = style.Scale * 0.7, Rise = style.Rise + 0.4 },
        _ => ApplyStyle(style, attributes),
    };

    private static TextRun ApplyStyle(TextRun style, string attributes)
    {
        int start = attributes.IndexOf("style", StringComparison.OrdinalIgnoreCase);
        int quote = start < 0 ? -1 : attributes.IndexOfAny(['"', '\''], start);
        int end = quote < 0 ? -1 : attributes.IndexOf(attributes[quote], quote + 1);
        if (end < 0) return style;
        foreach (string declaration in attributes[(quote + 1)..end].Split(';'))
        {
            int colon = declaration.IndexOf(':');
            if (colon < 0) continue;
            string value = declaration[(colon + 1)..].Trim();
            style = declaration[..colon].Trim().ToLowerInvariant() switch
            {
                "color" => style with { Color = Color.Parse(value) ?? style.Color },
                "font-weight" => style with { Bold = value is "bold" or "bolder" or "600" or "700" or "800" or "900" },
                "font-style" => style with { Italic = value is "italic" or "oblique" },
                "font-size" => style with { Size = Pixels(value) ?? style.Size },
                _ => style,
            };
        }
        return style;
    }

    private static double? Pixels(string value) =>
        value.EndsWith("px", StringComparison.Ordinal)
        && double.TryParse(value.AsSpan()[..^2], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double size)
        && size is > 0 and < 200
            ? size
            : null;
}
