using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using Plotly.NET.Json;

namespace Plotly.NET;

/// <summary>
/// A figure: traces, layout, configuration and how its page looks. What the statics and extensions return shares its objects with the
/// chart that they were given: they change that chart too.
/// </summary>
public abstract partial class GenericChart
{
    private readonly FSharpList<Trace> traces;
    private readonly Layout layout;
    private readonly Config config;
    private readonly DisplayOptions displayOpts;

    private GenericChart(FSharpList<Trace> traces, Layout layout, Config config, DisplayOptions displayOpts) =>
        (this.traces, this.layout, this.config, this.displayOpts) = (traces, layout, config, displayOpts);

    /// <summary>Whether the figure has exactly one trace of its own.</summary>
    public bool IsChart => this is Chart;

    /// <summary>Whether the figure was combined of several charts.</summary>
    public bool IsMultiChart => this is MultiChart;

    public static GenericChart NewChart(Trace data, Layout layout, Config config, DisplayOptions displayOpts) => new Chart(data, layout, config, displayOpts);

    public static GenericChart NewMultiChart(FSharpList<Trace> data, Layout layout, Config config, DisplayOptions displayOpts) =>
        new MultiChart(data, layout, config, displayOpts);

    public static FSharpList<Trace> getTraces(GenericChart gChart) => gChart.traces;

    public static Layout getLayout(GenericChart gChart) => gChart.layout;

    public static GenericChart setLayout(Layout layout, GenericChart gChart) => gChart.With(layout: layout);

    /// <summary>Merges a layout into the chart's; where both have an attribute the given one wins.</summary>
    public static GenericChart addLayout(Layout layout, GenericChart gChart) => gChart.With(layout: gChart.layout.CombineLists(layout));

    public static Config getConfig(GenericChart gChart) => gChart.config;

    public static GenericChart setConfig(Config config, GenericChart gChart) => gChart.With(config: config);

    public static GenericChart addConfig(Config config, GenericChart gChart) => gChart.With(config: gChart.config.CombineLists(config));

    public static DisplayOptions getDisplayOptions(GenericChart gChart) => gChart.displayOpts;

    public static GenericChart setDisplayOptions(DisplayOptions displayOpts, GenericChart gChart) => gChart.With(displayOpts: displayOpts);

    public static GenericChart addDisplayOptions(DisplayOptions displayOpts, GenericChart gChart) =>
        gChart.With(displayOpts: gChart.displayOpts.Combine(displayOpts));

    /// <summary>One figure of all traces; layouts are merged into the first chart's, lists (annotations, shapes, …) are joined.</summary>
    public static GenericChart combine(IEnumerable<GenericChart> gCharts)
    {
        GenericChart[] charts = [.. gCharts];
        if (charts.Length == 0) throw new ArgumentException("There is no chart to combine; give at least one.", nameof(gCharts));
        if (charts.Length == 1) return charts[0];
        foreach (GenericChart chart in charts.Skip(1))
        {
            charts[0].layout.CombineLists(chart.layout);
            charts[0].config.CombineLists(chart.config);
            charts[0].displayOpts.Combine(chart.displayOpts);
        }
        return new MultiChart(ListModule.OfSeq(charts.SelectMany(chart => chart.traces)), charts[0].layout, charts[0].config, charts[0].displayOpts);
    }

    /// <summary>The figure of one trace, with the default size, template and configuration or with none.</summary>
    public static GenericChart ofTraceObject(bool useDefaults, Trace trace) => ofTraceObjects<IEnumerable<Trace>>(useDefaults, [trace]);

    /// <inheritdoc cref="ofTraceObject"/>
    public static GenericChart ofTraceObjects<d>(bool useDefaults, d traces) where d : IEnumerable<Trace>
    {
        FSharpList<Trace> list = ListModule.OfSeq(traces);
        (Layout layout, Config config, DisplayOptions display) = useDefaults
            ? (Defaults.NewLayout(), new Config().Overlay(Defaults.DefaultConfig), new DisplayOptions().Overlay(Defaults.DefaultDisplayOptions))
            : (new Layout(), new Config(), DisplayOptions.initCDNOnly());
        return list.Length == 1 ? new Chart(list.Head, layout, config, display) : new MultiChart(list, layout, config, display);
    }

    public static GenericChart mapTrace(FSharpFunc<Trace, Trace> f, GenericChart gChart) => gChart.MapTraces((_, trace) => f.Invoke(trace));

    public static GenericChart mapiTrace(FSharpFunc<int, FSharpFunc<Trace, Trace>> f, GenericChart gChart) =>
        gChart.MapTraces((index, trace) => f.Invoke(index).Invoke(trace));

    public static int countTrace(GenericChart gChart) => gChart.traces.Length;

    public static bool existsTrace(FSharpFunc<Trace, bool> predicate, GenericChart gChart) => gChart.traces.Any(predicate.Invoke);

    /// <summary>The figure as plotly.js reads it: <c>data</c>, <c>layout</c> and no <c>frames</c>.</summary>
    public static string toFigureJson(GenericChart gChart) =>
        $$"""{"data":{{FigureJson.Write(gChart.traces)}},"layout":{{FigureJson.Write(gChart.layout)}},"frames":[]}""";

    /// <summary>The figure with its configuration: <c>data</c>, <c>layout</c>, <c>config</c>.</summary>
    public static string toJson(GenericChart gChart) =>
        $$"""{"data":{{FigureJson.Write(gChart.traces)}},"layout":{{FigureJson.Write(gChart.layout)}},"config":{{FigureJson.Write(gChart.config)}}}""";

    internal GenericChart MapTraces(Func<int, Trace, Trace> change)
    {
        FSharpList<Trace> changed = ListModule.OfSeq(traces.Select((trace, index) => change(index, trace)));
        return this is Chart ? new Chart(changed.Head, layout, config, displayOpts) : new MultiChart(changed, layout, config, displayOpts);
    }

    private GenericChart With(Layout? layout = null, Config? config = null, DisplayOptions? displayOpts = null) => this is Chart chart
        ? new Chart(chart.data, layout ?? this.layout, config ?? this.config, displayOpts ?? this.displayOpts)
        : new MultiChart(traces, layout ?? this.layout, config ?? this.config, displayOpts ?? this.displayOpts);
}
