using System.Globalization;
using FigureRenderer.Axes;
using FigureRenderer.Drawing;
using FigureRenderer.Json;
using FigureRenderer.Reading;
using FigureRenderer.Text;
using FigureRenderer.Theming;
using FigureRenderer.Traces;

namespace FigureRenderer.Layout;

/// <summary>Lays a figure out and draws it, from the background to the title.</summary>
internal sealed class FigureDrawing
{
    private readonly Figure _figure;
    private readonly string _id;
    private readonly Sheet _sheet;
    private readonly Subplots _subplots;
    private readonly IReadOnlyList<PanelDrawing> _panels;
    private readonly AxisDrawing[] _axes;
    private readonly LegendDrawing? _legend;
    private readonly ColorBarDrawing[] _colorBars;

    /// <summary>Lays out the figure. The ID is the prefix of the names of clip paths and gradients and must be unique in a page.</summary>
    public FigureDrawing(Figure figure, string id)
    {
        (_figure, _id) = (figure, id);
        _sheet = new Sheet(figure.Layout) { HasMaps = figure.Traces.Any(trace => Theme.IsMap(trace.Type)), Theme = figure.Theme };
        _subplots = new Subplots(figure, _sheet.Font);
        Traces = TraceFactory.Create(figure, _subplots, _sheet.Font);
        _panels = PanelFactory.Create(figure, _sheet);
        foreach (Axis axis in _subplots.Axes)
            axis.HasNothing = figure.Traces.Count > 0 && !Traces.Any(trace => trace.X == axis || trace.Y == axis);
        _axes = [.. _subplots.Axes.Select(axis => new AxisDrawing(axis, _sheet)
        {
            GridByDefault = !OnlyPositions(axis),
            TicksByDefault = Traces.Any(trace => trace is HeatmapDrawing && (trace.X == axis || trace.Y == axis)),
        })];
        _legend = LegendDrawing.Of(_sheet, Traces);
        _colorBars = [.. Shown.Select(trace => trace.ShownScale).Concat(_panels.Select(panel => panel.ShownScale)).OfType<ColorMapping>()
            .DistinctBy(scale => (object?)scale.ColorAxis ?? scale).Select(scale => new ColorBarDrawing(_sheet, scale))];
        Arrange();
    }

    /// <summary>The prefix of the names in the drawing.</summary>
    public string Id => _id;

    /// <summary>The width in px.</summary>
    public double Width => _sheet.Width;

    /// <summary>The height in px.</summary>
    public double Height => _sheet.Height;

    /// <summary>The plotting area between the margins, in px.</summary>
    public Box Area => _sheet.Area;

    /// <summary>The legend; null if there is none.</summary>
    public LegendDrawing? Legend => _legend;

    /// <summary>The space that axes take below the plotting area, in px.</summary>
    public double AxesBelow =>
        _axes.Where(axis => axis.Axis.IsX && axis.Axis.Side == "bottom" && axis.Axis.Anchor is null or { Domain.Start: < 0.01 })
            .Select(axis => axis.Outside).DefaultIfEmpty().Max();

    /// <summary>The traces that can be drawn.</summary>
    public IReadOnlyList<TraceDrawing> Traces { get; }

    /// <summary>The axes, with ranges and ticks.</summary>
    public IReadOnlyList<Axis> Axes => _subplots.Axes;

    /// <summary>The traces that have an area of their own, with that area.</summary>
    public IEnumerable<(PanelDrawing Panel, Box Place)> Panels => _panels.Select(panel => (panel, PlaceOf(panel.Source)));

    private IEnumerable<TraceDrawing> Shown => Traces.Where(trace => !trace.Source.LegendOnly);

