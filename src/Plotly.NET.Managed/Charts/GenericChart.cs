using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using Plotly.NET.Json;

namespace Plotly.NET;

/// <summary>
/// A figure: its traces, layout, configuration and display options. A method that styles a figure returns one that shares these objects
/// with the given one, and so changes that one too.
/// </summary>
public abstract partial class GenericChart
{
    private readonly FSharpList<Trace> _traces;
    private readonly Layout _layout;
    private readonly Config _config;
    private readonly DisplayOptions _displayOpts;

    private GenericChart(FSharpList<Trace> traces, Layout layout, Config config, DisplayOptions displayOpts) =>
        (_traces, _layout, _config, _displayOpts) = (traces, layout, config, displayOpts);

    /// <summary>Whether the figure is a <see cref="Chart"/>, made of a single trace.</summary>
    public bool IsChart => this is Chart;

    /// <summary>Whether the figure is a <see cref="MultiChart"/>, made of a list of traces.</summary>
    public bool IsMultiChart => this is MultiChart;

    /// <summary>Creates a figure of one trace from its parts, which are shared, not copied.</summary>
    public static GenericChart NewChart(Trace data, Layout layout, Config config, DisplayOptions displayOpts) =>
        new Chart(data, layout, config, displayOpts);

    /// <summary>Creates a figure of any number of traces from its parts, which are shared, not copied.</summary>
    public static GenericChart NewMultiChart(FSharpList<Trace> data, Layout layout, Config config, DisplayOptions displayOpts) =>
        new MultiChart(data, layout, config, displayOpts);

    /// <summary>Returns the traces themselves, not copies: changing one changes the chart.</summary>
    public static FSharpList<Trace> getTraces(GenericChart gChart) => gChart._traces;

    /// <summary>Returns the layout itself, not a copy: changing it changes the chart.</summary>
    public static Layout getLayout(GenericChart gChart) => gChart._layout;

    /// <summary>Returns the figure with another layout; the given chart keeps its own.</summary>
    public static GenericChart setLayout(Layout layout, GenericChart gChart) => gChart.With(layout: layout);

    /// <summary>
    /// Merges a layout into the chart's. Where both set an attribute, the given one wins; lists such as annotations are joined.
    /// </summary>
    public static GenericChart addLayout(Layout layout, GenericChart gChart) => gChart.With(layout: gChart._layout.CombineLists(layout));

    /// <summary>Returns the configuration itself, not a copy: changing it changes the chart.</summary>
    public static Config getConfig(GenericChart gChart) => gChart._config;

    /// <summary>Returns the figure with another configuration; the given chart keeps its own.</summary>
    public static GenericChart setConfig(Config config, GenericChart gChart) => gChart.With(config: config);

    /// <summary>
    /// Merges a configuration into the chart's. Where both set an attribute, the given one wins; lists of mode bar buttons are joined.
    /// </summary>
    public static GenericChart addConfig(Config config, GenericChart gChart) => gChart.With(config: gChart._config.CombineLists(config));

    /// <summary>Returns the display options themselves, not a copy: changing them changes the chart.</summary>
    public static DisplayOptions getDisplayOptions(GenericChart gChart) => gChart._displayOpts;

    /// <summary>Returns the figure with other display options; the given chart keeps its own.</summary>
    public static GenericChart setDisplayOptions(DisplayOptions displayOpts, GenericChart gChart) => gChart.With(displayOpts: displayOpts);

    /// <summary>Merges display options into the chart's. Where both set an attribute, the given one wins.</summary>
    public static GenericChart addDisplayOptions(DisplayOptions displayOpts, GenericChart gChart) =>
        gChart.With(displayOpts: gChart._displayOpts.Combine(displayOpts));

