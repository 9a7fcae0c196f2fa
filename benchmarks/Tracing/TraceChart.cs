using System.Globalization;
using MnistHelpers;
using MnistHelpers.Charts;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace Benchmarks.Tracing;

/// <summary>What the program called, and below it what each thread computed, over the milliseconds of a step.</summary>
internal static class TraceChart
{
    /// <summary>The number of names with a color of their own; all others are gray.</summary>
    private const int Colored = 5;

    private const string Program = "program", Others = "others";

    private static readonly Color s_light = Color.fromHex("#DDDDDD"), s_dark = Color.fromHex("#BBBBBB");

    internal static ChartView Draw(Trace trace, int images)
    {
        string[] rows = [Program, .. trace.Threads.Select((_, i) => ThreadName(i))];
        string[] names = [.. trace.ByName().Take(Colored).Select(pair => pair.Name)];
        int[] threads = [.. trace.Threads];
        GenericChart[] bars =
        [
            .. trace.Calls.Select((call, i) => Bars(trace, [(Program, call)], call.Name, i % 2 == 0 ? s_light : s_dark, isCall: true)),
            .. trace.Work()
                // A node that spans others is drawn first, and what is inside of it over it.
                .OrderByDescending(computation => computation.Milliseconds)
                .GroupBy(computation => names.Contains(computation.Name) ? computation.Name : Others)
                .OrderBy(group => group.Key == Others ? names.Length : Array.IndexOf(names, group.Key))
                .Select((group, i) => Bars(
                    trace, group.Select(computation => (ThreadName(Array.IndexOf(threads, computation.Thread)), computation)), group.Key,
                    group.Key == Others ? ChartStyle.Gray : ChartStyle.OfDigit(i), isCall: false)),
        ];
        LinearAxis lanes = ChartStyle.Axis("", grid: false);
        lanes.SetProperty("type", "category");
        lanes.SetProperty("categoryorder", "array");
        lanes.SetProperty("categoryarray", rows.Reverse().ToArray());
        var layout = new Layout();
        layout.SetProperty("barmode", "overlay");
        layout.SetProperty("bargap", 0.25);
        GenericChart chart = Plotly.NET.CSharp.Chart.Combine(bars)
            .WithXAxis(ChartStyle.Axis("milliseconds"))
            .WithYAxis(lanes)
            .WithLayout(layout)
            .WithLegendAbove(1.03);
        double convolutions = trace.Work()
            .Where(computation => computation.Thread == trace.Caller && computation.Name.Contains("Convolution", StringComparison.Ordinal))
            .Sum(computation => computation.Milliseconds);
        string share = ChartStyle.Percent(convolutions / trace.Milliseconds, 0);
        string title = string.Create(
            CultureInfo.InvariantCulture, $"A step of {images} images: {trace.Milliseconds:0.0} ms, {share} of it in convolutions");
        return new ChartView(ChartStyle.Finish(chart, title, height: 190 + 60 * rows.Length, top: 110, side: 80));
    }

    private static string ThreadName(int thread) => string.Create(CultureInfo.InvariantCulture, $"thread {thread + 1}");

    private static GenericChart Bars(
        Trace trace, IEnumerable<(string Row, TracedComputation Computation)> computations, string name, Color color, bool isCall)
    {
        (string Row, TracedComputation Computation)[] all = [.. computations];
        return Plotly.NET.CSharp.Chart.Bar<double, string, string>(
                values: all.Select(pair => pair.Computation.Milliseconds).ToArray(), Keys: all.Select(pair => pair.Row).ToArray(),
                Name: name, ShowLegend: !isCall, MarkerColor: color, TextPosition: StyleParam.TextPosition.Inside,
                MultiText: all.Select(pair => isCall ? pair.Computation.Name : "").ToArray())
            .WithAttribute("base", all.Select(pair => trace.MillisecondsUntil(pair.Computation.Begin)).ToArray());
    }
}
