using System.Text.Json;
using FigureRenderer.Axes;
using FigureRenderer.Drawing;
using FigureRenderer.Json;
using FigureRenderer.Reading;
using FigureRenderer.Text;

namespace FigureRenderer.Traces;

/// <summary>Draws points, lines, and the areas below or between them.</summary>
internal sealed class ScatterDrawing : TraceDrawing
{
    private const int MostBubbles = 2000, MostMarkers = 4000, MostTexts = 1000;

    private readonly double[] _xs;
    private readonly MarkerStyle _markers, _edges;
    private readonly Func<int, string?> _symbols;
    private readonly Func<int, double> _edgeWidths;
    private readonly Color _lineColor;
    private readonly double[] _sizes;
    private readonly bool _lines, _points, _texts;
    private readonly string _fill;
    private readonly Font _font;

    public ScatterDrawing(TraceSource source, Axis x, Axis y, Color color, FigureColors colors, Font font)
        : base(source, x, y)
    {
        _font = font.With(Attributes, "textfont");
        int count = Math.Max(Attributes.Items("x").Count(), Attributes.Items("y").Count());
        _xs = Columns.PositionsOrIndices(Attributes, "x", x, count);
        Values = Columns.PositionsOrIndices(Attributes, "y", y, count);
        // Like plotly.js, draws as many points as the shorter column has.
        int length = Math.Min(_xs.Length, Values.Length);
        (_xs, Values) = (_xs[..length], Values[..length]);
        Stack = Attributes.Text("stackgroup");
        string mode = Attributes.Text("mode") ?? (Stack is not null || length >= 20 ? "lines" : "lines+markers");
        (_lines, _points, _texts) = (Has(mode, "lines"), Has(mode, "markers"), Has(mode, "text"));
        _fill = Attributes.Text("fill") ?? (Stack is null ? "none" : "tonexty");
        Color? ownLine = Color.Parse(Attributes.Find("line.color"));
        _lineColor = ownLine ?? Color.Parse(Attributes.Find("marker.color")) ?? color;
        // Bubbles of different sizes overlap, so they are translucent and have an edge unless the trace says otherwise.
        bool bubbles = Attributes.Find("marker.size") is { ValueKind: JsonValueKind.Array };
        _markers = new MarkerStyle(Attributes.Child("marker"), ownLine ?? color, colors, bubbles ? 0.7 : 1);
        _edges = new MarkerStyle(Attributes.Child("marker.line"), bubbles ? Color.White : Color.DarkGray, colors);
        (_symbols, _edgeWidths) =
            (Columns.Texts(Attributes, "marker.symbol"), Columns.NumberOrEach(Attributes, "marker.line.width", bubbles ? 1 : 0));
        _sizes = ReadSizes(length);
    }

    /// <summary>The name of the stack that contains the trace, or null.</summary>
    public string? Stack { get; }

    /// <summary>The positions on the y axis, moved up if the trace is stacked.</summary>
    public double[] Values { get; private set; }

    /// <summary>The positions that a stacked trace starts from.</summary>
    public double[]? Base { get; private set; }

    /// <summary>The previous trace on the same axes, to which an area extends.</summary>
    public ScatterDrawing? Previous { get; set; }

    public override bool InLegend => Values.Length > 0;

    public override ColorMapping? ShownScale => _markers.ShowsScale && _points ? _markers.Mapping : null;

    /// <summary>Stacks traces, x by x.</summary>
    public static void StackUp(IEnumerable<ScatterDrawing> stack)
    {
        var heights = new Dictionary<double, double>();
        foreach (ScatterDrawing trace in stack)
        {
            trace.Base = new double[trace.Values.Length];
            for (int i = 0; i < trace.Values.Length; i++)
            {
                double below = heights.GetValueOrDefault(trace._xs[i]);
                trace.Base[i] = below;
                trace.Values[i] = below + (double.IsFinite(trace.Values[i]) ? trace.Values[i] : 0);
                heights[trace._xs[i]] = trace.Values[i];
            }
        }
    }

    public override Extent? ExtentOn(Axis axis) =>
        Extent.Of(Ends(axis), IsPadded(axis), _sizes.Length == 0 ? 0 : Reach(_sizes.Max()), EndsAtZero(axis));

    public override IEnumerable<Extent> ExtentsOn(Axis axis)
    {
        // Each bubble needs its own space; beyond a certain number, the largest stands for all.
        if (!_points || _sizes.Length > MostBubbles || Array.TrueForAll(_sizes, size => size == _sizes[0])
            || ExtentOn(axis) is not { } whole)
        {
            return base.ExtentsOn(axis);
        }
        double[] at = axis == X ? _xs : Values;
        return Enumerable.Range(0, at.Length).Where(i => double.IsFinite(_xs[i]) && double.IsFinite(Values[i]))
            .Select(i => whole with { Low = at[i], High = at[i], Pixels = Reach(_sizes[i]) })
            .Append(whole with { Pixels = 0 });
    }

