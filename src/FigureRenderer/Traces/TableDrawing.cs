using System.Globalization;
using FigureRenderer.Drawing;
using FigureRenderer.Json;
using FigureRenderer.Reading;
using FigureRenderer.Text;

namespace FigureRenderer.Traces;

/// <summary>Draws a table; rows that do not fit are counted, not cut off.</summary>
internal sealed class TableDrawing : PanelDrawing
{
    private const int MostColumns = 200;

    private readonly TablePart _header, _cells;
    private readonly Font _font;

    public TableDrawing(TraceSource source, Font font)
        : base(source)
    {
        _font = font;
        _header = new TablePart(Attributes.Child("header"), font, isHeader: true);
        _cells = new TablePart(Attributes.Child("cells"), font, isHeader: false);
    }

    public override bool IsEmpty => _header.Columns == 0 && _cells.Columns == 0;

    /// <summary>Returns the column widths for a table of a given width, in the trace's proportions.</summary>
    public double[] Widths(double whole)
    {
        double[] given = [.. Columns.Numbers(Attributes, "columnwidth").Where(width => width > 0)];
        double one = Attributes.Number("columnwidth") is { } single and > 0 ? single : 1;
        int count = Math.Min(MostColumns, Math.Max(_header.Columns, _cells.Columns));
        double[] shares = [.. Enumerable.Range(0, count).Select(i => given.Length > 0 ? given[Math.Min(i, given.Length - 1)] : one)];
        return [.. shares.Select(share => whole * share / shares.Sum())];
    }

    /// <summary>Returns the top and height of each row that fits, header rows first.</summary>
    public IEnumerable<(TablePart Part, int Row, double Top, double Height)> Rows(Box place)
    {
        double[] widths = Widths(place.Width);
        double top = place.Top;
        foreach (TablePart part in (TablePart[])[_header, _cells])
        {
            for (int row = 0; row < part.Rows; row++)
            {
                double height = part.HeightOf(row, widths);
                // The last line says how many rows are left, if any.
                bool last = part == _cells && row == _cells.Rows - 1;
                if (top + height + (last ? 0 : _font.LineHeight) > place.Bottom + 0.5) yield break;
                yield return (part, row, top, height);
                top += height;
            }
        }
    }

    public override void Draw(SvgWriter svg, Box place)
    {
        double[] widths = Widths(place.Width);
        (double bottom, int shown) = (place.Top, 0);
        foreach ((TablePart part, int row, double top, double height) in Rows(place))
        {
            part.DrawRow(svg, row, widths, place.Left, top, height);
            (bottom, shown) = (top + height, shown + (part == _cells ? 1 : 0));
        }
        if (shown == _cells.Rows) return;
        string rest = string.Create(
            CultureInfo.InvariantCulture, $"and {_cells.Rows - shown} more row{(_cells.Rows - shown == 1 ? "" : "s")}");
        new RichText(rest, _font).Draw(svg, place.CenterX, bottom + 2, "middle");
    }
}
