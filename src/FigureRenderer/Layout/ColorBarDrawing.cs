using System.Globalization;
using System.Text.Json;
using FigureRenderer.Axes;
using FigureRenderer.Drawing;
using FigureRenderer.Json;
using FigureRenderer.Text;
using FigureRenderer.Theming;
using FigureRenderer.Traces;

namespace FigureRenderer.Layout;

/// <summary>Shows a colour scale with its numbers beside or below the plot.</summary>
internal sealed class ColorBarDrawing
{
    private readonly Sheet sheet;
    private readonly ColorMapping mapping;
    private readonly Attributes bar;
    private readonly bool horizontal;
    private readonly Axis axis;
    private readonly RichText? title;
    private RichText[] labels = [];

    public ColorBarDrawing(Sheet sheet, ColorMapping mapping)
    {
        (this.sheet, this.mapping, bar) = (sheet, mapping, mapping.ColorBar);
        horizontal = bar.Text("orientation") == "h";
        axis = new Axis(horizontal ? "x" : "y", bar, sheet.Font) { Range = (mapping.Low, mapping.High) };
        string? text = bar.Text("title.text") ?? (bar.Find("title") is { ValueKind: JsonValueKind.String } old ? old.GetString() : null);
        if (!string.IsNullOrEmpty(text)) title = new RichText(text, (sheet.Font with { Size = Math.Round(sheet.Font.Size * 1.2) }).With(bar, "title.font"));
    }

    /// <summary>The height that a legend takes at the top of where colour bars stand by default.</summary>
    public double LegendAbove { get; set; }

    /// <summary>What axes take to the right of the plot: there, a bar without a place of its own stands beyond them.</summary>
    public double BesideAxes { get; set; }

    private double Shift => horizontal || bar.Find("x") is not null ? 0 : BesideAxes;

    private double X => bar.Number("x", horizontal ? 0.5 : 1.02);

    private double Y => bar.Number("y", horizontal ? 1.02 : 0.5);

    private double Thickness => Math.Max(1, bar.Text("thicknessmode") == "fraction" ? bar.Number("thickness", 0.05) * sheet.Area.Width : bar.Number("thickness", 30));

    private double LabelsWidth => labels.Length == 0 ? 0 : labels.Max(label => label.Width) + 5;

    private double Whole => horizontal ? Thickness + 20 + (labels.Length > 0 ? labels[0].Height + 4 : 0) + (title?.Height ?? 0)
        : Math.Max(Thickness + 20 + LabelsWidth, TitleAtSide ? 0 : (title?.Width ?? 0) + 20) + (TitleAtSide ? title!.Height + 6 : 0);

    private bool TitleAtSide => !horizontal && title is not null && bar.Text("title.side") == "right";

    public void Measure()
    {
        Box place = BarBox();
        axis.Pixels = horizontal ? (place.Left, place.Right) : (place.Bottom, place.Top);
        axis.Ticks = bar.Flag("showticklabels", true) ? TickBuilder.Build(axis) : [];
        labels = [.. axis.Ticks.Select(tick => new RichText(tick.Label, axis.TickFont))];
    }

    public void Push(Margins margins)
    {
        double whole = Whole;
        if (horizontal)
        {
            double above = Anchors.Above(bar.Text("yanchor") ?? "bottom", Y);
            margins.PushTop(Y, whole * above);
            margins.PushBottom(Y, whole * (1 - above));
            return;
        }
        double before = Anchors.Before(bar.Text("xanchor") ?? "left", X);
        margins.PushLeft(X, whole * before);
        margins.PushRight(X, (whole * (1 - before)) + Shift);
    }

    public void Draw(SvgWriter svg, string id)
    {
        Box place = BarBox();
        svg.Open(
            "linearGradient", ("id", id), ("x1", "0"), ("y1", horizontal ? "0" : "1"), ("x2", horizontal ? "1" : "0"), ("y2", "0"));
        foreach ((double position, Color color) in mapping.Scale.Stops)
        {
            svg.Element(
                "stop", ("offset", position.ToString("0.####", CultureInfo.InvariantCulture)), ("stop-color", color.Css), ("stop-opacity", color.OpacityText));
        }
        svg.Close("linearGradient");
        double outline = Math.Max(0, bar.Number("outlinewidth", 1));
        svg.Element(
            "rect", ("x", Number.Text(place.Left)), ("y", Number.Text(place.Top)), ("width", Number.Text(place.Width)), ("height", Number.Text(place.Height)),
            ("class", sheet.TurnsOver ? Theme.Filtered : null), ("fill", $"url(#{id})"), ("stroke", outline > 0 ? (Color.Parse(bar.Find("outlinecolor")) ?? Color.DarkGrey).Css : null),
            ("stroke-width", outline > 0 ? Number.Text(outline) : null));
        for (int i = 0; i < labels.Length; i++)
        {
            double at = axis.ToPixel(axis.Ticks[i].Position);
            if (horizontal) labels[i].Draw(svg, at, place.Bottom + 3, "middle");
            else labels[i].Draw(svg, place.Right + 4, at - (labels[i].Height / 2), "start");
        }
        if (title is null) return;
        double side = place.Right + LabelsWidth + 6 + (title.Height / 2);
        if (TitleAtSide) title.Draw(svg, side, place.CenterY - (title.Height / 2), "middle", 1, -90, (side, place.CenterY));
        else title.Draw(svg, place.Left, place.Top - title.Height - 4, "start");
    }

    private Box BarBox()
    {
        double length = Math.Max(0, bar.Text("lenmode") == "pixels" ? bar.Number("len", 100) : bar.Number("len", 1) * (horizontal ? sheet.Area.Width : sheet.Area.Height));
        if (horizontal)
        {
            double left = sheet.PaperX(X) - (length * Anchors.Before(bar.Text("xanchor") ?? "center", X));
            double bottom = sheet.PaperY(Y) + (Whole * (1 - Anchors.Above(bar.Text("yanchor") ?? "bottom", Y)));
            return new Box(left + 10, bottom - 10 - Thickness - (labels.Length > 0 ? labels[0].Height : 0), Math.Max(1, length - 20), Thickness);
        }
        double above = title is null || TitleAtSide ? 0 : title.Height + 4;
        bool byDefault = bar.Find("x") is null && bar.Find("y") is null && bar.Find("len") is null;
        above += byDefault ? Math.Min(LegendAbove, sheet.Area.Height / 2) : 0;
        double top = sheet.PaperY(Y) - (length * Anchors.Above(bar.Text("yanchor") ?? "middle", Y));
        double x = sheet.PaperX(X) + Shift - (Whole * Anchors.Before(bar.Text("xanchor") ?? "left", X));
        return new Box(x + 10, top + 10 + above, Thickness, Math.Max(1, length - 20 - above));
    }
}
