using FigureRenderer.Axes;
using FigureRenderer.Drawing;
using FigureRenderer.Json;
using FigureRenderer.Reading;
using FigureRenderer.Text;

namespace FigureRenderer.Layout;

/// <summary>The axes of a figure, the pairs of them that form plots, and their positions.</summary>
internal sealed class Subplots
{
    private readonly Dictionary<string, Axis> _byId = [];
    private readonly SubplotGrid? _grid;

    public Subplots(Figure figure, Font font)
    {
        _grid = SubplotGrid.Of(figure.Layout);
        TraceSource[] cartesian = [.. figure.Traces.Where(trace => TraceTypes.HasAxes(trace.Type))];
        foreach (TraceSource trace in cartesian) Add(figure, font, trace.XAxis, trace.YAxis);
        if (figure.Traces.Count == 0) Add(figure, font, "x", "y");
        foreach (Axis axis in _byId.Values) Place(axis);
        bool strict = figure.Layout.Text("autotypenumbers") == "strict";
        foreach (Axis axis in _byId.Values)
            Type(axis, [.. cartesian.Where(trace => (axis.IsX ? trace.XAxis : trace.YAxis) == axis.Id)], strict);
    }

    public IReadOnlyList<Axis> Axes => [.. _byId.Values];

    /// <summary>The plots in the order of their traces.</summary>
    public List<(Axis X, Axis Y)> Pairs { get; } = [];

    public Axis this[string id] => _byId[id];

    /// <summary>Returns the area of a trace without axes, in shares of the plotting area.</summary>
    public ((double Start, double End) X, (double Start, double End) Y) DomainOf(TraceSource trace, Attributes layout)
    {
        Attributes domain = trace.Attributes.Child("domain");
        if (domain.IsEmpty && trace.Attributes.Text("scene") is { } scene) domain = layout.Child(scene + ".domain");
        if (_grid is not null && domain.Number("row") is { } row && domain.Number("column") is { } column)
            return _grid.Cell((int)row, (int)column);
        return (Interval(domain, "x") ?? (0, 1), Interval(domain, "y") ?? (0, 1));
    }

    /// <summary>The grid that divides the plotting area, if the layout has one.</summary>
    public SubplotGrid? Grid => _grid;

    /// <summary>Fits every axis into the plotting area.</summary>
    public void Fit(Box area)
    {
        foreach (Axis axis in _byId.Values)
        {
            Place(axis);
            axis.Pixels = axis.IsX
                ? (area.Left + (axis.Domain.Start * area.Width), area.Left + (axis.Domain.End * area.Width))
                : (area.Bottom - (axis.Domain.Start * area.Height), area.Bottom - (axis.Domain.End * area.Height));
        }
    }

    public static Box PlotOf((Axis X, Axis Y) pair) =>
        Box.Of(pair.X.Pixels.Start, pair.Y.Pixels.Start, pair.X.Pixels.End, pair.Y.Pixels.End);

    private void Add(Figure figure, Font font, string xId, string yId)
    {
        (Axis x, Axis y) = (Get(xId), Get(yId));
        if (!Pairs.Contains((x, y))) Pairs.Add((x, y));

        Axis Get(string id)
        {
            if (_byId.TryGetValue(id, out Axis? axis)) return axis;
            string name = Axis.LayoutName(id);
            // The template has one entry for all axes of a letter.
            Attributes own = figure.Layout.Child(name);
            // The first axis may also be called xaxis1.
            if (id.Length == 1) own = own.WithDefaults(figure.Layout.Child(name + "1"));
            if (id.Length > 1) own = own.WithDefaults(figure.Layout.Child("template.layout." + id[..1] + "axis"));
            return _byId[id] = new Axis(id, own, font);
        }
    }

    private void Place(Axis axis)
    {
        string? overlaid = axis.Attributes.Text("overlaying");
        (double, double)? domain = Interval(axis.Attributes, "domain") ?? _grid?.Domain(axis.Id);
        if (domain is null && overlaid is not null && _byId.TryGetValue(overlaid, out Axis? below))
            domain = Interval(below.Attributes, "domain") ?? _grid?.Domain(below.Id);
        axis.Domain = domain ?? (0, 1);
        string? anchor = axis.Attributes.Text("anchor");
        if (anchor == "free")
        {
            axis.Anchor = null;
        }
        else if (anchor is not null && _byId.TryGetValue(anchor, out Axis? given))
        {
            axis.Anchor = given;
        }
        else
        {
            // By default, the axis is anchored at the lowest, or leftmost, of the plots that use it.
            axis.Anchor = Pairs.Where(pair => pair.X == axis || pair.Y == axis).Select(pair => axis.IsX ? pair.Y : pair.X)
                .OrderBy(other => Interval(other.Attributes, "domain")?.Start ?? _grid?.Domain(other.Id)?.Start ?? 0).FirstOrDefault();
        }
    }

    private static void Type(Axis axis, TraceSource[] traces, bool strict)
    {
        string name = axis.IsX ? "x" : "y";
        axis.Kind = AxisTypes.Of(axis, traces.SelectMany(trace => TraceTypes.ValuesOn(trace, name)), strict);
        if (axis.Kind != AxisKind.Category) return;
        axis.AddCategories(axis.Attributes.Items("categoryarray"));
        foreach (TraceSource trace in traces) axis.AddCategories(TraceTypes.ValuesOn(trace, name));
        AxisTypes.Order(axis);
    }

    private static (double Start, double End)? Interval(Attributes source, string name)
    {
        double[] ends = [.. source.Items(name).Select(end => JsonValues.Number(end, numericStrings: true) ?? double.NaN)];
        return ends is [>= 0 and <= 1, >= 0 and <= 1] && ends[0] < ends[1] ? (ends[0], ends[1]) : null;
    }
}
