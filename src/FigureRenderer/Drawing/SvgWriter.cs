using System.Globalization;
using System.Text;

namespace FigureRenderer.Drawing;

/// <summary>Writes SVG elements. All texts and attributes are escaped here and nowhere else.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder _svg = new();

    /// <summary>The font of texts that name none: that of the root element.</summary>
    public string? FontFamily { get; init; }

    /// <summary>The text style of the open group; null outside of such a group.</summary>
    public TextStyle? Texts { get; private set; }

    public override string ToString() => _svg.ToString();

    /// <summary>Opens a group of texts with a common style, so that each one need not repeat it.</summary>
    public void OpenTexts(TextStyle style)
    {
        Texts = style;
        Open("g", ("font-size", style.Size), ("fill", style.Fill), ("fill-opacity", style.Opacity), ("text-anchor", style.Anchor));
    }

    public void CloseTexts()
    {
        Texts = null;
        Close("g");
    }

    /// <summary>Writes an element without content; attributes whose value is null are left out.</summary>
    public void Element(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        _svg.Append("/>");
    }

    public void Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        _svg.Append('>');
    }

    /// <summary>Opens a group that a person can point at, with the text that is then shown.</summary>
    public void OpenTitled(string title)
    {
        Open("g");
        Open("title");
        Text(title);
        Close("title");
    }

    public void Close(string name) => _svg.Append("</").Append(name).Append('>');

    public void Text(string text)
    {
        foreach (char letter in text) AppendEscaped(letter);
    }

    /// <summary>Writes CSS rules. They must be this project's own, because nothing in them is escaped.</summary>
    public void Style(string rules) => _svg.Append("<style>").Append(rules).Append("</style>");

    public void Line(double x1, double y1, double x2, double y2, Color color, double width, string? dash = null) => Element(
        "path", ("d", $"M{Number.Text(x1)} {Number.Text(y1)}L{Number.Text(x2)} {Number.Text(y2)}"), ("fill", "none"), ("stroke", color.Css),
        ("stroke-opacity", color.OpacityText), ("stroke-width", Number.Text(width)), ("stroke-dasharray", Dashes.Of(dash, width)));

    /// <summary>Writes a rectangle. Its mark is the number by which a page's script finds it among the points of its trace.</summary>
    public void Rectangle(Box box, Color? fill, Color? stroke = null, double strokeWidth = 0, string? dash = null, int? mark = null) =>
        Element(
            "rect", ("x", Number.Text(box.Left)), ("y", Number.Text(box.Top)), ("width", Number.Text(box.Width)),
            ("height", Number.Text(box.Height)), ("fill", fill?.Css ?? "none"), ("fill-opacity", fill?.OpacityText),
            ("stroke", strokeWidth > 0 ? stroke?.Css : null), ("stroke-opacity", strokeWidth > 0 ? stroke?.OpacityText : null),
            ("stroke-width", strokeWidth > 0 ? Number.Text(strokeWidth) : null),
            ("stroke-dasharray", strokeWidth > 0 ? Dashes.Of(dash, strokeWidth) : null),
            ("data-i", mark?.ToString(CultureInfo.InvariantCulture)));

    private void Start(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _svg.Append('<').Append(name);
        foreach ((string attribute, string? value) in attributes)
        {
            if (value is null) continue;
            _svg.Append(' ').Append(attribute).Append("=\"");
            Text(value);
            _svg.Append('"');
        }
    }

    private void AppendEscaped(char letter)
    {
        switch (letter)
        {
            case '&': _svg.Append("&amp;"); break;
            case '<': _svg.Append("&lt;"); break;
            case '>': _svg.Append("&gt;"); break;
            case '"': _svg.Append("&quot;"); break;
            case '\'': _svg.Append("&#39;"); break;
            // XML allows no other control characters, not even escaped, and no unpaired surrogates.
            case '\t' or '\n' or '\r' or (>= ' ' and < '\ud800') or (> '\udfff' and < '\ufffe'): _svg.Append(letter); break;
            default: _svg.Append(char.IsSurrogate(letter) ? letter : '\ufffd'); break;
        }
    }
}
