using Microsoft.FSharp.Core;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace MnistHelpers.Charts;

/// <summary>
/// What C# lacks in Plotly.NET, whose objects are made and whose charts are styled by F# functions that C# can leave no argument out of:
/// the arguments that this library gives, under the original's names, and the functions as methods of the chart. The package
/// Plotly.NET.CSharp has the charts and a few of the methods.
/// </summary>
internal static class PlotlyExtensions
{
    extension(Font)
    {
        internal static Font init(double? Size = null, Color? Color = null) => new Font().With("size", Size).With("color", Color);
    }

    extension(Title)
    {
        internal static Title init(
            string? Text = null, Font? Font = null, int? Standoff = null, double? X = null, double? Y = null,
            StyleParam.YAnchorPosition? YAnchor = null) => new Title()
            .With("text", Text).With("font", Font).With("standoff", Standoff).With("x", X).With("y", Y)
            .With("yanchor", YAnchor?.Convert());
    }

    extension(Line)
    {
        internal static Line init(
            Color? Color = null, StyleParam.Colorscale? Colorscale = null, bool? ReverseScale = null, bool? ShowScale = null,
            ColorBar? ColorBar = null, StyleParam.DrawingStyle? Dash = null, StyleParam.Shape? Shape = null, double? Width = null) =>
            new Line()
            .With("color", Color).With("colorscale", Colorscale?.Convert()).With("reversescale", ReverseScale).With("showscale", ShowScale)
            .With("colorbar", ColorBar).With("dash", Dash?.Convert()).With("shape", Shape?.Convert()).With("width", Width);
    }

    extension(Marker)
    {
        internal static Marker init(
            double? CMax = null, double? CMin = null, Color? Color = null, StyleParam.Colorscale? Colorscale = null, Line? Outline = null,
            double? Opacity = null, bool? ShowScale = null, ColorBar? ColorBar = null, int? Size = null,
            IReadOnlyList<int>? MultiSize = null, StyleParam.MarkerSymbol? Symbol = null) => new Marker()
            .With("cmax", CMax).With("cmin", CMin).With("color", Color).With("colorscale", Colorscale?.Convert()).With("line", Outline)
            .With("opacity", Opacity).With("showscale", ShowScale).With("colorbar", ColorBar).With("size", (object?)MultiSize ?? Size)
            .With("symbol", Symbol?.Convert());
    }

    extension(ColorBar)
    {
        internal static ColorBar init(Title? Title = null, double? Thickness = null) =>
            new ColorBar().With("thickness", Thickness).With("title", Title);
    }

    extension(LinearAxis)
    {
        internal static LinearAxis init(
            bool? Visible = null, Title? Title = null, bool? ShowLine = null, Color? LineColor = null, bool? ShowGrid = null,
            Color? GridColor = null, bool? ZeroLine = null) => new LinearAxis()
            .With("visible", Visible).With("title", Title).With("showline", ShowLine).With("linecolor", LineColor)
            .With("showgrid", ShowGrid).With("gridcolor", GridColor).With("zeroline", ZeroLine);
    }

    extension(Annotation)
    {
        internal static Annotation init(
            double X, double Y, string Text, string XRef, string YRef, StyleParam.AnnotationAlignment? Align = null, Font? Font = null,
            bool? ShowArrow = null, StyleParam.XAnchorPosition? XAnchor = null, StyleParam.YAnchorPosition? YAnchor = null,
            int? YShift = null) => new Annotation()
            .With("x", X).With("y", Y).With("align", Align?.Convert()).With("font", Font).With("showarrow", ShowArrow).With("text", Text)
            .With("xanchor", XAnchor?.Convert()).With("xref", XRef).With("yanchor", YAnchor?.Convert()).With("yref", YRef)
            .With("yshift", YShift);
    }

