using System.Globalization;
using FigureRenderer.Axes;
using FigureRenderer.Drawing;
using FigureRenderer.Json;
using FigureRenderer.Reading;
using FigureRenderer.Text;

namespace FigureRenderer.Traces;

/// <summary>Draws bars, and histograms once their bins are counted.</summary>
internal sealed class BarDrawing : TraceDrawing
{
    private const int MostTexts = 1000, MostErrorBars = 5000;

    private readonly MarkerStyle _markers;
    private readonly Font _font;
    private readonly Func<int, string?> _texts;

    public BarDrawing(TraceSource source, Axis x, Axis y, Color color, FigureColors colors, Font font)
        : base(source, x, y)
    {
        Horizontal = IsHorizontal(source);
        _font = font.With(Attributes, "textfont");
        _markers = new MarkerStyle(Attributes.Child("marker"), color, colors);
        _texts = Columns.Texts(Attributes, "text");
    }

    public bool Horizontal { get; }

    /// <summary>The axis along which bars are placed side by side.</summary>
    public Axis PositionAxis => Horizontal ? Y : X;

    public Axis ValueAxis => Horizontal ? X : Y;

    /// <summary>The bars; set when all bars on the same axes are arranged.</summary>
    public Bar[] Bars { get; set; } = [];

    /// <summary>The distance between neighboring positions, which is the space each bar has on the axis.</summary>
    public double Spacing { get; set; } = 1;

    public override ColorMapping? ShownScale => _markers.ShowsScale ? _markers.Mapping : null;

    public static bool IsHorizontal(TraceSource source) =>
        source.Attributes.Text("orientation") is { } given ? given == "h"
        : source.Type == "histogram" && source.Attributes.Find("x") is null && source.Attributes.Find("y") is not null;

    public override Extent? ExtentOn(Axis axis) => axis == PositionAxis
        ? Extent.Of(Bars.SelectMany(bar => new[]
        {
            bar.Center - (bar.Width / 2), bar.Center + (bar.Width / 2), bar.Position - (Spacing / 2), bar.Position + (Spacing / 2),
        }))
        : Extent.Of(
            Bars.Where(bar => double.IsFinite(bar.Value)).SelectMany(
                bar => new[] { axis.Linear(bar.Base), axis.Linear(bar.Base + bar.Value) })
                .Concat(ErrorBars.Ends(this, axis, ByIndex(bar => axis.Linear(bar.Base + bar.Value)))),
            padded: true, pixels: TextsOutside ? 8 : 0, toZero: axis.Kind != AxisKind.Log);

    public override IEnumerable<Extent> ExtentsOn(Axis axis)
    {
        foreach (Extent extent in base.ExtentsOn(axis)) yield return extent;
        // A text beyond the end of its bar has to be visible with it.
        foreach (Bar bar in axis == ValueAxis && TextsOutside ? Bars.Take(MostTexts).Where(bar => double.IsFinite(bar.Value)) : [])
        {
            if (Template(bar) is not { Length: > 0 } source || !double.IsFinite(axis.Linear(bar.Base + bar.Value))) continue;
            var text = new RichText(source, _font);
            double end = axis.Linear(bar.Base + bar.Value), room = Horizontal ? text.Width + 5 : text.Height + 1;
            yield return new Extent(end, end, Pixels: bar.Value < 0 ? room : 0, PixelsAbove: bar.Value < 0 ? 0 : room);
        }
    }

    public override void Draw(SvgWriter svg)
    {
        Attributes line = Attributes.Child("marker.line");
        double edge = Math.Max(0, line.Number("width", 0));
        Color edgeColor = (Color.Parse(line.Find("color")) ?? Color.DarkGray).Fade(Opacity);
        if (Bars.Length > 2 * Math.Max(100, PositionAxis.Length))
        {
            DrawCrowd(svg);
        }
        else
        {
            foreach (Bar bar in Bars)
            {
                if (BoxOf(bar) is not { } box) continue;
                Color color = _markers.Of(bar.Index).Fade(Opacity);
                string? counted = Source.Type == "histogram" ? Counted(bar) : null;
                if (counted is not null) svg.OpenTitled(counted);
                svg.Rectangle(box, color, edgeColor, edge, mark: counted is null ? bar.Index : null);
                if (counted is not null) svg.Close("g");
                DrawText(svg, bar, box, color);
            }
        }
        if (Bars.Length > MostErrorBars) return;
        double[] centers = ByIndex(bar => bar.Center), ends = ByIndex(bar => ValueAxis.Linear(bar.Base + bar.Value));
        ErrorBars.Draw(svg, this, Horizontal ? ends : centers, Horizontal ? centers : ends, Color.DarkGray);
    }

    // Bins are counted here and are not known anywhere else.
    private string Counted(Bar bar)
    {
        double half = Spacing / 2;
        string bin = PositionAxis.Kind switch
        {
            AxisKind.Category => PositionAxis.Categories[(int)Math.Round(bar.Position)],
            AxisKind.Date => DateTime.UnixEpoch.AddMilliseconds(bar.Position - half).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => $"{TickLabels.Brief(bar.Position - half)} to {TickLabels.Brief(bar.Position + half)}",
        };
        return $"{bin}: {TickLabels.Brief(bar.Value)}";
    }

