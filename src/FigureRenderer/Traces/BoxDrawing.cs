using System.Text;
using System.Text.Json;
using FigureRenderer.Axes;
using FigureRenderer.Drawing;
using FigureRenderer.Json;
using FigureRenderer.Reading;

namespace FigureRenderer.Traces;

/// <summary>Draws box plots: quartiles, whiskers, and the points beyond them.</summary>
internal sealed class BoxDrawing : TraceDrawing
{
    private const int MostMarkers = 2000;

    private readonly Color _lineColor;
    private readonly string _points;

    public BoxDrawing(TraceSource source, Axis x, Axis y, Color color, int number)
        : base(source, x, y)
    {
        Horizontal = IsHorizontal(source);
        Color? ownMarker = Color.Parse(Attributes.Find("marker.color"));
        _lineColor = Color.Parse(Attributes.Find("line.color")) ?? ownMarker ?? color;
        PointColor = (ownMarker ?? _lineColor).Fade(Math.Clamp(Attributes.Number("marker.opacity", 1), 0, 1));
        _points = Attributes.Flag("boxpoints") == false ? "false"
            : Attributes.Text("boxpoints") ?? (HasOutlierColor ? "suspectedoutliers" : "outliers");
        Boxes = Read(number);
    }

    public bool Horizontal { get; }

    public Axis PositionAxis => Horizontal ? Y : X;

    public Axis ValueAxis => Horizontal ? X : Y;

    /// <summary>A box for each position.</summary>
    public IReadOnlyList<BoxSummary> Boxes { get; }

    /// <summary>Half of the space that a box takes on the axis, gaps included; set by the arrangement.</summary>
    public double HalfPlace { get; set; } = 0.5;

    public double HalfWidth { get; set; } = 0.25;

    /// <summary>The offset of a box from its position if boxes are grouped.</summary>
    public double Shift { get; set; }

    /// <summary>Whether any box on the same axes shows points; if so, all of them keep room for points.</summary>
    public bool AnyOutliers { get; set; }

    public bool HasPoints => _points != "false" && Boxes.Any(box => ShownPoints(box).Any());

    public override bool InLegend => Boxes.Count > 0;

    private Color PointColor { get; }

    private bool HasOutlierColor =>
        Attributes.Find("marker.outliercolor") is not null || Attributes.Find("marker.line.outliercolor") is not null;

    private Color Fill => Color.Parse(Attributes.Find("fillcolor")) ?? _lineColor.Fade(0.5);

    private double LineWidth => Math.Max(0, Attributes.Number("line.width", 2));

    private double PointSize => Math.Clamp(Attributes.Number("marker.size", 6), 0, 1000);

    private double PointPosition => Math.Clamp(Attributes.Number("pointpos", _points == "all" ? -1.5 : 0), -2, 2);

    private double Jitter => Math.Clamp(Attributes.Number("jitter", _points == "all" ? 0.3 : 0), 0, 1);

    private bool Notched => Attributes.Flag("notched", Attributes.Find("notchwidth") is not null);

    /// <summary>Returns whether values run along the x axis: the trace says so, or has only x values.</summary>
    public static bool IsHorizontal(TraceSource source) =>
        source.Attributes.Text("orientation") is { } given
            ? given == "h"
            : source.Attributes.Find("y") is null && source.Attributes.Find("x") is not null;

    public override Extent? ExtentOn(Axis axis)
    {
        if (axis == ValueAxis)
        {
            return Extent.Of(
                Boxes.SelectMany(box => new[] { box.Least, box.Most }.Concat(
                    Notched ? [box.Median - box.Notch, box.Median + box.Notch] : [])
                    .Concat(Attributes.Text("boxmean") == "sd" ? [box.Mean - box.Deviation, box.Mean + box.Deviation] : []))
                    .Select(axis.Linear),
                padded: true);
        }
        if (Extent.Of(Boxes.Select(box => box.Position)) is not { } extent) return null;
        (double before, double after) = (HalfPlace, HalfPlace);
        bool beyond = Attributes.Number("width") is > 0;
        (double reachBefore, double reachAfter) = (0, 0);
        if (_points != "false" && AnyOutliers)
        {
            double edge = Shift + HalfWidth, plus = edge * (PointPosition + Jitter), minus = -edge * (PointPosition - Jitter);
            beyond |= plus > HalfPlace || minus > HalfPlace;
            (reachBefore, reachAfter) = (minus > edge ? PointSize / 2 : 0, plus > edge ? PointSize / 2 : 0);
            (before, after) = (Math.Max(before, minus), Math.Max(after, plus));
        }
        return new Extent(extent.Low - before, extent.High + after, Padded: beyond, Pixels: reachBefore, PixelsAbove: reachAfter);
    }