    public string Draw()
    {
        var svg = new SvgWriter { FontFamily = _sheet.Font.Family };
        string label = FigureSentence.Of(_figure);
        svg.Open(
            "svg", ("xmlns", "http://www.w3.org/2000/svg"), ("width", Number.Text(_sheet.Width)), ("height", Number.Text(_sheet.Height)),
            ("viewBox", $"0 0 {Number.Text(_sheet.Width)} {Number.Text(_sheet.Height)}"), ("role", "img"), ("aria-label", label),
            ("class", _id), ("data-axes", AxisText.Of(_subplots.Axes)), ("font-family", svg.FontFamily), ("xml:space", "preserve"),
            ("style", "display:block;max-width:100%;height:auto"));
        DefineClips(svg);
        svg.Rectangle(new Box(0, 0, _sheet.Width, _sheet.Height), _sheet.Paper);
        DrawPlots(svg);
        foreach ((PanelDrawing panel, Box place) in Panels.Where(panel => !panel.Panel.IsEmpty)) panel.Draw(svg, place);
        foreach (Attributes shape in Shapes.Where(shape => !ShapeDrawing.IsBelow(shape)))
            ShapeDrawing.Draw(svg, shape, _sheet, _subplots.Axes, ClipOf);
        for (int i = 0; i < _colorBars.Length; i++) _colorBars[i].Draw(svg, string.Create(CultureInfo.InvariantCulture, $"{_id}-scale{i}"));
        _legend?.Draw(svg);
        DrawNotices(svg);
        foreach (Attributes annotation in GridSpacing.Annotations(_figure.Layout, _subplots.Grid))
            AnnotationDrawing.Draw(svg, annotation, _sheet, _subplots.Axes);
        TitleDrawing.Draw(svg, _sheet);
        if (_figure.Theme?.Style(_id, svg.ToString()) is { Length: > 0 } style) svg.Style(style);
        svg.Close("svg");
        return svg.ToString();
    }

    /// <summary>The axes of the plots that have no data.</summary>
    public IEnumerable<(string X, string Y)> EmptyPlots => _subplots.Pairs.Where(IsEmpty).Select(pair => (pair.X.Id, pair.Y.Id));

    private IEnumerable<Attributes> Shapes => _figure.Layout.Objects("shapes", _figure.Layout.Child("shapedefaults"));

    // Margins depend on labels, labels on ticks, and ticks on the space between the margins; three rounds are enough to settle them.
    private void Arrange()
    {
        _sheet.Area = new Margins(_sheet).Area();
        for (int round = 0; round < 3; round++)
        {
            _subplots.Fit(_sheet.Area);
            FindRanges();
            foreach (AxisDrawing axis in _axes) axis.Measure();
            if (_legend is not null) _legend.BesideAxes = OnTheRight;
            _legend?.Measure();
            foreach (ColorBarDrawing bar in _colorBars)
            {
                (bar.LegendAbove, bar.BesideAxes) = (_legend?.HeightInCorner ?? 0, OnTheRight);
                bar.Measure();
            }
            if (_subplots.Grid is { } grid) GridSpacing.Widen(grid, _sheet, _axes);
            var margins = new Margins(_sheet);
            foreach (AxisDrawing axis in _axes) axis.Push(margins);
            _legend?.Push(margins);
            foreach (ColorBarDrawing bar in _colorBars) bar.Push(margins);
            _sheet.Area = margins.Area();
        }
        _subplots.Fit(_sheet.Area);
        FindRanges();
        foreach (AxisDrawing axis in _axes) axis.Measure();
        foreach (ColorBarDrawing bar in _colorBars) bar.Measure();
    }

    /// <summary>The space that axes take to the right of the plotting area.</summary>
    private double OnTheRight =>
        _axes.Where(axis => !axis.Axis.IsX && axis.Axis.Side == "right" && axis.Axis.Anchor is { Domain.End: > 0.99 })
            .Select(axis => axis.Outside).DefaultIfEmpty().Max();

    private void FindRanges()
    {
        HashSet<Axis> square = [.. Shown.OfType<ImageDrawing>().SelectMany(image => new[] { image.X, image.Y })];
        foreach (Axis axis in _subplots.Axes)
        {
            Extent[] extents = [.. Shown.Where(trace => trace.X == axis || trace.Y == axis)
                .SelectMany(trace => trace.ExtentsOn(axis))
                .Concat(LayoutExtents.Of(axis, _sheet))];
            axis.Range = AutoRange.Of(axis, extents, reversedByDefault: !axis.IsX && square.Contains(axis));
        }
        ScaleConstraints.Match(_subplots.Axes);
        ScaleConstraints.Anchor(_subplots.Axes, square);
    }

