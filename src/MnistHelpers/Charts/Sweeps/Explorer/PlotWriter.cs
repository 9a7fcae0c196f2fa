using FigureRenderer.Drawing;
using FigureRenderer.Text;

namespace MnistHelpers.Charts;

/// <summary>Writes the drawings of a <see cref="SweepExplorer"/>; plot.css defines what they look like.</summary>
internal sealed class PlotWriter
{
    /// <summary>The text sizes of the names of axes and of everything else, in px.</summary>
    internal const double NameSize = 12, TextSize = 11;

    private readonly SvgWriter _svg = new();

    /// <param name="width">The width in px.</param>
    /// <param name="height">The height in px.</param>
    /// <param name="kind">The CSS class of the drawing.</param>
    /// <param name="about">The text that is read out in place of the drawing.</param>
    internal PlotWriter(double width, double height, string kind, string about)
    {
        _svg.Open(
            "svg", ("xmlns", "http://www.w3.org/2000/svg"), ("class", "sweep-plot " + kind), ("width", Number.Text(width)),
            ("height", Number.Text(height)), ("viewBox", $"0 0 {Number.Text(width)} {Number.Text(height)}"), ("role", "img"),
            ("aria-label", about));
        _svg.Style(ExplorerParts.PlotStyle);
        _svg.Element("rect", ("class", "paper"), ("width", "100%"), ("height", "100%"), ("fill", "#fff"));
    }

    internal static double WidthOf(string text, double size = TextSize, bool bold = false) => GlyphWidths.Of(text, size, bold);

    /// <summary>Returns the text, or as much of its beginning as fits with an ellipsis.</summary>
    internal static string Fit(string text, double width, double size = TextSize, bool bold = false)
    {
        if (WidthOf(text, size, bold) <= width)
            return text;
        int length = text.Length - 1;
        while (length > 1 && WidthOf(text[..length], size, bold) + size > width)
            length--;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd() + "…";
    }

    internal void Open(string name) => _svg.Open("g", ("class", name));

    internal void Close() => _svg.Close("g");

    /// <summary>Draws a line through points; one that belongs to a trial carries the trial's index.</summary>
    internal void Path(string classes, IEnumerable<(double X, double Y)> points, int? trial = null) => _svg.Element(
        "path", ("class", classes), ("data-trial", trial?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ("d", "M" + string.Join('L', points.Select(point => $"{Short(point.X)} {Short(point.Y)}"))), ("fill", "none"));

    /// <summary>Draws an axis from its lower to its upper end; the script finds it by its index.</summary>
    internal void Axis((double X, double Y) low, (double X, double Y) high, int? place = null) => _svg.Element(
        "line", ("class", "axis"), ("data-axis", place?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ("x1", Number.Text(low.X)), ("y1", Number.Text(low.Y)), ("x2", Number.Text(high.X)), ("y2", Number.Text(high.Y)));

    /// <summary>Writes a text; if it was cut, the whole text appears when the pointer is over it.</summary>
    internal void Text(string text, double x, double y, string classes, string anchor = "start", string? whole = null)
    {
        _svg.Open("text", ("class", classes), ("x", Number.Text(x)), ("y", Number.Text(y)), ("text-anchor", anchor));
        if (whole is not null && whole != text)
        {
            _svg.Open("title");
            _svg.Text(whole);
            _svg.Close("title");
        }
        _svg.Text(text);
        _svg.Close("text");
    }

    internal string End()
    {
        _svg.Close("svg");
        return _svg.ToString();
    }

    private static string Short(double px) => Number.Text(Math.Round(px, 1));
}
