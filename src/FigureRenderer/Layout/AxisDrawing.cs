using System.Text.Json;
using FigureRenderer.Axes;
using FigureRenderer.Drawing;
using FigureRenderer.Text;

namespace FigureRenderer.Layout;

/// <summary>Draws an axis: grid, line, ticks, labels, and title.</summary>
internal sealed class AxisDrawing(Axis axis, Sheet sheet)
{
    private RichText[] _labels = [];

    public Axis Axis { get; } = axis;

    /// <summary>Whether the axis has traces other than bars and heatmaps, which hide the grid of their positions.</summary>
    public bool GridByDefault { get; init; } = true;

    /// <summary>Whether the axis has outside ticks by default, because a heatmap hides its grid.</summary>
    public bool TicksByDefault { get; init; }

    private bool AtEnd => Axis.Side is "top" or "right";

    private bool ShowsLabels => Axis.Visible && Axis.Attributes.Flag("showticklabels", true);

    private string? TickSide => Axis.Attributes.Text("ticks") ?? (TicksByDefault ? "outside" : null);

    private double TickLength => TickSide == "outside" ? Math.Max(0, Axis.Attributes.Number("ticklen", 5)) : 0;

    private string TitleText =>
        Axis.Visible
            ? Axis.Attributes.Text("title.text")
                ?? (Axis.Attributes.Find("title") is { ValueKind: JsonValueKind.String } old ? old.GetString()! : "")
            : "";

    private RichText? Title => TitleText.Length > 0 && new RichText(TitleText, Axis.TitleFont) is { IsEmpty: false } title ? title : null;

    private double Standoff => Math.Max(0, Axis.Attributes.Number("title.standoff", Axis.IsX ? 12 : 15));

    /// <summary>
    /// Builds the tick labels, rotates them if they would overlap, and leaves some out if that is not enough.
    /// </summary>
    public void Measure()
    {
        Axis.Ticks = TickBuilder.Build(Axis);
        _labels = [.. Axis.Ticks.Select(tick => new RichText(
            ShowsLabels ? tick.Label : "", tick.Small ? Axis.TickFont with { Size = Axis.TickFont.Size * 0.75 } : Axis.TickFont))];
        if (_labels.Length < 2)
        {
            Axis.TickAngle = Axis.Attributes.Number("tickangle", 0);
            return;
        }
        double[] at = [.. Axis.Ticks.Select(tick => Axis.ToPixel(tick.Position))];
        if (Axis.Ticks.Any(tick => tick.Small)) HideCrowded(at);
        else ThinOut(at);
    }

    // Between powers of ten, a label gives way to the nearest one already placed; its grid line stays.
    private void HideCrowded(double[] at)
    {
        List<int> shown = [.. Enumerable.Range(0, at.Length).Where(i => !Axis.Ticks[i].Small)];
        foreach (int i in Enumerable.Range(0, at.Length).Where(i => Axis.Ticks[i].Small))
        {
            if (shown.TrueForAll(other => Math.Abs(at[other] - at[i]) >= Room(i, other))) shown.Add(i);
            else _labels[i] = new RichText("", Axis.TickFont);
        }
        Axis.TickAngle = Axis.Attributes.Number("tickangle", 0);
    }

    private void ThinOut(double[] at)
    {
        double spacing = Enumerable.Range(1, at.Length - 1).Min(i => Math.Abs(at[i] - at[i - 1]));
        Axis.TickAngle = Axis.Attributes.Number("tickangle")
            ?? (Axis.IsX && Overlap(at, 1) ? (spacing < 2.5 * Axis.TickFont.Size ? 90 : 30) : 0);
        int step = 1;
        while (step < _labels.Length && (Turned ? spacing * step < Axis.TickFont.LineHeight * 0.85 : Overlap(at, step))) step++;
        if (step == 1) return;
        Axis.Ticks = [.. Axis.Ticks.Where((_, i) => i % step == 0)];
        _labels = [.. _labels.Where((_, i) => i % step == 0)];
    }

    /// <summary>The space that labels and title take outside of the plot.</summary>
    public double Outside => !Axis.Visible ? 0 : LabelDepth + (Title is { } title ? Standoff + title.Height : 0) + 4;

