using System.Text.Json;
using FigureRenderer.Axes;
using FigureRenderer.Drawing;
using FigureRenderer.Json;
using FigureRenderer.Reading;
using FigureRenderer.Text;

namespace FigureRenderer.Traces;

/// <summary>Draws one colored cell for each number.</summary>
internal sealed class HeatmapDrawing : TraceDrawing
{
    // Above this number of cells, an image takes less space than one rectangle per cell and draws faster.
    private const int MostRectangles = 400;

    // A smooth picture has at most this many pixels per side, unless it has more cells.
    private const int MostPixels = 160;

    private const double LeastTextCell = 7;

    private readonly double[][] _cells;
    private readonly double[] _xEdges, _yEdges;
    private readonly ColorMapping _mapping;
    private readonly Font _font;

    public HeatmapDrawing(TraceSource source, Axis x, Axis y, FigureColors colors, Font font)
        : base(source, x, y)
    {
        _font = font.With(Attributes, "textfont");
        _cells = ReadCells();
        int columns = _cells.Length == 0 ? 0 : _cells.Max(row => row.Length);
        _xEdges = Edges(Columns.PositionsOrIndices(Attributes, "x", x, columns), columns);
        _yEdges = Edges(Columns.PositionsOrIndices(Attributes, "y", y, _cells.Length), _cells.Length);
        _mapping = ColorMapping.Of(Attributes, "z", _cells.SelectMany(row => row), colors);
    }

    public override bool InLegend => false;

    public override ColorMapping? ShownScale =>
        _cells.Length == 0 ? null
            : (_mapping.ColorAxis is null ? Attributes.Flag("showscale", true) : _mapping.ColorBarShown) ? _mapping
            : null;

    public override Extent? ExtentOn(Axis axis) => Extent.Of(axis == X ? _xEdges : _yEdges);

    public override void Draw(SvgWriter svg)
    {
        int columns = _xEdges.Length - 1, rows = _yEdges.Length - 1;
        if (columns < 1 || rows < 1) return;
        (double gapX, double gapY) = (Math.Max(0, Attributes.Number("xgap", 0)), Math.Max(0, Attributes.Number("ygap", 0)));
        bool even = IsEven(_xEdges) && IsEven(_yEdges), smooth = Attributes.Text("zsmooth") is "fast" or "best";
        // A smooth picture has no gaps between cells.
        if (even && (smooth || (gapX == 0 && gapY == 0 && columns * rows > MostRectangles))) DrawImage(svg, columns, rows, smooth);
        else DrawRectangles(svg, columns, rows, gapX, gapY);
        DrawTexts(svg, columns, rows);
    }

    private void DrawImage(SvgWriter svg, int columns, int rows, bool smooth)
    {
        bool leftToRight = X.ToPixel(_xEdges[0]) < X.ToPixel(_xEdges[^1]), topDown = Y.ToPixel(_yEdges[0]) < Y.ToPixel(_yEdges[^1]);
        int finer = smooth ? Math.Clamp(MostPixels / Math.Max(rows, columns), 1, 64) : 1;
        var pixels = new Color?[rows * columns * finer * finer];
        for (int row = 0; row < rows * finer; row++)
        {
            for (int column = 0; column < columns * finer; column++)
            {
                Color? color = finer == 1 ? ColorOf(row, column) : Between(((row + 0.5) / finer) - 0.5, ((column + 0.5) / finer) - 0.5);
                pixels[((topDown ? row : (rows * finer) - 1 - row) * columns * finer)
                    + (leftToRight ? column : (columns * finer) - 1 - column)] = color;
            }
        }
        var box = Box.Of(X.ToPixel(_xEdges[0]), Y.ToPixel(_yEdges[0]), X.ToPixel(_xEdges[^1]), Y.ToPixel(_yEdges[^1]));
        Pictures.Draw(svg, box, Png.DataUri(columns * finer, rows * finer, pixels), Opacity, smooth);
    }

    // Numbers are interpolated, not their colors: a value between two numbers has its own place on the scale.
    private Color? Between(double row, double column)
    {
        (row, column) = (Math.Clamp(row, 0, _cells.Length - 1), Math.Clamp(column, 0, _xEdges.Length - 2));
        (int top, int left) = ((int)row, (int)column);
        (int bottom, int right) = (Math.Min(top + 1, _cells.Length - 1), Math.Min(left + 1, _xEdges.Length - 2));
        (double down, double across) = (row - top, column - left);
        double value = (((Value(top, left) * (1 - across)) + (Value(top, right) * across)) * (1 - down))
            + (((Value(bottom, left) * (1 - across)) + (Value(bottom, right) * across)) * down);
        return double.IsFinite(value) ? _mapping.Of(value) : ColorOf((int)Math.Round(row), (int)Math.Round(column));
    }

    private double Value(int row, int column) => column < _cells[row].Length ? _cells[row][column] : double.NaN;