    private void DefineClips(SvgWriter svg)
    {
        svg.Open("defs");
        for (int i = 0; i < _subplots.Pairs.Count; i++)
        {
            Box plot = Subplots.PlotOf(_subplots.Pairs[i]);
            svg.Open("clipPath", ("id", ClipId(i)));
            svg.Rectangle(plot, Color.Black);
            svg.Close("clipPath");
        }
        // Shapes may refer to one axis only.
        foreach (Axis axis in Shapes.Any() ? _subplots.Axes : [])
        {
            (double low, double high) = (Math.Min(axis.Pixels.Start, axis.Pixels.End), Math.Max(axis.Pixels.Start, axis.Pixels.End));
            svg.Open("clipPath", ("id", $"{_id}-{axis.Id}"));
            svg.Rectangle(axis.IsX ? new Box(low, 0, high - low, _sheet.Height) : new Box(0, low, _sheet.Width, high - low), Color.Black);
            svg.Close("clipPath");
        }
        svg.Close("defs");
    }

    private void DrawPlots(SvgWriter svg)
    {
        Color background = Color.Parse(_figure.Layout.Find("plot_bgcolor")) ?? Color.White;
        foreach ((Axis X, Axis Y) pair in _subplots.Pairs.Where(pair => !Overlays(pair))) svg.Rectangle(Subplots.PlotOf(pair), background);
        DrawImages(svg, below: true);
        foreach (Attributes shape in Shapes.Where(ShapeDrawing.IsBelow)) ShapeDrawing.Draw(svg, shape, _sheet, _subplots.Axes, ClipOf);
        for (int i = 0; i < _subplots.Pairs.Count; i++)
        {
            (Axis x, Axis y) = _subplots.Pairs[i];
            if (!Overlays((x, y))) DrawGrids(svg, (x, y));
            svg.Open("g", ("clip-path", $"url(#{ClipId(i)})"));
            // Heatmaps and images lie below bars, and bars below lines.
            foreach (TraceDrawing trace in Traces.Where(trace => trace.X == x && trace.Y == y).OrderBy(Layer))
            {
                // A trace that is only in the legend is drawn hidden, so that a click can show it.
                svg.Open(
                    "g", ("data-trace", trace.Source.Index.ToString(CultureInfo.InvariantCulture)),
                    ("display", trace.Source.LegendOnly ? "none" : null),
                    ("class", _sheet.TurnsOver || (trace is ImageDrawing && _figure.Theme?.Filter is not null) ? Theme.Filtered : null));
                trace.Draw(svg);
                svg.Close("g");
            }
            svg.Close("g");
        }
        foreach (AxisDrawing axis in _axes) axis.Draw(svg);
        DrawImages(svg, below: false);
    }

    // The grids of axes that overlay the plot's own are drawn before its traces.
    private void DrawGrids(SvgWriter svg, (Axis X, Axis Y) below)
    {
        Box plot = Subplots.PlotOf(below);
        foreach (Axis axis in _subplots.Pairs.Where(pair => pair == below || (Overlays(pair) && Subplots.PlotOf(pair) == plot))
            .SelectMany(pair => new[] { pair.X, pair.Y })
            .Distinct())
        {
            DrawingOf(axis).DrawGrid(svg, plot);
        }
    }

    private void DrawImages(SvgWriter svg, bool below)
    {
        foreach (Attributes image in _figure.Layout.Objects("images").Where(image => (image.Text("layer") == "below") == below))
        {
            var x = LayoutReference.Of(image.Text("xref") ?? "paper", true, _sheet, _subplots.Axes);
            var y = LayoutReference.Of(image.Text("yref") ?? "paper", false, _sheet, _subplots.Axes);
            if (Pictures.IsPicture(image.Text("source")) && LayoutImageBox.Of(image, x, y) is { } box)
            {
                Pictures.Draw(
                    svg, box, image.Text("source")!, image.Number("opacity", 1), smooth: true,
                    image.Text("sizing") == "stretch" ? "none" : "xMidYMid meet");
            }
        }
    }