    public override void Draw(SvgWriter svg)
    {
        (double X, double Y)[] at = Pixels(Values);
        DrawFill(svg, at);
        if (_lines) DrawLine(svg, at);
        ErrorBars.Draw(svg, this, _xs, Values, _lineColor);
        if (_points) DrawPoints(svg, at);
        if (_texts) DrawTexts(svg, at);
    }

    public override void DrawSymbol(SvgWriter svg, Box box)
    {
        if (_fill != "none")
        {
            Color area = FillColor;
            svg.Rectangle(new Box(box.Left + 5, box.CenterY, box.Width - 10, 6), area.Fade(Opacity));
        }
        if (_lines)
        {
            svg.Line(
                box.Left + 5, box.CenterY, box.Right - 5, box.CenterY, _lineColor.Fade(Opacity), LineWidth, Attributes.Text("line.dash"));
        }
        if (_points || !_lines) DrawPoint(svg, 0, (box.CenterX, box.CenterY), Math.Clamp(_sizes.Length > 0 ? _sizes[0] : 6, 2, 16));
    }

    private double Reach(double size) => _points ? Math.Max(size / 1.6, 3) : 0;

    private bool EndsAtZero(Axis axis) => axis == X ? _fill is "tozerox" or "tonextx" : _fill == "tozeroy" || Stack is not null;

    private bool IsPadded(Axis axis)
    {
        bool fillsAcross = _fill is "tozerox" or "tonextx";
        return axis == X ? ((_points || _texts) && _fill is not ("tozeroy" or "tonexty")) || fillsAcross : !fillsAcross;
    }

    private IEnumerable<double> Ends(Axis axis) => ErrorBars.Ends(this, axis, [.. axis == X ? Drawn(_xs, Values) : Drawn(Values, _xs)]);

    private double LineWidth => Attributes.Number("line.width") is >= 0 and var width ? width : 2;

    private Color FillColor => Color.Parse(Attributes.Find("fillcolor")) ?? _lineColor.Fade(0.5);

    private (double X, double Y)[] Pixels(double[] ys) => [.. _xs.Zip(ys, (x, y) => (X.ToPixel(x), Y.ToPixel(y)))];

    private IEnumerable<List<(double X, double Y)>> Runs((double X, double Y)[] at) =>
        LinePath.Runs(at, Attributes.Flag("connectgaps", false));

    private string PathOf(List<(double X, double Y)> run) =>
        LinePath.Of(run, Attributes.Text("line.shape"), Math.Clamp(Attributes.Number("line.smoothing", 1), 0, 1.3));

    private void DrawLine(SvgWriter svg, (double X, double Y)[] at)
    {
        if (LineWidth <= 0) return;
        Color color = _lineColor.Fade(Opacity);
        string path = string.Concat(Runs(at).Where(run => run.Count > 1).Select(PathOf));
        // A single point between gaps forms no line; a dot keeps it visible.
        foreach ((double x, double y) in _points ? [] : Runs(at).Where(run => run.Count == 1).Select(run => run[0]))
        {
            svg.Element(
                "circle", ("cx", Number.Text(x)), ("cy", Number.Text(y)), ("r", Number.Text(Math.Max(1.5, LineWidth / 2))),
                ("fill", color.Css), ("fill-opacity", color.OpacityText));
        }
        if (path.Length == 0) return;
        svg.Element(
            "path", ("d", path), ("fill", "none"), ("stroke", color.Css), ("stroke-opacity", color.OpacityText),
            ("stroke-width", Number.Text(LineWidth)), ("stroke-linejoin", "round"),
            ("stroke-dasharray", Dashes.Of(Attributes.Text("line.dash"), LineWidth)));
    }

    private void DrawFill(SvgWriter svg, (double X, double Y)[] at)
    {
        if (_fill == "none") return;
        List<(double X, double Y)>[] runs = [.. Runs(at)];
        if (runs.Length == 0) return;
        string path;
        (double zeroX, double zeroY) = (X.ToPixel(Math.Max(0, Floor(X))), Y.ToPixel(Math.Max(0, Floor(Y))));
        if (Base is not null) path = Between(runs[0], [.. Runs(Pixels(Base))]);
        else if (_fill is "tonexty" or "tonextx" or "tonext" && Previous is { } previous)
            path = Between([.. runs.SelectMany(run => run)], [.. previous.Runs(previous.Pixels(previous.Values))]);
        else if (_fill is "toself" or "tonext") path = string.Concat(runs.Select(run => PathOf(run) + "Z"));
        else if (_fill is "tozerox" or "tonextx")
            path = string.Concat(runs.Select(run => $"{PathOf(run)}L{Point(zeroX, run[^1].Y)}L{Point(zeroX, run[0].Y)}Z"));
        else path = string.Concat(runs.Select(run => $"{PathOf(run)}L{Point(run[^1].X, zeroY)}L{Point(run[0].X, zeroY)}Z"));
        Color color = FillColor.Fade(Opacity);
        svg.Element("path", ("d", path), ("fill", color.Css), ("fill-opacity", color.OpacityText));
    }

