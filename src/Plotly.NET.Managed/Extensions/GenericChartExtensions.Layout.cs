using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;

namespace Plotly.NET;

// Titles, size, legend, annotations and the rest of a chart's layout.
public static partial class GenericChartExtensions
{
    /// <summary>Merges a layout into the chart's; lists such as annotations are joined.</summary>
    public static GenericChart WithLayout(this GenericChart @this, Layout layout) => GenericChart.addLayout(layout, @this);

    /// <summary>Sets the grid of subplots.</summary>
    public static GenericChart WithLayoutGrid(this GenericChart @this, LayoutGrid layoutGrid) => @this.SetLayout("grid", layoutGrid);

    /// <summary>Sets attributes of the grid of subplots.</summary>
    public static GenericChart WithLayoutGridStyle(
        this GenericChart @this, FSharpOption<Tuple<StyleParam.LinearAxisId, StyleParam.LinearAxisId>[][]>? SubPlots = null,
        FSharpOption<StyleParam.LinearAxisId[]>? XAxes = null, FSharpOption<StyleParam.LinearAxisId[]>? YAxes = null, FSharpOption<int>? Rows = null,
        FSharpOption<int>? Columns = null, FSharpOption<StyleParam.LayoutGridRowOrder>? RowOrder = null,
        FSharpOption<StyleParam.LayoutGridPattern>? Pattern = null, FSharpOption<double>? XGap = null, FSharpOption<double>? YGap = null,
        FSharpOption<Domain>? Domain = null, FSharpOption<StyleParam.LayoutGridXSide>? XSide = null, FSharpOption<StyleParam.LayoutGridYSide>? YSide = null) =>
        @this.SetLayout("grid", GenericChart.getLayout(@this).GetOrNew<LayoutGrid>("grid").Overlay(
            LayoutGrid.init(Rows, Columns, SubPlots, XAxes, YAxes, RowOrder, Pattern, XGap, YGap, Domain, XSide, YSide)));

    /// <summary>Sets the configuration in place of the chart's.</summary>
    public static GenericChart WithConfig(this GenericChart @this, Config config) => GenericChart.setConfig(config, @this);

    /// <summary>Puts an annotation before those of the chart, or in their place.</summary>
    public static GenericChart WithAnnotation(this GenericChart @this, Annotation annotation, FSharpOption<bool>? Append = null) =>
        @this.WithAnnotations([annotation], Append);

    /// <summary>Puts annotations before those of the chart, or in their place.</summary>
    public static GenericChart WithAnnotations(this GenericChart @this, IEnumerable<Annotation> annotations, FSharpOption<bool>? Append = null) =>
        @this.Prepend("annotations", annotations, Append?.Value ?? true);

    /// <summary>Puts a shape before those of the chart, or in their place.</summary>
    public static GenericChart WithShape(this GenericChart @this, Shape shape, FSharpOption<bool>? Append = null) => @this.WithShapes([shape], Append);

    /// <summary>Puts shapes before those of the chart, or in their place.</summary>
    public static GenericChart WithShapes(this GenericChart @this, IEnumerable<Shape> shapes, FSharpOption<bool>? Append = null) =>
        @this.Prepend("shapes", shapes, Append?.Value ?? true);

    /// <summary>Puts a picture before those of the layout, or in their place.</summary>
    public static GenericChart WithLayoutImage(this GenericChart @this, LayoutImage image, FSharpOption<bool>? Append = null) =>
        @this.WithLayoutImages([image], Append);

    /// <summary>Puts pictures before those of the layout, or in their place.</summary>
    public static GenericChart WithLayoutImages(this GenericChart @this, IEnumerable<LayoutImage> images, FSharpOption<bool>? Append = null) =>
        @this.Prepend("images", images, Append?.Value ?? true);

    /// <summary>Titles the chart.</summary>
    public static GenericChart WithTitle(this GenericChart @this, string title, FSharpOption<Font>? TitleFont = null) =>
        @this.WithLayout(Layout.init<string>(Title: Title.init(title, TitleFont)));

    /// <summary>Shows or hides the legend.</summary>
    public static GenericChart WithLegend(this GenericChart @this, bool showlegend) => @this.SetLayout("showlegend", showlegend);

    /// <summary>Merges a legend into the chart's; not callable as an extension.</summary>
    public static GenericChart WithLegend(GenericChart @this, Legend legend, FSharpOption<int>? Id = null) =>
        @this.Merge(StyleParam.SubPlotId.NewLegend(Id?.Value ?? 1), legend);

    /// <summary>Sets the size in px.</summary>
    public static GenericChart WithSize(this GenericChart @this, int width, int height) => @this.SetLayout("width", width).SetLayout("height", height);

    /// <summary>Sets the margins.</summary>
    public static GenericChart WithMargin(this GenericChart @this, Margin margin) => @this.SetLayout("margin", margin);

    /// <summary>Sets margins in px.</summary>
    public static GenericChart WithMarginSize<a, b, c, d, e, f>(
        this GenericChart @this, FSharpOption<a>? Left = null, FSharpOption<b>? Right = null, FSharpOption<c>? Top = null, FSharpOption<d>? Bottom = null,
        FSharpOption<e>? Pad = null, FSharpOption<f>? Autoexpand = null) =>
        @this.WithMargin(Margin.init(Left, Right, Top, Bottom, Pad, Autoexpand));

    /// <summary>Sets the template in place of the chart's.</summary>
    public static GenericChart WithTemplate(this GenericChart @this, Template template) => @this.SetLayout("template", template);

    internal static GenericChart SetLayout(this GenericChart chart, string attribute, object value)
    {
        GenericChart.getLayout(chart).SetValue(attribute, value);
        return chart;
    }
}
