using System.Globalization;
using FigureRenderer.Drawing;
using FigureRenderer.Json;
using FigureRenderer.Text;
using FigureRenderer.Traces;

namespace FigureRenderer.Layout;

/// <summary>Lists the traces beside, below, or in the plot.</summary>
internal sealed class LegendDrawing
{
    private const double SymbolWidth = 40, Padding = 5, Gap = 5;

    private readonly Sheet _sheet;
    private readonly Attributes _legend;
    private readonly List<(TraceDrawing? Trace, RichText Text)> _entries = [];
    private readonly RichText? _title;
    private readonly bool _horizontal;
    private readonly List<Box> _places = [];
    private double _width, _height;

    private LegendDrawing(Sheet sheet, IEnumerable<TraceDrawing> traces)
    {
        _sheet = sheet;
        _legend = sheet.Layout.Child("legend");
        _horizontal = _legend.Text("orientation") == "h";
        Font font = sheet.Font.With(_legend, "font");
        if (_legend.Text("title.text") is { Length: > 0 } text)
            _title = new RichText(text, (font with { Size = Math.Round(font.Size * 1.2) }).With(_legend, "title.font"));
        foreach (TraceDrawing[] group in Groups(traces))
        {
            if (group.Select(trace => trace.Attributes.Text("legendgrouptitle.text"))
                .FirstOrDefault(heading => heading is { Length: > 0 }) is { } heading)
            {
                _entries.Add((null, new RichText(heading, font with { Size = font.Size * 1.1 })));
            }
            foreach (TraceDrawing trace in group)
                _entries.Add((trace, Name(trace, font)));
        }
    }

    /// <summary>The space that axes take to the right of the plot; a legend without a position of its own goes beyond them.</summary>
    public double BesideAxes { get; set; }

    private double Shift => _horizontal || _legend.Find("x") is not null ? 0 : BesideAxes;

    /// <summary>
    /// The height of the legend if it is in the upper right corner beside the plot, as it is by default.
    /// </summary>
    public double HeightInCorner =>
        _horizontal || _legend.Find("x") is not null || _legend.Find("y") is not null || YAnchor is not ("auto" or "top") ? 0 : _height;

    /// <summary>The height of the legend in px.</summary>
    public double Height => _height;

    /// <summary>Whether the legend is beside the plot.</summary>
    public bool IsBeside => !_horizontal && X >= 1;

    /// <summary>Whether the legend is above the plot.</summary>
    public bool IsAbove => _horizontal && Y >= 1;

    /// <summary>Creates the legend of a figure; null if plotly.js would show none.</summary>
    public static LegendDrawing? Of(Sheet sheet, IReadOnlyList<TraceDrawing> traces)
    {
        TraceDrawing[] listed = [.. traces.Where(trace => trace.Attributes.Flag("showlegend", trace.InLegend))];
        bool asked = listed.Any(
            trace => trace.Attributes.Flag("showlegend") == true && trace.Source.Attributes.Names().Contains("showlegend"));
        bool shown = sheet.Layout.Flag("showlegend") ?? (listed.Length > 1 || asked);
        return shown && listed.Length > 0 && sheet.Layout.Flag("legend.visible", true) ? new LegendDrawing(sheet, listed) : null;
    }

    // A long name is wrapped rather than taking space from the plot.
    private RichText Name(TraceDrawing trace, Font font) =>
        new(TextWrapping.Wrap(trace.Source.Name, font, Math.Max(60, (_sheet.Width * (_horizontal ? 0.8 : 0.4)) - SymbolWidth), 4), font);

    /// <summary>Lays out the entries in the available space.</summary>
    public void Measure()
    {
        _places.Clear();
        double top = Padding + (_title is { } text ? text.Height + 2 : 0);
        (double x, double y, double row, double widest) = (Padding, top, 0, _title?.Width + (2 * Gap) ?? 0);
        double most = _horizontal ? Math.Max(100, _sheet.Area.Width) : double.PositiveInfinity;
        double entryWidth = _horizontal ? _entries.Max(entry => entry.Text.Width) + SymbolWidth + Gap : 0;
        foreach ((_, RichText entry) in _entries)
        {
            double lineHeight = Math.Max(entry.Height, 16) + 3;
            double across = _horizontal && _entries.Sum(other => other.Text.Width + SymbolWidth + Gap) > most
                ? entryWidth
                : entry.Width + SymbolWidth + Gap;
            if (_horizontal && x > Padding && x + across > most) (x, y, row) = (Padding, y + row, 0);
            row = Math.Max(row, lineHeight);
            _places.Add(new Box(x, y, across, lineHeight));
            widest = Math.Max(widest, x + across);
            if (_horizontal) x += across;
            else y += lineHeight;
        }
        (_width, _height) = (widest + Padding, _places.Max(place => place.Bottom) + Padding);
    }