    public override void Draw(SvgWriter svg)
    {
        var random = new BoxPoints();
        foreach (BoxSummary box in Boxes)
        {
            svg.OpenTitled(Told(box));
            DrawBox(svg, box);
            svg.Close("g");
            if (_points != "false") DrawPoints(svg, box, random);
            if (Attributes.Flag("boxmean") == true || Attributes.Text("boxmean") == "sd") DrawMean(svg, box);
        }
    }

    public override void DrawSymbol(SvgWriter svg, Box box) =>
        svg.Rectangle(
            new Box(box.CenterX - 6, box.CenterY - 6, 12, 12), Fill.Fade(Opacity), _lineColor.Fade(Opacity), Math.Min(LineWidth, 2));

    /// <summary>Returns the points of a box: position, value, and whether each is only a suspected outlier.</summary>
    public IEnumerable<(double Position, double Value, bool Suspected)> Placed(BoxSummary box, BoxPoints random)
    {
        double[] values = [.. ShownPoints(box)];
        double[] offsets = random.Offsets(box, values, _points == "all", PointPosition, Jitter);
        return values.Select(
            (value, i) =>
                (box.Position + Shift + (HalfWidth * offsets[i]), value, _points == "suspectedoutliers" && box.IsSuspected(value)));
    }

    private IEnumerable<double> ShownPoints(BoxSummary box) =>
        box.Points.Select(point => point.Value).Where(value => _points == "all" || box.IsOutlier(value));

    private static string Told(BoxSummary box) => string.Join('\n', new[]
    {
        ("max", box.Most), ("upper fence", box.UpperWhisker), ("q3", box.Upper), ("median", box.Median), ("q1", box.Lower),
        ("lower fence", box.LowerWhisker), ("min", box.Least), }.Select(line => $"{line.Item1}: {TickLabels.Brief(line.Item2)}"));

    private void DrawBox(SvgWriter svg, BoxSummary box)
    {
        double center = box.Position + Shift, left = center - HalfWidth, right = center + HalfWidth;
        double waist = Notched ? HalfWidth * (1 - (2 * Math.Clamp(Attributes.Number("notchwidth", 0.25), 0, 0.5))) : HalfWidth;
        double whisker = HalfWidth * Math.Clamp(Attributes.Number("whiskerwidth", 0.5), 0, 1);
        (double low, double high) = _points == "false" ? (box.Least, box.Most) : (box.LowerWhisker, box.UpperWhisker);
        (double bottom, double top) = (box.Median - box.Notch, box.Median + box.Notch);
        string path = Path(Notched
            ?
            [
                (left, box.Lower), (right, box.Lower), (right, bottom), (center + waist, box.Median), (right, top), (right, box.Upper),
                (left, box.Upper), (left, top), (center - waist, box.Median), (left, bottom),
            ]
            : [(left, box.Lower), (right, box.Lower), (right, box.Upper), (left, box.Upper)]) + "Z"
            + Path((center - waist, box.Median), (center + waist, box.Median))
            + Path((center, box.Lower), (center, low)) + Path((center, box.Upper), (center, high));
        if (whisker > 0)
            path += Path((center - whisker, low), (center + whisker, low)) + Path((center - whisker, high), (center + whisker, high));
        Stroke(svg, path, Fill.Fade(Opacity), null);
    }

    private void DrawMean(SvgWriter svg, BoxSummary box)
    {
        double center = box.Position + Shift, left = center - HalfWidth, right = center + HalfWidth;
        string path = Path((left, box.Mean), (right, box.Mean));
        if (Attributes.Text("boxmean") == "sd")
            path += Path((left, box.Mean), (center, box.Mean - box.Deviation), (right, box.Mean), (center, box.Mean + box.Deviation)) + "Z";
        Stroke(svg, path, null, $"{Number.Text(2 * LineWidth)} {Number.Text(LineWidth)}");
    }

