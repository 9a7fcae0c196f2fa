using FigureRenderer.Drawing;

namespace FigureRenderer.Text;

/// <summary>A text with the few HTML tags that plotly.js supports, broken into lines of runs.</summary>
internal sealed class RichText
{
    private readonly IReadOnlyList<IReadOnlyList<TextRun>> _lines;

    public RichText(string source, Font font)
    {
        Font = font;
        _lines = RichTextParser.Parse(source);
        Width = _lines.Max(WidthOf);
        Height = _lines.Count * font.LineHeight;
    }

    public Font Font { get; }

    public double Width { get; }

    public double Height { get; }

    public int LineCount => _lines.Count;

    /// <summary>The distance from the upper edge to the baseline of the first line.</summary>
    public double FirstBaseline => (Font.LineHeight * 0.5) + (Font.Size * 0.35);

    public bool IsEmpty => _lines.All(line => line.All(run => string.IsNullOrWhiteSpace(run.Text)));

    /// <summary>Returns the text without tags, with lines joined by spaces.</summary>
    public static string Plain(string source) =>
        string.Join(' ', RichTextParser.Parse(source).Select(line => string.Concat(line.Select(run => run.Text)))).Trim();

    /// <summary>
    /// Draws the text; x is its left edge, middle, or right edge, depending on the anchor (start, middle, end), and top is its upper edge.
    /// </summary>
    public void Draw(
        SvgWriter svg, double x, double top, string anchor, double opacity = 1, double angle = 0, (double X, double Y)? pivot = null)
    {
        (double px, double py) = pivot ?? (x, top + (Height / 2));
        // Most texts are one piece in the style of the whole; without an extra element for each, a drawing with
        // a thousand of them is half the size.
        TextStyle style = StyleOf(Font, anchor, opacity);
        bool isPlain = _lines is [[{ Bold: false, Italic: false, Color: null, Decoration: null, Scale: 1, Size: null, Rise: 0 }]];
        svg.Open(
            "text", ("x", Number.Text(x)), ("y", Number.Text(top)), ("dy", isPlain ? Number.Text(FirstBaseline) : null),
            ("text-anchor", Own(svg.Texts?.Anchor, style.Anchor, "start")),
            ("font-family", Font.Family == svg.FontFamily ? null : Font.Family), ("font-size", Own(svg.Texts?.Size, style.Size)),
            ("fill", Own(svg.Texts?.Fill, style.Fill)), ("fill-opacity", Own(svg.Texts?.Opacity, style.Opacity, "1")),
            ("transform", angle == 0 ? null : $"rotate({Number.Text(angle)} {Number.Text(px)} {Number.Text(py)})"));
        if (isPlain)
        {
            svg.Text(_lines[0][0].Text);
            svg.Close("text");
            return;
        }
        double baseline = top + FirstBaseline;
        foreach (IReadOnlyList<TextRun> line in _lines)
        {
            double shift = 0;
            bool first = true;
            foreach (TextRun run in line)
            {
                double wanted = -run.Rise * Font.Size;
                svg.Open(
                    "tspan", ("x", first ? Number.Text(x) : null), ("y", first ? Number.Text(baseline + wanted) : null),
                    ("dy", first || wanted == shift ? null : Number.Text(wanted - shift)), ("font-weight", run.Bold ? "bold" : null),
                    ("font-style", run.Italic ? "italic" : null), ("fill", run.Color?.Css),
                    ("fill-opacity", run.Color?.Fade(opacity).OpacityText), ("text-decoration", run.Decoration),
                    ("font-size", run is { Scale: 1, Size: null } ? null : Number.Text(run.Size ?? Font.Size * run.Scale)));
                svg.Text(run.Text);
                svg.Close("tspan");
                (shift, first) = (wanted, false);
            }
            baseline += Font.LineHeight;
        }
        svg.Close("text");
    }

    /// <summary>Returns the style of a text in a font; the anchor is start, middle, or end.</summary>
    public static TextStyle StyleOf(Font font, string anchor, double opacity = 1) =>
        new(Number.Text(font.Size), font.Color.Css, font.Color.Fade(opacity).OpacityText, anchor == "start" ? null : anchor);

    // A text need not repeat what its group sets; it must set an SVG default if its group sets something else.
    private static string? Own(string? common, string? own, string? initial = null) => common == own ? null : own ?? initial;

    private double WidthOf(IReadOnlyList<TextRun> line) =>
        line.Sum(run => GlyphWidths.Of(run.Text, run.Size ?? Font.Size * run.Scale, run.Bold));
}