    extension(Shape)
    {
        internal static Shape init(
            StyleParam.ShapeType ShapeType, double X0, double X1, double Y0, double Y1, string? Xref = null, string? Yref = null,
            Color? FillColor = null, StyleParam.Layer? Layer = null, Line? Line = null) => new Shape()
            .With("fillcolor", FillColor).With("layer", Layer?.Convert()).With("line", Line).With("type", ShapeType.Convert())
            .With("x0", X0).With("x1", X1).With("xref", Xref).With("y0", Y0).With("y1", Y1).With("yref", Yref);
    }

    extension(Layout)
    {
        internal static Layout init(
            Title? Title = null, Font? Font = null, Color? PaperBGColor = null, Color? PlotBGColor = null, Color? Colorway = null,
            StyleParam.HoverMode? HoverMode = null, StyleParam.DragMode? DragMode = null) => new Layout()
            .With("title", Title).With("font", Font).With("paper_bgcolor", PaperBGColor).With("plot_bgcolor", PlotBGColor)
            .With("colorway", Colorway).With("hovermode", HoverMode?.Convert()).With("dragmode", DragMode?.Convert());
    }

    extension(Config)
    {
        internal static Config init(bool? Responsive = null, bool? DisplayModeBar = null) =>
            new Config().With("responsive", Responsive).With("displayModeBar", DisplayModeBar);
    }

    extension(GenericChart chart)
    {
        internal GenericChart WithLayout(Layout layout) => Chart.withLayout(layout).Invoke(chart);

        internal GenericChart WithTemplate(Template template) => Chart.withTemplate(template).Invoke(chart);

        internal GenericChart WithConfig(Config config) => Chart.withConfig(config).Invoke(chart);

        internal GenericChart WithMarginSize(int Left, int Right, int Top, int Bottom) => Chart
            .withMarginSize<int, int, int, int, int, bool>(Left, Right, Top, Bottom, Pad: null, Autoexpand: null).Invoke(chart);

        internal GenericChart WithXAxis(LinearAxis xAxis, StyleParam.SubPlotId? Id = null) =>
            Chart.withXAxis(xAxis, Option(Id)).Invoke(chart);

        internal GenericChart WithYAxis(LinearAxis yAxis, StyleParam.SubPlotId? Id = null) =>
            Chart.withYAxis(yAxis, Option(Id)).Invoke(chart);

        internal GenericChart WithAxisAnchor(int? X = null, int? Y = null) =>
            Chart.withAxisAnchor(Option(X), Option(Y)).Invoke(chart);

        internal GenericChart WithAnnotation(Annotation annotation) => Chart.withAnnotation(annotation, Append: null).Invoke(chart);

        internal GenericChart WithAnnotations(IEnumerable<Annotation> annotations) =>
            Chart.withAnnotations(annotations, Append: null).Invoke(chart);

        internal GenericChart WithShape(Shape shape) => Chart.withShape(shape, Append: null).Invoke(chart);

        internal GenericChart WithShapes(IEnumerable<Shape> shapes) => Chart.withShapes(shapes, Append: null).Invoke(chart);

        internal GenericChart WithColorBar(ColorBar colorbar) => Chart.withColorBar(colorbar).Invoke(chart);

        internal GenericChart WithYError(Error yError) => Chart.withYError(yError).Invoke(chart);
    }

    extension(Error)
    {
        internal static Error init(
            IReadOnlyList<double> Array, IReadOnlyList<double> Arrayminus, bool? Symmetric = null, Color? Color = null,
            double? Thickness = null, double? Width = null) => new Error()
            .With("symmetric", Symmetric).With("array", Array).With("arrayminus", Arrayminus).With("color", Color)
            .With("thickness", Thickness).With("width", Width);
    }

    private static T With<T>(this T target, string attribute, object? value)
        where T : DynamicObj.DynamicObj
    {
        if (value is not null)
            target.SetProperty(attribute, value);
        return target;
    }

    private static FSharpOption<T>? Option<T>(T? value)
        where T : class => value is null ? null : FSharpOption<T>.Some(value);

    private static FSharpOption<T>? Option<T>(T? value)
        where T : struct => value is { } given ? FSharpOption<T>.Some(given) : null;
}