    // If several bars share a px, one line per px, as long as the longest of them, shows as much.
    private void DrawCrowd(SvgWriter svg)
    {
        var columns = new SortedDictionary<int, (double Start, double End, int Index)>();
        foreach (Bar bar in Bars)
        {
            if (BoxOf(bar) is not { } box) continue;
            (double middle, double start, double end) =
                Horizontal ? (box.CenterY, box.Left, box.Right) : (box.CenterX, box.Top, box.Bottom);
            int column = (int)Math.Floor(Math.Clamp(middle, -1e6, 1e6));
            columns[column] = columns.TryGetValue(column, out (double Start, double End, int Index) there)
                ? (Math.Min(start, there.Start), Math.Max(end, there.End), end - start > there.End - there.Start ? bar.Index : there.Index)
                : (start, end, bar.Index);
        }
        foreach ((int column, (double start, double end, int index)) in columns)
        {
            svg.Rectangle(
                Horizontal ? new Box(start, column, end - start, 1) : new Box(column, start, 1, end - start),
                _markers.Of(index).Fade(Opacity));
        }
    }

    // Columns of the trace, such as lengths of error bars, are indexed by point.
    private double[] ByIndex(Func<Bar, double> value)
    {
        double[] values = [.. Enumerable.Repeat(double.NaN, Bars.Length == 0 ? 0 : Bars.Max(bar => bar.Index) + 1)];
        foreach (Bar bar in Bars) values[bar.Index] = value(bar);
        return values;
    }

    public override void DrawSymbol(SvgWriter svg, Box box) =>
        svg.Rectangle(new Box(box.CenterX - 6, box.CenterY - 6, 12, 12), _markers.Of(0).Fade(Opacity));

    private bool TextsOutside => Attributes.Text("textposition") == "outside" && Attributes.Find("text") is not null;

    private Box? BoxOf(Bar bar)
    {
        double from = PositionAxis.ToPixel(bar.Center - (bar.Width / 2)), to = PositionAxis.ToPixel(bar.Center + (bar.Width / 2));
        double foot = ValueAxis.Linear(bar.Base), top = ValueAxis.Linear(bar.Base + bar.Value);
        if (!double.IsFinite(from) || !double.IsFinite(to) || !double.IsFinite(top)) return null;
        // Touching bars are aligned to whole px; between two half-covered ones, a line would shine through.
        if (bar.Width >= Spacing * (1 - 1e-9)) (from, to) = (Math.Round(from), Math.Round(to));
        double start = double.IsFinite(foot) ? ValueAxis.ToPixel(foot) : ValueAxis.Pixels.Start, end = ValueAxis.ToPixel(top);
        return Horizontal ? Box.Of(start, from, end, to) : Box.Of(from, start, to, end);
    }

    private void DrawText(SvgWriter svg, Bar bar, Box box, Color color)
    {
        string place = Columns.Texts(Attributes, "textposition")(bar.Index) ?? "auto";
        if (place == "none" || Template(bar) is not { Length: > 0 } source) return;
        var text = new RichText(source, _font);
        bool fits = text.Width + 6 <= box.Width && text.Height + 2 <= box.Height;
        bool outside = place == "outside" || (place == "auto" && !fits && !bar.IsCovered);
        if (!outside)
        {
            double shrink = Math.Min(1, Math.Min((box.Width - 4) / text.Width, (box.Height - 2) / text.Height));
            if (shrink < 0.4) return;
            Color ink = Attributes.Find("textfont.color") is null
                ? (color.Over(Color.White).IsLight ? Color.DarkGray : Color.White)
                : _font.Color;
            text = new RichText(source, _font with { Size = _font.Size * shrink, Color = ink });
        }
        (double x, double top, string anchor) = (box.CenterX, box.CenterY - (text.Height / 2), "middle");
        if (outside || Attributes.Text("insidetextanchor") != "middle")
        {
            // Outside means beyond the bar's end and inside means before it, as seen from the bar's base.
            bool forward = bar.Value >= 0 == ValueAxis.Range.Start < ValueAxis.Range.End;
            bool past = forward == outside;
            double gap = past ? 3 : -3;
            if (Horizontal) (x, anchor) = ((forward ? box.Right : box.Left) + gap, past ? "start" : "end");
            else top = past ? (forward ? box.Top : box.Bottom) - 2 - text.Height : (forward ? box.Top : box.Bottom) + 2;
        }
        text.Draw(svg, x, top, anchor, Opacity);
    }

    // The only supported placeholders in text templates are %{value}, %{x}, %{y}, and %{text}, which are used to label bars.
    private string? Template(Bar bar)
    {
        string? text = _texts(bar.Index);
        if (Attributes.Text("texttemplate") is not { Length: > 0 } template) return text;
        string value = TickLabels.Brief(bar.Value);
        return TextTemplates.Fill(template, name => name switch
        {
            "text" => text ?? "",
            "value" => value,
            "x" =>
                Horizontal ? value
                    : PositionAxis.Kind == AxisKind.Category ? PositionAxis.Categories[(int)bar.Position]
                    : TickLabels.Brief(bar.Position),
            "y" =>
                !Horizontal ? value
                    : PositionAxis.Kind == AxisKind.Category ? PositionAxis.Categories[(int)bar.Position]
                    : TickLabels.Brief(bar.Position),
            _ => null,
        }, name => name is "value" || name == (Horizontal ? "x" : "y") ? bar.Value : null);
    }
}
