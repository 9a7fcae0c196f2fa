using System.Globalization;
using System.Text;
using System.Text.Json;
using FigureRenderer.Axes;
using FigureRenderer.Drawing;
using FigureRenderer.Json;
using FigureRenderer.Reading;
using FigureRenderer.Text;

namespace FigureRenderer.Traces;

/// <summary>Draws parallel coordinates: an axis for each dimension, side by side, and a line through them for each row.</summary>
internal sealed class ParallelDrawing : PanelDrawing
{
    // Above this number of lines, a picture takes less space than their paths.
    private const int MostPaths = 1500;

    private static readonly Color s_selection = new(255, 0, 255), s_axisColor = new(120, 120, 120);
    private static readonly Attributes s_defaultScale = new(JsonSerializer.SerializeToElement(new { colorscale = "Viridis" }));

    private readonly ParallelDimension[] _dimensions;
    private readonly MarkerStyle _colors;
    private readonly Font _labelFont, _rangeFont;
    private readonly Color _paper;
    private readonly int _rows;

    public ParallelDrawing(TraceSource source, Color color, FigureColors figureColors, Font font, Color paper)
        : base(source)
    {
        _paper = paper;
        Font small = font with { Size = Math.Round(font.Size / 1.2) };
        (_labelFont, _rangeFont) = (small.With(Attributes, "labelfont"), small.With(Attributes, "rangefont"));
        Attributes[] shown = [.. Attributes.Objects("dimensions").Where(ParallelDimension.CanBeShown)];
        _rows = shown.Length == 0 ? 0 : shown.Min(dimension => dimension.Items("values").Count());
        _dimensions = [.. shown.Select(dimension => new ParallelDimension(dimension, _rows, small.With(Attributes, "tickfont")))];
        _colors = new MarkerStyle(Attributes.Child("line").WithDefaults(s_defaultScale), color, figureColors);
    }

    public override ColorMapping? ShownScale => _colors.ShowsScale && !IsEmpty ? _colors.Mapping : null;

    public override bool IsEmpty => _rows == 0;

    /// <summary>Returns the axes from left to right with their x in px.</summary>
    public IEnumerable<(ParallelDimension Dimension, double X)> Arrange(Box place)
    {
        for (int i = 0; i < _dimensions.Length; i++)
        {
            _dimensions[i].Place(place.Top + 2, place.Bottom - 2);
            yield return (
                _dimensions[i], _dimensions.Length == 1 ? place.CenterX : place.Left + (place.Width * i / (_dimensions.Length - 1)));
        }
    }

    public override void Draw(SvgWriter svg, Box place)
    {
        (ParallelDimension Dimension, double X)[] axes = [.. Arrange(place)];
        // Lines with higher numbers are drawn over those with lower ones.
        ILookup<bool, int> kept = Enumerable.Range(0, _rows)
            .OrderBy(_colors.NumberOf)
            .ToLookup(row => Array.TrueForAll(_dimensions, dimension => dimension.Keeps(row)));
        Color gray = (Color.Parse(Attributes.Find("unselected.line.color")) ?? new Color(127, 127, 127))
            .Fade(
                Attributes.Number("unselected.line.opacity") is { } opacity
                    ? Math.Clamp(opacity, 0, 1)
                    : Math.Max(1 / 255.0, Math.Pow(_rows, -1 / 3.0)));
        IEnumerable<(int Row, Color Color)> lines = kept[false]
            .Select(row => (row, gray))
            .Concat(kept[true].Select(row => (row, _colors.Of(row))));
        if (_rows > MostPaths) DrawPicture(svg, axes, lines, place);
        else DrawPaths(svg, axes, lines);
        double distance = axes.Length < 2 ? place.Width : place.Width / (axes.Length - 1);
        foreach ((ParallelDimension dimension, double x) in axes) DrawAxis(svg, dimension, x, distance);
    }