    /// <summary>Requests the margin that labels and title need.</summary>
    public void Push(Margins margins)
    {
        if (!Axis.Visible || Axis.Attributes.Find("overlaying") is not null && _labels.Length == 0) return;
        bool automatic = Axis.Attributes.Find("automargin") is { ValueKind: not JsonValueKind.False };
        if (!automatic) return;
        double depth = Outside;
        double place = Place;
        if (Axis.IsX)
        {
            if (AtEnd) margins.PushTop(place, depth);
            else margins.PushBottom(place, depth);
            (double before, double after) = Overhang();
            if (before > 0) margins.PushLeft(Axis.Domain.Start, before);
            if (after > 0) margins.PushRight(Axis.Domain.End, after);
        }
        else if (AtEnd)
        {
            margins.PushRight(place, depth);
        }
        else
        {
            margins.PushLeft(place, depth);
        }
    }

    public void DrawGrid(SvgWriter svg, Box plot)
    {
        if (!Axis.Visible) return;
        Color color = Color.Parse(Axis.Attributes.Find("gridcolor")) ?? new Color(238, 238, 238);
        bool grid = Axis.Attributes.Flag("showgrid") ?? GridByDefault;
        bool zero = Axis.Attributes.Flag("zeroline") ?? (GridByDefault && Axis.Attributes.Flag("showgrid", true));
        if (grid)
        {
            foreach (Tick tick in Axis.Ticks.Where(tick => !(zero && tick.Position == 0 && Axis.Kind == AxisKind.Linear)))
            {
                Across(
                    svg, plot, tick.Position, color, Math.Max(0.5, Axis.Attributes.Number("gridwidth", 1)),
                    Axis.Attributes.Text("griddash"));
            }
        }
        if (zero && Axis.Kind == AxisKind.Linear && Axis.Contains(0) && Axis.Range.Start != 0 && Axis.Range.End != 0)
        {
            Across(
                svg, plot, 0, Color.Parse(Axis.Attributes.Find("zerolinecolor")) ?? Color.DarkGray,
                Axis.Attributes.Number("zerolinewidth", 1), null);
        }
    }

    /// <summary>Draws the parts around the plots that use the axis: line, ticks, labels, and title.</summary>
    public void Draw(SvgWriter svg)
    {
        if (!Axis.Visible) return;
        double edge = Edge;
        Color lineColor = Color.Parse(Axis.Attributes.Find("linecolor")) ?? Color.DarkGray;
        if (Axis.Attributes.Flag("showline", false))
        {
            double width = Math.Max(0.5, Axis.Attributes.Number("linewidth", 1));
            Along(svg, edge, lineColor, width);
            if (Axis.Attributes.Find("mirror") is { ValueKind: not JsonValueKind.False } && Axis.Anchor is { } anchor)
                Along(svg, edge == anchor.Pixels.Start ? anchor.Pixels.End : anchor.Pixels.Start, lineColor, width);
        }
        if (TickSide is "outside" or "inside") DrawTicks(svg, edge, TickSide == "outside");
        if (_labels.Length > 1) svg.OpenTexts(RichText.StyleOf(Axis.TickFont, LabelAnchor));
        for (int i = 0; i < _labels.Length; i++) DrawLabel(svg, _labels[i], Axis.ToPixel(Axis.Ticks[i].Position), edge);
        if (_labels.Length > 1) svg.CloseTexts();
        DrawTitle(svg, edge);
    }

    // Lines of text have built-in space above and below them, but none beside them.
    private double LabelPad => Axis.IsX ? 1 : 3;

    private bool Turned => Axis.TickAngle != 0;

    /// <summary>The anchor of the labels. A rotated label begins or ends at its tick, whichever end is nearer to the axis.</summary>
    private string LabelAnchor => !Axis.IsX ? AtEnd ? "start" : "end" : !Turned ? "middle" : Axis.TickAngle > 0 != AtEnd ? "start" : "end";

    private double LabelDepth => _labels.Length == 0 || !ShowsLabels ? TickLength : TickLength + LabelPad + _labels.Max(Depth);

    /// <summary>The position of the axis across the plotting area, as a share.</summary>
    private double Place => Axis.Attributes.Text("anchor") == "free" || Axis.Anchor is null
        ? Math.Clamp(Axis.Attributes.Number("position", AtEnd ? 1 : 0), 0, 1)
        : AtEnd ? Axis.Anchor.Domain.End : Axis.Anchor.Domain.Start;

    private double Edge => Axis.IsX ? sheet.PaperY(Place) : sheet.PaperX(Place);

    private double Outwards => AtEnd == Axis.IsX ? -1 : 1;

    private double Depth(RichText label)
    {
        double angle = Axis.TickAngle * Math.PI / 180;
        (double across, double along) = Axis.IsX ? (label.Height, label.Width) : (label.Width, label.Height);
        return (across * Math.Abs(Math.Cos(angle))) + (along * Math.Abs(Math.Sin(angle)));
    }