    private void DrawNotices(SvgWriter svg)
    {
        foreach (IGrouping<Box, TraceSource> place in _figure.Traces.Where(trace => !TraceTypes.CanBeDrawn(trace.Type)).GroupBy(PlaceOf))
        {
            string[] names = [.. place.Take(5).Select(trace => $"\"{RichText.Plain(trace.Name)}\" ({trace.Type})")];
            string message = place.Count() == 1
                ? $"\"{RichText.Plain(place.First().Name)}\" is a {place.First().Type} chart: it is drawn once plotly.js can be loaded."
                : $"{string.Join(", ", names)}{(place.Count() > names.Length ? ", …" : "")}: drawn once plotly.js can be loaded.";
            Notice.Draw(svg, place.Key, message, _sheet.Font);
        }
        foreach (ImageDrawing image in Shown.OfType<ImageDrawing>().Where(image => image.Fault is not null))
        {
            Notice.Draw(
                svg, Subplots.PlotOf((image.X, image.Y)), $"\"{RichText.Plain(image.Source.Name)}\" is no {image.Fault}.", _sheet.Font);
        }
        foreach ((PanelDrawing panel, Box place) in Panels.Where(panel => panel.Panel.IsEmpty))
            Notice.DrawInside(svg, place, "No data", _sheet.Font);
        foreach ((Axis X, Axis Y) pair in _subplots.Pairs.Where(IsEmpty))
            Notice.DrawInside(svg, Subplots.PlotOf(pair), "No data", _sheet.Font);
    }

    // A plot whose axes are hidden, or whose trace is deliberately empty (an empty cell of a grid), does not count as a plot without data.
    private bool IsEmpty((Axis X, Axis Y) pair)
    {
        if (!pair.X.Visible || !pair.Y.Visible) return false;
        TraceDrawing[] here = [.. Traces.Where(trace => trace.X == pair.X && trace.Y == pair.Y)];
        bool placeholder = here.Any(
            trace => trace.Attributes.Find("x") is null && trace.Attributes.Find("y") is null && trace is ScatterDrawing);
        return !placeholder && here.All(trace => trace.ExtentOn(pair.X) is null || trace.ExtentOn(pair.Y) is null);
    }

    private Box PlaceOf(TraceSource trace)
    {
        if (TraceTypes.HasAxes(trace.Type)) return Subplots.PlotOf((_subplots[trace.XAxis], _subplots[trace.YAxis]));
        ((double left, double right), (double low, double high)) = _subplots.DomainOf(trace, _figure.Layout);
        return Box.Of(_sheet.PaperX(left), _sheet.PaperY(low), _sheet.PaperX(right), _sheet.PaperY(high));
    }

    private static int Layer(TraceDrawing trace) => trace switch
    {
        ImageDrawing => 0,
        HeatmapDrawing => 1,
        BarDrawing => 2,
        _ => 3,
    };

    private static bool Overlays((Axis X, Axis Y) pair) =>
        pair.X.Attributes.Find("overlaying") is not null || pair.Y.Attributes.Find("overlaying") is not null;

    private bool OnlyPositions(Axis axis)
    {
        TraceDrawing[] users = [.. Traces.Where(trace => trace.X == axis || trace.Y == axis)];
        return users.Length > 0
            && users.All(
                trace => (trace is BarDrawing bar && bar.PositionAxis == axis) || (trace is BoxDrawing box && box.PositionAxis == axis));
    }

    private AxisDrawing DrawingOf(Axis axis) => _axes.First(drawing => drawing.Axis == axis);

    private string ClipId(int plot) => string.Create(CultureInfo.InvariantCulture, $"{_id}-plot{plot}");

    // A shape on axes is clipped to their plot; one on paper may extend anywhere.
    private string? ClipOf(LayoutReference x, LayoutReference y)
    {
        if (x.IsValue != y.IsValue) return $"url(#{_id}-{(x.IsValue ? x.Axis : y.Axis)!.Id})";
        int plot = _subplots.Pairs.FindIndex(pair => pair.X == x.Axis && pair.Y == y.Axis);
        return x.IsValue && plot >= 0 ? $"url(#{ClipId(plot)})" : null;
    }
}