    private static void DrawPaths(SvgWriter svg, (ParallelDimension Dimension, double X)[] axes, IEnumerable<(int Row, Color Color)> lines)
    {
        svg.Open("g", ("fill", "none"), ("stroke-width", "1"));
        var path = new StringBuilder();
        Color? current = null;
        foreach ((int row, Color color) in lines)
        {
            if (color != current) Flush();
            current = color;
            foreach (List<(double X, double Y)> run
                in LinePath.Runs(axes.Select(axis => (axis.X, Height(axis.Dimension, row))), connectGaps: false))
            {
                for (int i = 0; i < run.Count; i++)
                    path.Append(i == 0 ? 'M' : 'L').Append(Whole(run[i].X)).Append(' ').Append(Number.Text(Math.Round(run[i].Y, 1)));
            }
        }
        Flush();
        svg.Close("g");

        void Flush()
        {
            if (path.Length > 0)
                svg.Element("path", ("d", path.ToString()), ("stroke", current!.Value.Css), ("stroke-opacity", current.Value.OpacityText));
            path.Clear();
        }
    }

    private static void DrawPicture(
        SvgWriter svg, (ParallelDimension Dimension, double X)[] axes, IEnumerable<(int Row, Color Color)> lines, Box place)
    {
        var canvas = new PixelCanvas(place);
        foreach ((int row, Color color) in lines)
        {
            for (int i = 1; i < axes.Length; i++)
                canvas.Line(axes[i - 1].X, Height(axes[i - 1].Dimension, row), axes[i].X, Height(axes[i].Dimension, row), color);
        }
        canvas.Draw(svg);
    }

    private void DrawAxis(SvgWriter svg, ParallelDimension dimension, double x, double distance)
    {
        Axis axis = dimension.Axis;
        (double bottom, double top) = axis.Pixels;
        svg.Line(x, top, x, bottom, s_axisColor, 1);
        foreach ((double low, double high) in dimension.Constraints)
            svg.Line(x, Clamped(axis.ToPixel(low)), x, Clamped(axis.ToPixel(high)), s_selection, 4);
        double blocked = double.PositiveInfinity;
        foreach (Tick tick in axis.Ticks.OrderByDescending(tick => axis.ToPixel(tick.Position)))
        {
            double y = axis.ToPixel(tick.Position);
            var label = new RichText(TextWrapping.Fit(tick.Label, axis.TickFont, Math.Max(30, distance - 16)), axis.TickFont);
            svg.Line(x - 5, y, x, y, s_axisColor, 1);
            if (y + (label.Height / 2) > blocked + 2) continue;
            blocked = y - (label.Height / 2);
            // Lines pass behind the numbers; a veil keeps them legible.
            svg.Rectangle(new Box(x - 8 - label.Width, y - (label.Height / 2) + 1, label.Width + 2, label.Height - 2), _paper.Fade(0.75));
            label.Draw(svg, x - 7, y - (label.Height / 2), "end");
        }
        Caption(dimension.Ends.Low, bottom + 8, below: true);
        Caption(dimension.Ends.High, top - 8, below: false);
        var title = new RichText(TextWrapping.Wrap(dimension.Label, _labelFont, Math.Max(40, distance - 8), 3), _labelFont);
        double end = top - 10 - (dimension.Ends.High.Length > 0 ? _rangeFont.LineHeight : 0);
        if (Attributes.Text("labelside") == "bottom") title.Draw(svg, x, bottom + 12 + _rangeFont.LineHeight, "middle");
        else title.Draw(svg, x, end - title.Height, "middle");

        void Caption(string text, double y, bool below)
        {
            if (text.Length > 0) new RichText(text, _rangeFont).Draw(svg, x, below ? y : y - _rangeFont.LineHeight, "middle");
        }

        double Clamped(double px) => Math.Clamp(px, top, bottom);
    }

    private static double Height(ParallelDimension dimension, int row) =>
        dimension.Axis.ToPixel(dimension.Values[row]) is var y && double.IsFinite(y)
            ? Math.Clamp(y, dimension.Axis.Pixels.End - 100_000, dimension.Axis.Pixels.Start + 100_000)
            : double.NaN;

    private static string Whole(double px) => Math.Round(px, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