    // A log axis has no zero, so the area ends at the edge of the plot.
    private static double Floor(Axis axis) =>
        axis.Kind == AxisKind.Log ? Math.Min(axis.Range.Start, axis.Range.End) : double.NegativeInfinity;

    private string Between(List<(double X, double Y)> upper, List<(double X, double Y)>[] lower)
    {
        List<(double X, double Y)> back = [.. lower.SelectMany(run => run).Reverse()];
        return back.Count == 0 ? PathOf(upper) + "Z" : PathOf(upper) + "L" + PathOf(back)[1..] + "Z";
    }

    private void DrawPoints(SvgWriter svg, (double X, double Y)[] at)
    {
        if (at.Length > MostMarkers)
        {
            // Beyond a certain number, a picture of dots takes less space and looks the same.
            var canvas = new PixelCanvas(Box.Of(X.Pixels.Start, Y.Pixels.Start, X.Pixels.End, Y.Pixels.End));
            for (int i = 0; i < at.Length; i++) canvas.Dot(at[i].X, at[i].Y, _sizes[i], _markers.Of(i).Fade(Opacity));
            canvas.Draw(svg);
            return;
        }
        for (int i = 0; i < at.Length; i++)
        {
            if (Finite(at[i])) DrawPoint(svg, i, at[i], _sizes[i]);
        }
    }

    private void DrawPoint(SvgWriter svg, int index, (double X, double Y) at, double size) => MarkerPainter.Draw(
        svg, _symbols(index), at, size, _markers.Of(index).Fade(Opacity), _edges.Of(index).Fade(Opacity), Math.Max(0, _edgeWidths(index)));

    private void DrawTexts(SvgWriter svg, (double X, double Y)[] at)
    {
        Func<int, string?> text = Columns.Texts(Attributes, "text"), place = Columns.Texts(Attributes, "textposition");
        int drawn = 0;
        svg.OpenTexts(RichText.StyleOf(_font, "middle", Opacity));
        for (int i = 0; i < at.Length; i++)
        {
            if (!Finite(at[i]) || string.IsNullOrEmpty(text(i))) continue;
            if (++drawn > MostTexts) break;
            string position = place(i) ?? "middle center";
            var rich = new RichText(text(i)!, _font);
            double reach = _points ? ((_sizes.Length > 0 ? _sizes[i] : 6) / 2) + 2 : 2;
            double top = Has(position, "top") ? at[i].Y - reach - rich.Height
                : Has(position, "bottom") ? at[i].Y + reach
                : at[i].Y - (rich.Height / 2);
            (double x,
                string anchor) = Has(position, "left") ? (at[i].X - reach, "end")
                    : Has(position, "right") ? (at[i].X + reach, "start")
                    : (at[i].X, "middle");
            rich.Draw(svg, x, top, anchor, Opacity);
        }
        svg.CloseTexts();
    }

    private double[] ReadSizes(int count)
    {
        Func<int, double> size = Columns.NumberOrEach(Attributes, "marker.size", 6);
        bool each = Attributes.Find("marker.size") is { ValueKind: JsonValueKind.Array };
        double unit = each && Attributes.Number("marker.sizeref") is { } given and > 0 ? given : 1;
        bool area = each && Attributes.Text("marker.sizemode") == "area";
        double least = each ? Math.Max(0, Attributes.Number("marker.sizemin", 0)) : 0;
        return [.. Enumerable.Range(0, count).Select(i => size(i) is >= 0 and var given
            ? Math.Clamp(area ? Math.Sqrt(2 * given / unit) : given / unit, 2 * least, 1000)
            : each ? 0 : 6)];
    }

    // Indices are kept because error bars refer to them.
    private static IEnumerable<double> Drawn(double[] values, double[] others) =>
        values.Select((value, i) => double.IsFinite(others[i]) ? value : double.NaN);

    private static bool Has(string words, string word) => words.Contains(word, StringComparison.Ordinal);

    private static bool Finite((double X, double Y) point) => double.IsFinite(point.X) && double.IsFinite(point.Y);

    private static string Point(double x, double y) => Number.Text(x) + " " + Number.Text(y);
}
