using System.Globalization;
using System.Text.Json;
using FigureRenderer.Axes;
using FigureRenderer.Drawing;
using FigureRenderer.Json;
using FigureRenderer.Text;
using FigureRenderer.Theming;
using FigureRenderer.Traces;

namespace FigureRenderer.Layout;

/// <summary>Shows a color scale with its numbers beside or below the plot.</summary>
internal sealed class ColorBarDrawing
{
    private readonly Sheet _sheet;
    private readonly ColorMapping _mapping;
    private readonly Attributes _bar;
    private readonly bool _horizontal;
    private readonly Axis _axis;
    private readonly RichText? _title;
    private RichText[] _labels = [];

    public ColorBarDrawing(Sheet sheet, ColorMapping mapping)
    {
        (_sheet, _mapping, _bar) = (sheet, mapping, mapping.ColorBar);
        _horizontal = _bar.Text("orientation") == "h";
        _axis = new Axis(_horizontal ? "x" : "y", _bar, sheet.Font) { Range = (mapping.Low, mapping.High) };
        string? text = _bar.Text("title.text") ?? (_bar.Find("title") is { ValueKind: JsonValueKind.String } old ? old.GetString() : null);
        if (!string.IsNullOrEmpty(text))
            _title = new RichText(text, (sheet.Font with { Size = Math.Round(sheet.Font.Size * 1.2) }).With(_bar, "title.font"));
    }

    /// <summary>The height that a legend takes at the top of the default place of color bars.</summary>
    public double LegendAbove { get; set; }

    /// <summary>The space that axes take to the right of the plot; a bar without a position of its own goes beyond them.</summary>
    public double BesideAxes { get; set; }

    private double Shift => _horizontal || _bar.Find("x") is not null ? 0 : BesideAxes;

    private double X => _bar.Number("x", _horizontal ? 0.5 : 1.02);

    private double Y => _bar.Number("y", _horizontal ? 1.02 : 0.5);

    private double Thickness =>
        Math.Max(
            1,
            _bar.Text("thicknessmode") == "fraction" ? _bar.Number("thickness", 0.05) * _sheet.Area.Width : _bar.Number("thickness", 30));

    private double LabelsWidth => _labels.Length == 0 ? 0 : _labels.Max(label => label.Width) + 5;

    private double Whole => _horizontal ? Thickness + 20 + (_labels.Length > 0 ? _labels[0].Height + 4 : 0) + (_title?.Height ?? 0)
        : Math.Max(Thickness + 20 + LabelsWidth, TitleAtSide ? 0 : (_title?.Width ?? 0) + 20) + (TitleAtSide ? _title!.Height + 6 : 0);

    private bool TitleAtSide => !_horizontal && _title is not null && _bar.Text("title.side") == "right";

    public void Measure()
    {
        Box place = BarBox();
        _axis.Pixels = _horizontal ? (place.Left, place.Right) : (place.Bottom, place.Top);
        _axis.Ticks = _bar.Flag("showticklabels", true) ? TickBuilder.Build(_axis) : [];
        _labels = [.. _axis.Ticks.Select(tick => new RichText(tick.Label, _axis.TickFont))];
    }

    public void Push(Margins margins)
    {
        double whole = Whole;
        if (_horizontal)
        {
            double above = Anchors.Above(_bar.Text("yanchor") ?? "bottom", Y);
            margins.PushTop(Y, whole * above);
            margins.PushBottom(Y, whole * (1 - above));
            return;
        }
        double before = Anchors.Before(_bar.Text("xanchor") ?? "left", X);
        margins.PushLeft(X, whole * before);
        margins.PushRight(X, (whole * (1 - before)) + Shift);
    }

    public void Draw(SvgWriter svg, string id)
    {
        Box place = BarBox();
        svg.Open(
            "linearGradient", ("id", id), ("x1", "0"), ("y1", _horizontal ? "0" : "1"), ("x2", _horizontal ? "1" : "0"), ("y2", "0"));
        foreach ((double position, Color color) in _mapping.Scale.Stops)
        {
            svg.Element(
                "stop", ("offset", position.ToString("0.####", CultureInfo.InvariantCulture)), ("stop-color", color.Css),
                ("stop-opacity", color.OpacityText));
        }
        svg.Close("linearGradient");
        double outline = Math.Max(0, _bar.Number("outlinewidth", 1));
        svg.Element(
            "rect", ("x", Number.Text(place.Left)), ("y", Number.Text(place.Top)), ("width", Number.Text(place.Width)),
            ("height", Number.Text(place.Height)), ("class", _sheet.TurnsOver ? Theme.Filtered : null), ("fill", $"url(#{id})"),
            ("stroke", outline > 0 ? (Color.Parse(_bar.Find("outlinecolor")) ?? Color.DarkGray).Css : null),
            ("stroke-width", outline > 0 ? Number.Text(outline) : null));
        for (int i = 0; i < _labels.Length; i++)
        {
            double at = _axis.ToPixel(_axis.Ticks[i].Position);
            if (_horizontal) _labels[i].Draw(svg, at, place.Bottom + 3, "middle");
            else _labels[i].Draw(svg, place.Right + 4, at - (_labels[i].Height / 2), "start");
        }
        if (_title is null) return;
        double side = place.Right + LabelsWidth + 6 + (_title.Height / 2);
        if (TitleAtSide) _title.Draw(svg, side, place.CenterY - (_title.Height / 2), "middle", 1, -90, (side, place.CenterY));
        else _title.Draw(svg, place.Left, place.Top - _title.Height - 4, "start");
    }

    private Box BarBox()
    {
        double length = Math.Max(
            0,
            _bar.Text("lenmode") == "pixels"
                ? _bar.Number("len", 100)
                : _bar.Number("len", 1) * (_horizontal ? _sheet.Area.Width : _sheet.Area.Height));
        if (_horizontal)
        {
            double left = _sheet.PaperX(X) - (length * Anchors.Before(_bar.Text("xanchor") ?? "center", X));
            double bottom = _sheet.PaperY(Y) + (Whole * (1 - Anchors.Above(_bar.Text("yanchor") ?? "bottom", Y)));
            return new Box(
                left + 10, bottom - 10 - Thickness - (_labels.Length > 0 ? _labels[0].Height : 0), Math.Max(1, length - 20), Thickness);
        }
        double above = _title is null || TitleAtSide ? 0 : _title.Height + 4;
        bool byDefault = _bar.Find("x") is null && _bar.Find("y") is null && _bar.Find("len") is null;
        above += byDefault ? Math.Min(LegendAbove, _sheet.Area.Height / 2) : 0;
        double top = _sheet.PaperY(Y) - (length * Anchors.Above(_bar.Text("yanchor") ?? "middle", Y));
        double x = _sheet.PaperX(X) + Shift - (Whole * Anchors.Before(_bar.Text("xanchor") ?? "left", X));
        return new Box(x + 10, top + 10 + above, Thickness, Math.Max(1, length - 20 - above));
    }
}