    public void Push(Margins margins)
    {
        const double pad = 12;
        double before = Anchors.Before(XAnchor, X), above = Anchors.Above(YAnchor, Y);
        // A wider legend would leave no room for the plot, so it overlaps the plot instead.
        if (_width <= _sheet.Width * 0.6)
        {
            margins.PushLeft(X, (_width * before) + pad);
            margins.PushRight(X, (_width * (1 - before)) + pad + Shift);
        }
        if (_height <= _sheet.Height / 2)
        {
            margins.PushTop(Y, (_height * above) + pad);
            margins.PushBottom(Y, (_height * (1 - above)) + pad);
        }
    }

    public void Draw(SvgWriter svg)
    {
        double left = Math.Clamp(_sheet.PaperX(X) + Shift - (_width * Anchors.Before(XAnchor, X)), 0, Math.Max(0, _sheet.Width - _width));
        double top = _sheet.PaperY(Y) - (_height * Anchors.Above(YAnchor, Y));
        double visible = Math.Min(_height, _sheet.Height - top);
        double border = Math.Max(0, _legend.Number("borderwidth", 0));
        svg.Rectangle(
            new Box(left, top, _width, visible), Color.Parse(_legend.Find("bgcolor")) ?? _sheet.Paper,
            Color.Parse(_legend.Find("bordercolor")) ?? Color.DarkGray, border);
        _title?.Draw(svg, left + Gap, top + Padding, "start");
        for (int i = 0; i < _entries.Count; i++)
        {
            Box place = _places[i];
            // If the legend is longer than the figure, the remaining entries are counted, not cut off.
            if (i + 1 < _entries.Count && _places[i + 1].Bottom > visible)
            {
                string rest = string.Create(CultureInfo.InvariantCulture, $"and {_entries.Count - i} more");
                new RichText(rest, _entries[i].Text.Font).Draw(svg, left + place.Left + SymbolWidth, top + place.Top, "start");
                return;
            }
            DrawEntry(svg, _entries[i], place with { Left = left + place.Left, Top = top + place.Top });
        }
    }

    private static void DrawEntry(SvgWriter svg, (TraceDrawing? Trace, RichText Text) entry, Box place)
    {
        double top = place.Top + ((place.Height - entry.Text.Height) / 2);
        if (entry.Trace is not { } trace)
        {
            entry.Text.Draw(svg, place.Left + Gap, top, "start");
            return;
        }
        svg.Open(
            "g", ("data-legend", trace.Source.Index.ToString(CultureInfo.InvariantCulture)),
            ("opacity", trace.Source.LegendOnly ? "0.5" : null));
        // The whole entry can be clicked, not only its lines and letters.
        svg.Rectangle(place, Color.Black.Fade(0));
        trace.DrawSymbol(svg, place with { Width = SymbolWidth });
        entry.Text.Draw(svg, place.Left + SymbolWidth, top, "start");
        svg.Close("g");
    }

    private double X => Math.Clamp(_legend.Number("x", _horizontal ? 0 : 1.02), -2, 3);

    private double Y => Math.Clamp(_legend.Number("y", _horizontal ? -0.1 : 1), -2, 3);

    private string XAnchor => _legend.Text("xanchor") ?? "left";

    private string YAnchor => _legend.Text("yanchor") ?? (_horizontal ? "top" : "auto");

    // The members of a group are listed together, at the place of the first one; a trace without a group forms its own. Stacks are listed
    // from the top.
    private IEnumerable<TraceDrawing[]> Groups(IEnumerable<TraceDrawing> traces)
    {
        IEnumerable<TraceDrawing[]> groups = traces
            .OrderBy(trace => trace.Attributes.Number("legendrank", 1000))
            .GroupBy(trace => trace.Attributes.Text("legendgroup") is { Length: > 0 } group ? (object)group : trace)
            .Select(group => group.ToArray());
        bool stacked = traces.Any(trace => trace.Attributes.Text("fill") is "tonexty" or "tonextx"
            || (trace.Source.Type == "bar" && _sheet.Layout.Text("barmode") == "stack"));
        bool reversed = _legend.Text("traceorder")?.Contains("reversed", StringComparison.Ordinal) ?? stacked;
        return reversed ? groups.Reverse().Select(group => group.Reverse().ToArray()) : groups;
    }
}