    private void DrawRectangles(SvgWriter svg, int columns, int rows, double gapX, double gapY)
    {
        // Edges of touching cells are aligned to whole px; between two half-covered px, a gap would shine through.
        bool snap = gapX == 0 && gapY == 0;
        double[] xs = [.. _xEdges.Select(edge => Snap(X.ToPixel(edge)))], ys = [.. _yEdges.Select(edge => Snap(Y.ToPixel(edge)))];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                if (ColorOf(row, column) is not { } color) continue;
                var box = Box.Of(xs[column], ys[row], xs[column + 1], ys[row + 1]);
                svg.Rectangle(
                    new Box(box.Left + (gapX / 2), box.Top + (gapY / 2), Math.Max(0, box.Width - gapX), Math.Max(0, box.Height - gapY)),
                    color.Fade(Opacity));
            }
        }

        double Snap(double px) => snap ? Math.Round(px) : px;
    }

    private void DrawTexts(SvgWriter svg, int columns, int rows)
    {
        // Cells too small for any number show none.
        bool legible = Math.Abs(X.ToPixel(_xEdges[^1]) - X.ToPixel(_xEdges[0])) / columns >= LeastTextCell
            && Math.Abs(Y.ToPixel(_yEdges[^1]) - Y.ToPixel(_yEdges[0])) / rows >= LeastTextCell;
        if (!legible || Attributes.Text("texttemplate") is not { Length: > 0 } template) return;
        JsonElement[] texts = [.. Attributes.Items("text")];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                if (ColorOf(row, column) is not { } color) continue;
                double value = _cells[row][column];
                string filled = TextTemplates.Fill(
                    template, name => name == "z" ? TickLabels.Brief(value) : name == "text" ? Cell(texts, row, column) : null,
                    name => name == "z" ? value : null);
                Color ink = Attributes.Find("textfont.color") is null
                    ? (color.Over(Color.White).IsLight ? Color.DarkGray : Color.White)
                    : _font.Color;
                var text = new RichText(filled, _font with { Color = ink });
                if (Fitting(
                    text, Math.Abs(X.ToPixel(_xEdges[column + 1]) - X.ToPixel(_xEdges[column])),
                    Math.Abs(Y.ToPixel(_yEdges[row + 1]) - Y.ToPixel(_yEdges[row]))) is < 1 and var share)
                {
                    text = new RichText(filled, text.Font with { Size = text.Font.Size * share });
                }
                double x = (X.ToPixel(_xEdges[column]) + X.ToPixel(_xEdges[column + 1])) / 2,
                    y = (Y.ToPixel(_yEdges[row]) + Y.ToPixel(_yEdges[row + 1])) / 2;
                text.Draw(svg, x, y - (text.Height / 2), "middle");
            }
        }
    }

    // A size that the figure sets is kept; otherwise, a text is as small as its cell requires.
    private double Fitting(RichText text, double width, double height) =>
        Attributes.Find("textfont.size") is not null
            ? 1
            : Math.Max(0.4, Math.Min(1, Math.Min((width - 2) / Math.Max(1, text.Width), height / text.Height)));

    private static string Cell(JsonElement[] texts, int row, int column)
    {
        if (row >= texts.Length || texts[row].ValueKind != JsonValueKind.Array || column >= texts[row].GetArrayLength()) return "";
        return JsonValues.Label(texts[row][column]);
    }

    private Color? ColorOf(int row, int column) =>
        column < _cells[row].Length && double.IsFinite(_cells[row][column]) ? _mapping.Of(_cells[row][column]) : null;

    private double[][] ReadCells()
    {
        double[][] rows = [.. Attributes.Items("z").Select(row => JsonValues.Numbers(row).ToArray())];
        if (!Attributes.Flag("transpose", false) || rows.Length == 0) return rows;
        return [.. Enumerable.Range(0, rows.Max(row => row.Length)).Select(column =>
            rows.Select(row => column < row.Length ? row[column] : double.NaN).ToArray())];
    }

    /// <summary>Returns the edges of cells from their centers, or from the given edges if there is one more than cells.</summary>
    private static double[] Edges(double[] given, int count)
    {
        if (count == 0) return [];
        if (given.Length == count + 1 && Array.TrueForAll(given, double.IsFinite)) return given;
        // Cells without a position of their own continue in steps of one.
        var centers = new double[count];
        for (int i = 0; i < count; i++)
            centers[i] = i < given.Length && double.IsFinite(given[i]) ? given[i] : i == 0 ? 0 : centers[i - 1] + 1;
        if (count == 1) return [centers[0] - 0.5, centers[0] + 0.5];
        var edges = new double[count + 1];
        for (int i = 1; i < count; i++) edges[i] = (centers[i - 1] + centers[i]) / 2;
        edges[0] = centers[0] - (edges[1] - centers[0]);
        edges[count] = centers[count - 1] + (centers[count - 1] - edges[count - 1]);
        return edges;
    }

    private static bool IsEven(double[] edges)
    {
        double size = (edges[^1] - edges[0]) / (edges.Length - 1);
        return edges.Index().All(edge => Math.Abs(edges[0] + (edge.Index * size) - edge.Item) <= Math.Abs(size) * 1e-3);
    }
}
