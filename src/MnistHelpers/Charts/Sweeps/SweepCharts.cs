using MnistHelpers.Charts;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers;

/// <summary>Charts of a sweep: many training runs with different hyperparameters.</summary>
public static partial class SweepCharts
{
    private const string ValidationAccuracy = "validation accuracy";
    private const int BarHeight = 30;

    /// <summary>
    /// Shows the value of each trial in the order in which they were suggested, and the best value so far as a line. Pruned, failed,
    /// running and waiting trials have their own marks; running trials are shown at their last reported value, trials without a value at
    /// the lower edge.
    /// </summary>
    /// <param name="trials">The trials, in any order.</param>
    /// <param name="objective">The name of the trials' values.</param>
    /// <param name="maximize">Whether larger values are better.</param>
    /// <exception cref="ArgumentException">There are no trials.</exception>
    public static ChartView History(IReadOnlyList<Trial> trials, string objective = ValidationAccuracy, bool maximize = true)
    {
        var sweep = new SweepTrials(trials, objective, maximize);
        double[] values = [.. sweep.All.Select(trial => trial.Reached).OfType<double>()];
        (double low, double high) = values.Length > 0 ? (values.Min(), values.Max()) : (0, 1);
        double edge = low - 0.06 * (high > low ? high - low : Math.Max(1e-3, Math.Abs(high) * 0.01));

        var charts = new List<GenericChart>();
        if (sweep.Complete.Count > 0)
            charts.Add(BestSoFar(sweep, maximize));
        charts.AddRange(new[]
        {
            Marks(sweep, sweep.Complete, "completed", edge, ChartStyle.Blue, StyleParam.MarkerSymbol.Circle, 9),
            Marks(sweep, sweep.Pruned, "pruned", edge, Palette.Orange, Open(StyleParam.MarkerSymbol.Diamond), 9),
            Marks(sweep, sweep.Failed, "failed", edge, ChartStyle.Gray, StyleParam.MarkerSymbol.X, 9),
            Marks(sweep, sweep.Running, "running", edge, ChartStyle.Green, StyleParam.MarkerSymbol.TriangleUp, 11),
            Marks(sweep, sweep.Waiting, "waiting", edge, ChartStyle.Gray, Open(StyleParam.MarkerSymbol.Circle), 9),
        }.OfType<GenericChart>());
        LinearAxis numbers = ChartStyle.Axis("trial", step: sweep.All.Count <= 15 ? 1 : null);
        LinearAxis height = ChartStyle.Axis(objective);
        height.SetProperty("showticklabels", values.Length > 0);
        GenericChart chart = Chart.Combine(charts).WithXAxis(numbers).WithYAxis(height).WithLegendAbove(1.02);
        return new ChartView(ChartStyle.Finish(chart, sweep.Finding(), height: 400, top: 90));
    }

    /// <summary>Shows the fraction of the differences between trials that each hyperparameter explains, the largest on top.</summary>
    /// <param name="shares">The fraction for each hyperparameter, 0 to 1.</param>
    /// <param name="objective">The name of the trials' values.</param>
    /// <exception cref="ArgumentException">There are no shares, or a share is negative or not a finite number.</exception>
    public static ChartView Importance(IReadOnlyDictionary<string, double> shares, string objective = ValidationAccuracy)
    {
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(objective);
        if (shares.Count == 0)
            throw new ArgumentException("shares: none found; give at least one hyperparameter with its share", nameof(shares));
        if (shares.FirstOrDefault(share => !double.IsFinite(share.Value) || share.Value < 0) is { Key: { } name, Value: var wrong })
        {
            throw new ArgumentException(
                FormattableString.Invariant($"shares: {wrong} found for {name}; give shares from 0 to 1"), nameof(shares));
        }
        // plotly.js draws the first bar at the bottom.
        KeyValuePair<string, double>[] rising =
            [.. shares.OrderBy(share => share.Value).ThenByDescending(share => share.Key, StringComparer.Ordinal)];
        string title = rising[^1].Value > 0
            ? $"{rising[^1].Key} matters most: {ChartStyle.Percent(rising[^1].Value, 0)} of the differences in {objective}"
            : $"No hyperparameter makes a difference in {objective}";
        return new ChartView(width => Importance(rising, objective, title, width));
    }

    private static GenericChart Importance(KeyValuePair<string, double>[] rising, string objective, string title, int width)
    {
        LinearAxis share = ChartStyle.Axis($"share of the differences in {objective}", format: ".0%");
        // Room for the number beyond the longest bar.
        double room = width == ChartStyle.NarrowWidth ? 1.35 : 1.15;
        share.SetProperty("range", new[] { 0, Math.Max(0.01, room * rising[^1].Value) });
        LinearAxis names = ChartStyle.Axis("", grid: false);
        names.SetProperty("type", "category");
        GenericChart chart = Chart.Bar<double, string, string>(
                values: rising.Select(pair => pair.Value).ToArray(), Keys: rising.Select(pair => pair.Key).ToArray(),
                MultiText: rising.Select(pair => ChartStyle.Percent(pair.Value)).ToArray(), TextPosition: StyleParam.TextPosition.Outside,
                MarkerColor: ChartStyle.Blue)
            .WithHover("%{y}: %{text}")
            .WithXAxis(share)
            .WithYAxis(names);
        return ChartStyle.Finish(chart, title, height: 150 + BarHeight * rising.Length, side: 110, width: width);
    }

    private static GenericChart? Marks(
        SweepTrials sweep, IReadOnlyList<Trial> trials, string name, double edge, Color color, StyleParam.MarkerSymbol symbol, int size) =>
            trials.Count == 0 ? null
            : Chart.Point<int, double, string>(
                    trials.Select(trial => trial.Number).ToArray(), trials.Select(trial => trial.Reached ?? edge).ToArray(),
                    Name: name, ShowLegend: true, MultiText: trials.Select(sweep.Describe).ToArray(),
                    Marker: Marker.init(Size: size, Color: color, Symbol: symbol))
                .WithHover("%{text}");

    private static StyleParam.MarkerSymbol Open(StyleParam.MarkerSymbol symbol) =>
        StyleParam.MarkerSymbol.NewModified(symbol, StyleParam.SymbolStyle.Open);

    private static GenericChart BestSoFar(SweepTrials sweep, bool maximize)
    {
        var numbers = new List<int>();
        var best = new List<double>();
        foreach (Trial trial in sweep.Complete)
        {
            double value = trial.Value!.Value;
            numbers.Add(trial.Number);
            best.Add(best.Count == 0 ? value : maximize ? Math.Max(best[^1], value) : Math.Min(best[^1], value));
        }
        if (sweep.All[^1].Number > numbers[^1])
        {
            numbers.Add(sweep.All[^1].Number);
            best.Add(best[^1]);
        }
        return Chart.Line<int, double, string>(
                numbers, best, Name: "best so far", ShowLegend: true,
                Line: Line.init(Shape: StyleParam.Shape.Hv, Color: ChartStyle.Vermilion, Width: 2.5))
            .WithoutHover();
    }
}
