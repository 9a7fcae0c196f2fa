using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;

namespace Plotly.NET;

// Titles, size, legend, annotations and the rest of a chart's layout.
/// <summary>Extension methods that style, show and save a chart, with F# optional arguments.</summary>
public static partial class GenericChartExtensions
{
    /// <summary>
    /// Merges a layout into the chart's. Where both set an attribute, the given one wins; lists such as annotations are joined.
    /// </summary>
    public static GenericChart WithLayout(this GenericChart @this, Layout layout) => GenericChart.addLayout(layout, @this);

    /// <summary>Sets the grid of subplots, replacing the one that the chart has.</summary>
    public static GenericChart WithLayoutGrid(this GenericChart @this, LayoutGrid layoutGrid) => @this.SetLayout("grid", layoutGrid);

    /// <summary>Sets attributes of the grid of subplots; what is not given stays as it is.</summary>
    public static GenericChart WithLayoutGridStyle(
        this GenericChart @this, FSharpOption<Tuple<StyleParam.LinearAxisId, StyleParam.LinearAxisId>[][]>? SubPlots = null,
        FSharpOption<StyleParam.LinearAxisId[]>? XAxes = null, FSharpOption<StyleParam.LinearAxisId[]>? YAxes = null,
        FSharpOption<int>? Rows = null, FSharpOption<int>? Columns = null, FSharpOption<StyleParam.LayoutGridRowOrder>? RowOrder = null,
        FSharpOption<StyleParam.LayoutGridPattern>? Pattern = null, FSharpOption<double>? XGap = null, FSharpOption<double>? YGap = null,
        FSharpOption<Domain>? Domain = null, FSharpOption<StyleParam.LayoutGridXSide>? XSide = null,
        FSharpOption<StyleParam.LayoutGridYSide>? YSide = null) =>
        @this.SetLayout("grid", GenericChart.getLayout(@this).GetOrNew<LayoutGrid>("grid").Overlay(
            LayoutGrid.init(Rows, Columns, SubPlots, XAxes, YAxes, RowOrder, Pattern, XGap, YGap, Domain, XSide, YSide)));

    /// <summary>Returns the chart with another configuration in place of its own.</summary>
    public static GenericChart WithConfig(this GenericChart @this, Config config) => GenericChart.setConfig(config, @this);

    /// <summary>Adds an annotation in front of those that the chart has, or replaces them if <c>Append</c> is false.</summary>
    public static GenericChart WithAnnotation(this GenericChart @this, Annotation annotation, FSharpOption<bool>? Append = null) =>
        @this.WithAnnotations([annotation], Append);

    /// <summary>Adds annotations in front of those that the chart has, or replaces them if <c>Append</c> is false.</summary>
    public static GenericChart WithAnnotations(
        this GenericChart @this, IEnumerable<Annotation> annotations, FSharpOption<bool>? Append = null) =>
        @this.Prepend("annotations", annotations, Append?.Value ?? true);

    /// <summary>Adds a shape in front of those that the chart has, or replaces them if <c>Append</c> is false.</summary>
    public static GenericChart WithShape(this GenericChart @this, Shape shape, FSharpOption<bool>? Append = null) =>
        @this.WithShapes([shape], Append);

    /// <summary>Adds shapes in front of those that the chart has, or replaces them if <c>Append</c> is false.</summary>
    public static GenericChart WithShapes(this GenericChart @this, IEnumerable<Shape> shapes, FSharpOption<bool>? Append = null) =>
        @this.Prepend("shapes", shapes, Append?.Value ?? true);

    /// <summary>Adds a picture in front of those that the layout has, or replaces them if <c>Append</c> is false.</summary>
    public static GenericChart WithLayoutImage(this GenericChart @this, LayoutImage image, FSharpOption<bool>? Append = null) =>
        @this.WithLayoutImages([image], Append);

    /// <summary>Adds pictures in front of those that the layout has, or replaces them if <c>Append</c> is false.</summary>
    public static GenericChart WithLayoutImages(
        this GenericChart @this, IEnumerable<LayoutImage> images, FSharpOption<bool>? Append = null) =>
        @this.Prepend("images", images, Append?.Value ?? true);

    /// <summary>Sets the title above the chart.</summary>
    public static GenericChart WithTitle(this GenericChart @this, string title, FSharpOption<Font>? TitleFont = null) =>
        @this.WithLayout(Layout.init<string>(Title: Title.init(title, TitleFont)));

    /// <summary>Shows or hides the legend.</summary>
    public static GenericChart WithLegend(this GenericChart @this, bool showlegend) => @this.SetLayout("showlegend", showlegend);

    /// <summary>
    /// Sets those attributes of the chart's legend that the given one has. As in Plotly.NET, this is not an extension method.
    /// </summary>
    public static GenericChart WithLegend(GenericChart @this, Legend legend, FSharpOption<int>? Id = null) =>
        @this.Merge(StyleParam.SubPlotId.NewLegend(Id?.Value ?? 1), legend);

    /// <summary>Sets the width and height in pixels.</summary>
    public static GenericChart WithSize(this GenericChart @this, int width, int height) =>
        @this.SetLayout("width", width).SetLayout("height", height);

    /// <summary>Sets the margins, replacing those that the chart has.</summary>
    public static GenericChart WithMargin(this GenericChart @this, Margin margin) => @this.SetLayout("margin", margin);

    /// <summary>Sets the margins in pixels, replacing those that the chart has; what is not given is left to plotly.js.</summary>
    public static GenericChart WithMarginSize<a, b, c, d, e, f>(
        this GenericChart @this, FSharpOption<a>? Left = null, FSharpOption<b>? Right = null, FSharpOption<c>? Top = null,
        FSharpOption<d>? Bottom = null, FSharpOption<e>? Pad = null, FSharpOption<f>? Autoexpand = null) =>
        @this.WithMargin(Margin.init(Left, Right, Top, Bottom, Pad, Autoexpand));

    /// <summary>Sets the template, replacing the one that the chart has.</summary>
    public static GenericChart WithTemplate(this GenericChart @this, Template template) => @this.SetLayout("template", template);

    internal static GenericChart SetLayout(this GenericChart chart, string attribute, object value)
    {
        GenericChart.getLayout(chart).SetValue(attribute, value);
        return chart;
    }
}
