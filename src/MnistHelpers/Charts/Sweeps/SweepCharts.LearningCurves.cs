using MnistHelpers.Charts;
using MnistHelpers.Sweeps.Reports;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers;

public static partial class SweepCharts
{
    /// <summary>
    /// Shows the intermediate values that each trial reported, one line per trial. Lines of pruned trials are lighter and dashed and end in
    /// a mark, as do those of failed and running trials; the best trial is drawn on top. The axis begins at the final value of the worst
    /// trial. Trials that reported nothing are left out.
    /// </summary>
    /// <inheritdoc cref="History" path="/param"/>
    /// <exception cref="ArgumentException">There are no trials, or none of them reported a finite number.</exception>
    public static ChartView LearningCurves(IReadOnlyList<Trial> trials, string objective = ValidationAccuracy, bool maximize = true)
    {
        var sweep = new SweepTrials(trials, objective, maximize);
        if (!sweep.All.Any(HasCurve))
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"trials: of {sweep.All.Count}, none reported a finite number; report the objective after each epoch"), nameof(trials));
        }
        Trial[] others = [.. sweep.Complete.Where(trial => trial != sweep.Best)];
        GenericChart[] charts =
        [
            .. Curves(sweep, sweep.Failed, "failed", ChartStyle.Gray, 0.6, StyleParam.DrawingStyle.Dot, StyleParam.MarkerSymbol.X),
            .. Curves(
                sweep, sweep.Pruned, "pruned", ChartStyle.Gray, 0.7, StyleParam.DrawingStyle.Dash, Open(StyleParam.MarkerSymbol.Diamond),
                Palette.Orange),
            .. Curves(sweep, others, "completed", ChartStyle.Blue, 0.55, StyleParam.DrawingStyle.Solid, StyleParam.MarkerSymbol.Circle),
            .. Curves(
                sweep, [.. sweep.Running, .. sweep.Waiting], "under way", ChartStyle.Green, 1, StyleParam.DrawingStyle.Solid,
                StyleParam.MarkerSymbol.TriangleUp),
            .. Curves(
                sweep, sweep.Best is { } best ? [best] : [], "best trial", ChartStyle.Vermilion, 1, StyleParam.DrawingStyle.Solid,
                StyleParam.MarkerSymbol.Circle, width: 3),
        ];
        int steps = sweep.All.SelectMany(trial => trial.Intermediate).Max(report => report.Step);
        // The axis begins where the worst trial ended; if it included the much worse first values, the rest would shrink to a line.
        double worst = SweepTrials.WorstEnd(sweep.All, maximize)!.Value;
        double top = Extreme(
            sweep.All.SelectMany(trial => trial.Intermediate).Select(report => report.Value).Where(double.IsFinite), maximize);
        double padding = top == worst ? Math.Max(1e-3, Math.Abs(top) * 0.01) : 0.05 * Math.Abs(top - worst);
        LinearAxis values = ChartStyle.Axis(objective);
        values.SetProperty("range", new[] { Math.Min(top, worst) - padding, Math.Max(top, worst) + padding });
        GenericChart chart = Chart.Combine(charts)
            .WithXAxis(ChartStyle.Axis("step", step: steps <= 15 ? 1 : null))
            .WithYAxis(values)
            .WithLegendAbove(1.02);
        return new ChartView(ChartStyle.Finish(chart, sweep.Finding(), height: 420, top: 90));
    }

    private static double Extreme(IEnumerable<double> values, bool maximize) => maximize ? values.Max() : values.Min();

    private static bool HasCurve(Trial trial) => trial.Intermediate.Any(report => double.IsFinite(report.Value));

    /// <summary>Returns the lines of a group and a mark at the end of each, which represents the group in the legend.</summary>
    private static IEnumerable<GenericChart> Curves(
        SweepTrials sweep, IReadOnlyList<Trial> group, string name, Color color, double opacity, StyleParam.DrawingStyle dash,
        StyleParam.MarkerSymbol end, Color? endColor = null, double width = 1.5)
    {
        Trial[] shown = [.. group.Where(HasCurve)];
        foreach (Trial trial in shown)
        {
            string about = sweep.Describe(trial);
            yield return Chart.Line<int, double, string>(
                    trial.Intermediate.Select(report => report.Step).ToArray(),
                    trial.Intermediate.Select(report => double.IsFinite(report.Value) ? report.Value : double.NaN).ToArray(),
                    Name: FormattableString.Invariant($"trial {trial.Number}"), ShowLegend: false, Opacity: opacity,
                    Line: Line.init(Color: color, Width: width, Dash: dash))
                .WithAttribute("legendgroup", name)
                .WithAttribute("text", trial.Intermediate
                    .Select(report => FormattableString.Invariant($"step {report.Step}: {SweepParameter.Text(report.Value)}<br>{about}"))
                    .ToArray())
                .WithHover("%{text}");
        }
        if (shown.Length == 0)
            yield break;
        IntermediateValue[] ends = [.. shown.Select(trial => trial.Intermediate.Last(report => double.IsFinite(report.Value)))];
        yield return Chart.Point<int, double, string>(
                ends.Select(report => report.Step).ToArray(), ends.Select(report => report.Value).ToArray(), Name: name, ShowLegend: true,
                Marker: Plotly.NET.TraceObjects.Marker.init(
                    Size: end == StyleParam.MarkerSymbol.Circle ? 5 : 9, Color: endColor ?? color, Symbol: end))
            .WithAttribute("legendgroup", name)
            .WithoutHover();
    }
}
