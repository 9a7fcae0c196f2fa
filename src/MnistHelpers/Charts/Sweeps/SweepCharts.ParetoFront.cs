using System.Globalization;
using MnistHelpers.Charts;
using MnistHelpers.Sweeps.Reports;
using Plotly.NET;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers;

public static partial class SweepCharts
{
    /// <summary>
    /// Plots two objectives against each other: a point for each completed trial, a larger one if no trial is better in both, and a stepped
    /// line that bounds the region no trial has reached.
    /// </summary>
    /// <param name="trials">The trials, in any order.</param>
    /// <param name="objectives">The names of the objectives, one for each of <see cref="Trial.Values"/>.</param>
    /// <param name="maximize">For each objective, whether larger values are better.</param>
    /// <param name="x">The index of the objective on the horizontal axis, from 0.</param>
    /// <param name="y">The index of the objective on the vertical axis.</param>
    /// <exception cref="ArgumentException">
    /// The numbers of names, directions and values differ, an index is out of range, or no trial was completed with finite numbers.
    /// </exception>
    public static ChartView ParetoFront(
        IReadOnlyList<Trial> trials, IReadOnlyList<string> objectives, IReadOnlyList<bool> maximize, int x = 0, int y = 1)
    {
        ArgumentNullException.ThrowIfNull(objectives);
        ArgumentNullException.ThrowIfNull(maximize);
        OptionCheck.Require(
            objectives.Count == maximize.Count,
            $"objectives: {objectives.Count} names found for {maximize.Count} directions; give one of each for every objective");
        OptionCheck.Require(x >= 0 && x < objectives.Count && y >= 0 && y < objectives.Count && x != y,
            $"objectives: {x} and {y} of {objectives.Count} asked for; give two different places from 0 to {objectives.Count - 1}");
        var sweep = new SweepTrials(trials, objectives[0], maximize[0]);
        Trial? odd = sweep.All.FirstOrDefault(
            trial => trial.State == TrialState.Complete && trial.Values.Count > 0 && trial.Values.Count != objectives.Count);
        OptionCheck.Require(
            odd is null, $"trials: trial {odd?.Number} has {odd?.Values.Count} values for {objectives.Count} objectives; name each value");
        Trial[] shown = [.. sweep.All.Where(trial => trial.State == TrialState.Complete && trial.Values.Count > 0)
            .Select(trial => trial with { Values = [trial.Values[x], trial.Values[y]] })
            .Where(trial => trial.Values.All(double.IsFinite))];
        OptionCheck.Require(shown.Length > 0, $"trials: of {sweep.All.Count}, none was completed with finite numbers; run until one is");

        ParetoFront front = MnistHelpers.ParetoFront.Of(shown, [maximize[x], maximize[y]]);
        Trial[] others = [.. shown.Where(trial => !front.Any(best => best.Number == trial.Number))];
        GenericChart chart = Chart.Combine(new[]
        {
            others.Length > 0
                ? Outcomes(others, "dominated", Marker.init(Size: 8, Color: ChartStyle.Gray, Symbol: Open(StyleParam.MarkerSymbol.Circle)))
                : null,
            Steps(front, maximize[x]),
            Outcomes(front, "Pareto front", Marker.init(Size: 11, Color: ChartStyle.Vermilion, Symbol: StyleParam.MarkerSymbol.Diamond)),
        }.OfType<GenericChart>())
            .WithXAxis(ChartStyle.Axis(Directed(x))).WithYAxis(ChartStyle.Axis(Directed(y))).WithLegendAbove(1.02);
        string are = front.Count == 1 ? "is the best trade-off" : "are the best trade-offs";
        string title = FormattableString.Invariant($"{front.Count} of {shown.Length} trials {are} of {objectives[x]} and {objectives[y]}");
        return new ChartView(ChartStyle.Finish(chart, title, height: 440, top: 90));

        string Directed(int i) => $"{objectives[i]} ({(maximize[i] ? "more" : "less")} is better)";

        GenericChart Outcomes(IReadOnlyList<Trial> points, string name, Marker marker) => Chart.Point<double, double, string>(
                points.Select(trial => trial.Values[0]).ToArray(), points.Select(trial => trial.Values[1]).ToArray(), Name: name,
                ShowLegend: true, Marker: marker)
            .WithAttribute("text", points.Select(Describe).ToArray())
            .WithHover("%{text}");

        string Describe(Trial trial) => string.Join("<br>", trial.Parameters.Keys
            .Select(name => $"{name}: {(SweepParameter.Value(trial, name) is { } set ? SweepParameter.Text(set) : SweepAxis.NotSet)}")
            .Prepend(string.Create(
                CultureInfo.InvariantCulture,
                $"trial {trial.Number}: {objectives[x]} {SweepParameter.Text(trial.Values[0])}, {objectives[y]} "
                    + $"{SweepParameter.Text(trial.Values[1])}")));
    }

    /// <summary>
    /// Draws the edge of the region that was reached: between two neighbors on the front, it takes the worse value of each objective.
    /// </summary>
    private static GenericChart? Steps(ParetoFront front, bool larger)
    {
        (double X, double Y)[] corners =
            [.. front.Select(trial => (trial.Values[0], trial.Values[1])).Distinct().OrderBy(corner => corner.Item1)];
        return corners.Length < 2 ? null : Chart.Line<double, double, string>(
                corners.Select(corner => corner.X).ToArray(), corners.Select(corner => corner.Y).ToArray(), Name: "edge", ShowLegend: false,
                Line: Line.init(Shape: larger ? StyleParam.Shape.Vh : StyleParam.Shape.Hv, Color: ChartStyle.Vermilion, Width: 2))
            .WithoutHover();
    }
}
