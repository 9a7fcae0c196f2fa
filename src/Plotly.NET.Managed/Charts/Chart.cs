using Microsoft.FSharp.Core;

namespace Plotly.NET;

/// <summary>Styling for which there is no extension method: <c>Plotly.NET.Chart.WithTitle(title).Invoke(chart)</c>.</summary>
public static class Chart
{
    /// <summary>Returns a function that sets the title above a chart.</summary>
    public static FSharpFunc<GenericChart, GenericChart> WithTitle(string title, FSharpOption<Font>? TitleFont = null) =>
        WithTitle(Title.init(title, TitleFont));

    /// <summary>Returns a function that sets the title above a chart.</summary>
    public static FSharpFunc<GenericChart, GenericChart> WithTitle(Title title) =>
        Function(chart => GenericChart.addLayout(Layout.init<string>(Title: title), chart));

    /// <summary>Returns a function that merges display options into those of a chart.</summary>
    public static FSharpFunc<GenericChart, GenericChart> WithDisplayOptions(DisplayOptions displayOpts) =>
        Function(chart => GenericChart.addDisplayOptions(displayOpts, chart));

    /// <summary>Returns a function that puts the traces of a chart on the shared color scale of this number.</summary>
    public static FSharpFunc<GenericChart, GenericChart> WithColorAxisAnchor(int id) =>
        Function(chart => chart.MapTraces((_, trace) => trace.SetRequired("coloraxis", StyleParam.SubPlotId.NewColorAxis(id))));

    private static FSharpFunc<GenericChart, GenericChart> Function(Converter<GenericChart, GenericChart> style) =>
        FSharpFunc<GenericChart, GenericChart>.FromConverter(style);
}
