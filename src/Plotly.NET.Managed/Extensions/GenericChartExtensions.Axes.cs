using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;

namespace Plotly.NET;

// The axes of a chart.
public static partial class GenericChartExtensions
{
    /// <summary>Merges an axis into the chart's.</summary>
    public static GenericChart WithXAxis(this GenericChart @this, LinearAxis xAxis, FSharpOption<StyleParam.SubPlotId>? Id = null) =>
        @this.MergeAxis(Id?.Value ?? StyleParam.SubPlotId.NewXAxis(1), xAxis);

    /// <summary>Titles an axis and sets its range and place.</summary>
    public static GenericChart WithXAxisStyle(
        this GenericChart @this, Title title, FSharpOption<Tuple<IConvertible, IConvertible>>? MinMax = null, FSharpOption<bool>? ShowGrid = null,
        FSharpOption<bool>? ShowLine = null, FSharpOption<StyleParam.Side>? Side = null, FSharpOption<StyleParam.LinearAxisId>? Overlaying = null,
        FSharpOption<StyleParam.SubPlotId>? Id = null, FSharpOption<Tuple<IConvertible, IConvertible>>? Domain = null, FSharpOption<double>? Position = null,
        FSharpOption<bool>? ZeroLine = null, FSharpOption<StyleParam.LinearAxisId>? Anchor = null) =>
        @this.WithXAxis(TitledAxis(title, MinMax, ShowGrid, ShowLine, Side, Overlaying, Domain, Position, ZeroLine, Anchor), Id);

    /// <summary>Merges an axis into the chart's.</summary>
    public static GenericChart WithYAxis(this GenericChart @this, LinearAxis yAxis, FSharpOption<StyleParam.SubPlotId>? Id = null) =>
        @this.MergeAxis(Id?.Value ?? StyleParam.SubPlotId.NewYAxis(1), yAxis);

    /// <summary>Titles an axis and sets its range and place.</summary>
    public static GenericChart WithYAxisStyle(
        this GenericChart @this, Title title, FSharpOption<Tuple<IConvertible, IConvertible>>? MinMax = null, FSharpOption<bool>? ShowGrid = null,
        FSharpOption<bool>? ShowLine = null, FSharpOption<StyleParam.Side>? Side = null, FSharpOption<StyleParam.LinearAxisId>? Overlaying = null,
        FSharpOption<StyleParam.SubPlotId>? Id = null, FSharpOption<Tuple<IConvertible, IConvertible>>? Domain = null, FSharpOption<double>? Position = null,
        FSharpOption<bool>? ZeroLine = null, FSharpOption<StyleParam.LinearAxisId>? Anchor = null) =>
        @this.WithYAxis(TitledAxis(title, MinMax, ShowGrid, ShowLine, Side, Overlaying, Domain, Position, ZeroLine, Anchor), Id);

    /// <summary>A slider below an x axis.</summary>
    public static GenericChart WithXAxisRangeSlider(this GenericChart @this, RangeSlider rangeSlider, FSharpOption<StyleParam.SubPlotId>? Id = null) =>
        @this.WithXAxis(new LinearAxis().SetRequired("rangeslider", rangeSlider), Id);

    /// <summary>A colour scale that several traces share; not callable as an extension.</summary>
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
        FSharpOption<StyleParam.Side>? side, FSharpOption<StyleParam.LinearAxisId>? overlaying, FSharpOption<Tuple<IConvertible, IConvertible>>? domain,
        FSharpOption<double>? position, FSharpOption<bool>? zeroLine, FSharpOption<StyleParam.LinearAxisId>? anchor) =>
        LinearAxis.init<int, int, int, int, int, string, string, string>(
            Title: title, Range: Range(minMax), ShowGrid: showGrid, ShowLine: showLine, Anchor: anchor, Side: side, Domain: Range(domain),
            Overlaying: overlaying, Position: position, ZeroLine: zeroLine);
}