    /// <summary>Returns how far labels extend beyond the ends of a horizontal axis.</summary>
    private (double Before, double After) Overhang()
    {
        double angle = Axis.TickAngle * Math.PI / 180, run = Math.Abs(Math.Cos(angle)), rise = Math.Abs(Math.Sin(angle));
        bool begins = Axis.TickAngle > 0 != AtEnd;
        (double before, double after) = (0, 0);
        for (int i = 0; i < _labels.Length; i++)
        {
            if (_labels[i].IsEmpty) continue;
            double px = Axis.ToPixel(Axis.Ticks[i].Position), half = _labels[i].Height / 2 * rise;
            double reach = (_labels[i].Width * run) + half;
            (double left, double right) = !Turned ? (_labels[i].Width / 2, _labels[i].Width / 2) : begins ? (half, reach) : (reach, half);
            before = Math.Max(before, Math.Min(Axis.Pixels.Start, Axis.Pixels.End) - (px - left));
            after = Math.Max(after, px + right - Math.Max(Axis.Pixels.Start, Axis.Pixels.End));
        }
        return (before, after);
    }

    private bool Overlap(double[] at, int step)
    {
        for (int i = step; i < at.Length; i += step)
        {
            if (Math.Abs(at[i] - at[i - step]) < Room(i, i - step)) return true;
        }
        return false;
    }

    /// <summary>Returns the necessary distance between two upright labels.</summary>
    private double Room(int one, int other) => Axis.IsX ? ((_labels[one].Width + _labels[other].Width) / 2) + 4 : Axis.TickFont.Size;

    private void Across(SvgWriter svg, Box plot, double position, Color color, double width, string? dash)
    {
        double px = Axis.ToPixel(position);
        if (Axis.IsX) svg.Line(px, plot.Top, px, plot.Bottom, color, width, dash);
        else svg.Line(plot.Left, px, plot.Right, px, color, width, dash);
    }

    private void Along(SvgWriter svg, double edge, Color color, double width)
    {
        if (Axis.IsX) svg.Line(Axis.Pixels.Start, edge, Axis.Pixels.End, edge, color, width);
        else svg.Line(edge, Axis.Pixels.Start, edge, Axis.Pixels.End, color, width);
    }

    private void DrawTicks(SvgWriter svg, double edge, bool outside)
    {
        double end = edge + (Outwards * (outside ? 1 : -1) * Math.Max(0, Axis.Attributes.Number("ticklen", 5)));
        Color color = Color.Parse(Axis.Attributes.Find("tickcolor")) ?? Color.DarkGray;
        double width = Axis.Attributes.Number("tickwidth", 1);
        foreach (Tick tick in Axis.Ticks)
        {
            double px = Axis.ToPixel(tick.Position);
            if (Axis.IsX) svg.Line(px, edge, px, end, color, width);
            else svg.Line(edge, px, end, px, color, width);
        }
    }

    private void DrawLabel(SvgWriter svg, RichText label, double px, double edge)
    {
        if (label.IsEmpty) return;
        double gap = TickLength + LabelPad;
        if (!Axis.IsX)
        {
            double x = AtEnd ? edge + gap : edge - gap;
            label.Draw(svg, x, px - (label.Height / 2), LabelAnchor, 1, Axis.TickAngle, (x, px));
            return;
        }
        double y = AtEnd ? edge - gap : edge + gap;
        if (!Turned)
        {
            label.Draw(svg, px, AtEnd ? y - label.Height : y, LabelAnchor);
            return;
        }
        double tilted = y + ((AtEnd ? -1 : 1) * 4);
        label.Draw(svg, px, tilted - (label.Height / 2), LabelAnchor, 1, Axis.TickAngle, (px, tilted));
    }

    private void DrawTitle(SvgWriter svg, double edge)
    {
        if (Title is not { } title) return;
        double gap = LabelDepth + Standoff;
        double middle = (Axis.Pixels.Start + Axis.Pixels.End) / 2;
        if (Axis.IsX)
        {
            title.Draw(svg, middle, AtEnd ? edge - gap - title.Height : edge + gap - 6, "middle");
        }
        else
        {
            // A title never extends beyond the sheet, however long the labels are.
            double x = AtEnd
                ? Math.Min(edge + gap + (title.Height / 2), sheet.Width - (title.Height / 2))
                : Math.Max(edge - gap - (title.Height / 2), title.Height / 2);
            title.Draw(svg, x, middle - (title.Height / 2), "middle", 1, -90, (x, middle));
        }
    }
}
