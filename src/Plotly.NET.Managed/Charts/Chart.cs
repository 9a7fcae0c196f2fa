using Microsoft.FSharp.Core;

namespace Plotly.NET;

/// <summary>What is reached only as a function: <c>Plotly.NET.Chart.WithTitle(title).Invoke(chart)</c>.</summary>
public static class Chart
{
    /// <summary>Titles the chart.</summary>
    public static FSharpFunc<GenericChart, GenericChart> WithTitle(string title, FSharpOption<Font>? TitleFont = null) =>
        WithTitle(Title.init(title, TitleFont));

    /// <summary>Titles the chart.</summary>
    public static FSharpFunc<GenericChart, GenericChart> WithTitle(Title title) =>
        Function(chart => GenericChart.addLayout(Layout.init<string>(Title: title), chart));

    /// <summary>Merges display options into the chart's.</summary>
    public static FSharpFunc<GenericChart, GenericChart> WithDisplayOptions(DisplayOptions displayOpts) =>
        Function(chart => GenericChart.addDisplayOptions(displayOpts, chart));

    /// <summary>Lets the traces share a colour scale of the layout.</summary>
    public static FSharpFunc<GenericChart, GenericChart> WithColorAxisAnchor(int id) =>
        Function(chart => chart.MapTraces((_, trace) => trace.SetRequired("coloraxis", StyleParam.SubPlotId.NewColorAxis(id))));

    private static FSharpFunc<GenericChart, GenericChart> Function(Converter<GenericChart, GenericChart> style) =>
        FSharpFunc<GenericChart, GenericChart>.FromConverter(style);
}
