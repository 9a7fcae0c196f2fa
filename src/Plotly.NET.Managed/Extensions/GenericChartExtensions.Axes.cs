using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;

namespace Plotly.NET;

// The axes of a chart.
public static partial class GenericChartExtensions
{
    /// <summary>
    /// Sets those attributes of an x axis that the given axis has; it is the first x axis unless <c>Id</c> names another.
    /// </summary>
    public static GenericChart WithXAxis(this GenericChart @this, LinearAxis xAxis, FSharpOption<StyleParam.SubPlotId>? Id = null) =>
        @this.MergeAxis(Id?.Value ?? StyleParam.SubPlotId.NewXAxis(1), xAxis);

    /// <summary>
    /// Sets the title, range and place of an x axis, the first one unless <c>Id</c> names another; what is not given stays as it is.
    /// </summary>
    public static GenericChart WithXAxisStyle(
        this GenericChart @this, Title title, FSharpOption<Tuple<IConvertible, IConvertible>>? MinMax = null,
        FSharpOption<bool>? ShowGrid = null, FSharpOption<bool>? ShowLine = null, FSharpOption<StyleParam.Side>? Side = null,
        FSharpOption<StyleParam.LinearAxisId>? Overlaying = null, FSharpOption<StyleParam.SubPlotId>? Id = null,
        FSharpOption<Tuple<IConvertible, IConvertible>>? Domain = null, FSharpOption<double>? Position = null,
        FSharpOption<bool>? ZeroLine = null, FSharpOption<StyleParam.LinearAxisId>? Anchor = null) =>
        @this.WithXAxis(TitledAxis(title, MinMax, ShowGrid, ShowLine, Side, Overlaying, Domain, Position, ZeroLine, Anchor), Id);

    /// <summary>Sets those attributes of a y axis that the given axis has; it is the first y axis unless <c>Id</c> names another.</summary>
    public static GenericChart WithYAxis(this GenericChart @this, LinearAxis yAxis, FSharpOption<StyleParam.SubPlotId>? Id = null) =>
        @this.MergeAxis(Id?.Value ?? StyleParam.SubPlotId.NewYAxis(1), yAxis);

    /// <summary>
    /// Sets the title, range and place of a y axis, the first one unless <c>Id</c> names another; what is not given stays as it is.
    /// </summary>
    public static GenericChart WithYAxisStyle(
        this GenericChart @this, Title title, FSharpOption<Tuple<IConvertible, IConvertible>>? MinMax = null,
        FSharpOption<bool>? ShowGrid = null, FSharpOption<bool>? ShowLine = null, FSharpOption<StyleParam.Side>? Side = null,
        FSharpOption<StyleParam.LinearAxisId>? Overlaying = null, FSharpOption<StyleParam.SubPlotId>? Id = null,
        FSharpOption<Tuple<IConvertible, IConvertible>>? Domain = null, FSharpOption<double>? Position = null,
        FSharpOption<bool>? ZeroLine = null, FSharpOption<StyleParam.LinearAxisId>? Anchor = null) =>
        @this.WithYAxis(TitledAxis(title, MinMax, ShowGrid, ShowLine, Side, Overlaying, Domain, Position, ZeroLine, Anchor), Id);

    /// <summary>Puts a slider below an x axis, to choose the range that the plot shows.</summary>
    public static GenericChart WithXAxisRangeSlider(
        this GenericChart @this, RangeSlider rangeSlider, FSharpOption<StyleParam.SubPlotId>? Id = null) =>
        @this.WithXAxis(new LinearAxis().SetRequired("rangeslider", rangeSlider), Id);

    /// <summary>Sets a color scale that several traces can share. As in Plotly.NET, this is not an extension method.</summary>
    public static GenericChart WithColorAxis(GenericChart @this, ColorAxis colorAxis, FSharpOption<StyleParam.SubPlotId>? Id = null) =>
        @this.Merge(Id?.Value ?? StyleParam.SubPlotId.NewColorAxis(1), colorAxis);

    internal static GenericChart MergeAxis(this GenericChart chart, StyleParam.SubPlotId id, LinearAxis axis)
    {
        string name = id.ToString();
        if (!name.StartsWith("xaxis", StringComparison.Ordinal) && !name.StartsWith("yaxis", StringComparison.Ordinal))
            throw new ArgumentException($"{name} is no axis of the layout; use StyleParam.SubPlotId.NewXAxis or NewYAxis.", nameof(id));
        return chart.Merge(id, axis);
    }

    internal static GenericChart Merge<T>(this GenericChart chart, StyleParam.SubPlotId id, T value) where T : DynObj, new()
    {
        Layout layout = GenericChart.getLayout(chart);
        layout.SetValue(id.ToString(), layout.GetOrNew<T>(id.ToString()).Combine(value));
        return chart;
    }

    internal static FSharpOption<StyleParam.Range>? Range<TMin, TMax>(FSharpOption<Tuple<TMin, TMax>>? minMax)
        where TMin : IConvertible
        where TMax : IConvertible =>
        minMax is null ? FSharpOption<StyleParam.Range>.None : StyleParam.Range.NewMinMax(minMax.Value.Item1, minMax.Value.Item2);

    private static LinearAxis TitledAxis(
        Title title, FSharpOption<Tuple<IConvertible, IConvertible>>? minMax, FSharpOption<bool>? showGrid, FSharpOption<bool>? showLine,
        FSharpOption<StyleParam.Side>? side, FSharpOption<StyleParam.LinearAxisId>? overlaying,
        FSharpOption<Tuple<IConvertible, IConvertible>>? domain, FSharpOption<double>? position, FSharpOption<bool>? zeroLine,
        FSharpOption<StyleParam.LinearAxisId>? anchor) =>
        LinearAxis.init<int, int, int, int, int, string, string, string>(
            Title: title, Range: Range(minMax), ShowGrid: showGrid, ShowLine: showLine, Anchor: anchor, Side: side, Domain: Range(domain),
            Overlaying: overlaying, Position: position, ZeroLine: zeroLine);
}
