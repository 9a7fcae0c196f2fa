using FigureRenderer.Drawing;

namespace FigureRenderer.Traces;

/// <summary>Draws one marker.</summary>
internal static class MarkerPainter
{
    /// <summary>
    /// Draws a symbol, given by name or number, around a point; an open one has no fill and an edge in its own color.
    /// </summary>
    public static void Draw(SvgWriter svg, string? symbol, (double X, double Y) at, double size, Color color, Color edge, double edgeWidth)
    {
        (string name, bool open) = MarkerSymbols.Parse(symbol);
        bool thin = SymbolOutlines.IsThin(name);
        // Lines without an edge would be invisible.
        if (open || (thin && edgeWidth <= 0)) (edge, edgeWidth) = (color, edgeWidth > 0 ? edgeWidth : 1);
        ReadOnlySpan<(string, string?)> style =
        [
            ("fill", open || thin ? "none" : color.Css), ("fill-opacity", open || thin ? null : color.OpacityText),
            ("stroke", edgeWidth > 0 ? edge.Css : null), ("stroke-opacity", edgeWidth > 0 ? edge.OpacityText : null),
            ("stroke-width", edgeWidth > 0 ? Number.Text(edgeWidth) : null), ];
        if (name == "circle")
            svg.Element("circle", [("cx", Number.Text(at.X)), ("cy", Number.Text(at.Y)), ("r", Number.Text(size / 2)), .. style]);
        else svg.Element("path", [("d", MarkerSymbols.Path(name, at.X, at.Y, size)), .. style]);
    }
}