    /// <summary>
    /// Returns one figure with the traces of all charts. Layouts are merged into that of the first chart, later ones win; lists such as
    /// annotations are joined. Throws if there is no chart.
    /// </summary>
    public static GenericChart combine(IEnumerable<GenericChart> gCharts)
    {
        GenericChart[] charts = [.. gCharts];
        if (charts.Length == 0) throw new ArgumentException("There is no chart to combine; give at least one.", nameof(gCharts));
        if (charts.Length == 1) return charts[0];
        foreach (GenericChart chart in charts.Skip(1))
        {
            charts[0]._layout.CombineLists(chart._layout);
            charts[0]._config.CombineLists(chart._config);
            charts[0]._displayOpts.Combine(chart._displayOpts);
        }
        return new MultiChart(
            ListModule.OfSeq(charts.SelectMany(chart => chart._traces)), charts[0]._layout, charts[0]._config, charts[0]._displayOpts);
    }

    /// <summary>Returns a figure of one trace, with the default size, template and configuration or without them.</summary>
    public static GenericChart ofTraceObject(bool useDefaults, Trace trace) => ofTraceObjects<IEnumerable<Trace>>(useDefaults, [trace]);

    /// <summary>Returns a figure of any number of traces, with the default size, template and configuration or without them.</summary>
    public static GenericChart ofTraceObjects<d>(bool useDefaults, d traces) where d : IEnumerable<Trace>
    {
        FSharpList<Trace> list = ListModule.OfSeq(traces);
        (Layout layout, Config config, DisplayOptions display) = useDefaults
            ? (
                Defaults.NewLayout(), new Config().Overlay(Defaults.DefaultConfig),
                new DisplayOptions().Overlay(Defaults.DefaultDisplayOptions))
            : (new Layout(), new Config(), DisplayOptions.initCDNOnly());
        return list.Length == 1 ? new Chart(list.Head, layout, config, display) : new MultiChart(list, layout, config, display);
    }

    /// <summary>Returns a figure of the traces that the function returns. The function gets the chart's own traces, not copies.</summary>
    public static GenericChart mapTrace(FSharpFunc<Trace, Trace> f, GenericChart gChart) => gChart.MapTraces((_, trace) => f.Invoke(trace));

    /// <summary>Returns a figure of the traces that the function returns for each index, from 0, and trace of the chart.</summary>
    public static GenericChart mapiTrace(FSharpFunc<int, FSharpFunc<Trace, Trace>> f, GenericChart gChart) =>
        gChart.MapTraces((index, trace) => f.Invoke(index).Invoke(trace));

    /// <summary>Returns the number of traces.</summary>
    public static int countTrace(GenericChart gChart) => gChart._traces.Length;

    /// <summary>Returns true if the condition holds for at least one trace.</summary>
    public static bool existsTrace(FSharpFunc<Trace, bool> predicate, GenericChart gChart) => gChart._traces.Any(predicate.Invoke);

    /// <summary>Returns the figure as JSON: <c>data</c>, <c>layout</c> and an empty list of <c>frames</c>.</summary>
    public static string toFigureJson(GenericChart gChart) =>
        $$"""{"data":{{FigureJson.Write(gChart._traces)}},"layout":{{FigureJson.Write(gChart._layout)}},"frames":[]}""";

    /// <summary>Returns the figure with its configuration as JSON: <c>data</c>, <c>layout</c> and <c>config</c>.</summary>
    public static string toJson(GenericChart gChart) =>
        $$"""{"data":{{FigureJson.Write(gChart._traces)}},"layout":{{FigureJson.Write(gChart._layout)}},"config":{{FigureJson.Write(gChart._config)}}}""";

    internal GenericChart MapTraces(Func<int, Trace, Trace> change)
    {
        FSharpList<Trace> changed = ListModule.OfSeq(_traces.Select((trace, index) => change(index, trace)));
        return this is Chart
            ? new Chart(changed.Head, _layout, _config, _displayOpts)
            : new MultiChart(changed, _layout, _config, _displayOpts);
    }

    private GenericChart With(Layout? layout = null, Config? config = null, DisplayOptions? displayOpts = null) => this is Chart chart
        ? new Chart(chart.data, layout ?? _layout, config ?? _config, displayOpts ?? _displayOpts)
        : new MultiChart(_traces, layout ?? _layout, config ?? _config, displayOpts ?? _displayOpts);
}