    private void Stroke(SvgWriter svg, string path, Color? fill, string? dash)
    {
        // A box with a value that a log axis cannot place is not drawn.
        if (path.Contains("NaN", StringComparison.Ordinal)) return;
        Color line = _lineColor.Fade(Opacity);
        svg.Element(
            "path", ("d", path), ("fill", fill?.Css ?? "none"), ("fill-opacity", fill?.OpacityText),
            ("stroke", LineWidth > 0 ? line.Css : null), ("stroke-opacity", line.OpacityText),
            ("stroke-width", LineWidth > 0 ? Number.Text(LineWidth) : null), ("stroke-dasharray", dash));
    }

    private void DrawPoints(SvgWriter svg, BoxSummary box, BoxPoints random)
    {
        Attributes edge = Attributes.Child("marker.line");
        (double Position, double Value, bool Suspected)[] placed = [.. Placed(box, random)];
        PixelCanvas? canvas = placed.Length > MostMarkers
            ? new PixelCanvas(Box.Of(X.Pixels.Start, Y.Pixels.Start, X.Pixels.End, Y.Pixels.End))
            : null;
        string? symbol = Attributes.Text("marker.symbol");
        foreach ((double position, double value, bool suspected) in placed)
        {
            (double X, double Y) at = At((position, value));
            if (!double.IsFinite(at.X) || !double.IsFinite(at.Y)) continue;
            Color color = suspected ? Color.Parse(Attributes.Find("marker.outliercolor")) ?? PointColor : PointColor;
            Color around = Color.Parse(edge.Find(suspected ? "outliercolor" : "color")) ?? (suspected ? color : Color.DarkGray);
            double width = Math.Max(0, suspected ? edge.Number("outlierwidth", 1) : edge.Number("width", 0));
            if (canvas is null) MarkerPainter.Draw(svg, symbol, at, PointSize, color.Fade(Opacity), around.Fade(Opacity), width);
            else canvas.Dot(at.X, at.Y, PointSize, color.Fade(Opacity));
        }
        canvas?.Draw(svg);
    }

    private string Path(params ReadOnlySpan<(double Position, double Value)> corners)
    {
        var path = new StringBuilder();
        foreach ((double, double) corner in corners)
        {
            (double x, double y) = At(corner);
            path.Append(path.Length == 0 ? 'M' : 'L').Append(Number.Text(x)).Append(' ').Append(Number.Text(y));
        }
        return path.ToString();
    }

    private (double X, double Y) At((double Position, double Value) point)
    {
        (double across, double along) = (PositionAxis.ToPixel(point.Position), ValueAxis.ToPixel(ValueAxis.Linear(point.Value)));
        return Horizontal ? (along, across) : (across, along);
    }

    /// <summary>Returns the position of a trace that gives none: its <c>x0</c> (or <c>y0</c>), or its name.</summary>
    public static JsonElement DefaultPosition(TraceSource source, string axis) =>
        source.Attributes.Find(axis + "0") ?? JsonSerializer.SerializeToElement(source.Name);

    private List<BoxSummary> Read(int number)
    {
        (string positionName, string valueName) = Horizontal ? ("y", "x") : ("x", "y");
        double[] values = Columns.Numbers(Attributes, valueName);
        double[] positions = Attributes.Find(positionName) is { ValueKind: JsonValueKind.Array }
            ? Columns.Positions(Attributes, positionName, PositionAxis)
            : [.. Enumerable.Repeat(PositionAxis.Position(DefaultPosition(Source, positionName)) ?? number, values.Length)];
        return [.. Enumerable.Range(0, Math.Min(values.Length, positions.Length))
            .Where(i => double.IsFinite(values[i]) && double.IsFinite(positions[i]))
            .GroupBy(i => positions[i])
            .OrderBy(group => group.Key)
            .Select(group => new BoxSummary(group.Key, group.Select(i => (values[i], i)), Attributes.Text("quartilemethod")))];
    }
}
