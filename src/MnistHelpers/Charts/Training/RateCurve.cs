using MnistHelpers.Training;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers.Charts;

/// <summary>The learning rate of runs with the same options: step by step where they have a schedule, otherwise epoch by epoch.</summary>
/// <param name="look">The look of the line.</param>
/// <param name="runs">The runs.</param>
internal sealed class RateCurve(Curve look, IReadOnlyList<TrainingHistory> runs)
{
    private const int PointsOfCurve = 200;
    private const string What = "learning rate";
    private const string Format = ".3~r";

    /// <summary>The schedule, if all runs have the same one.</summary>
    private readonly RateSchedule? _schedule =
        runs.Select(run => run.Schedule).Distinct().ToArray() is [{ } schedule] && runs.All(run => run.Epochs.Count > 0) ? schedule : null;

    /// <summary>Whether it is known between the beginnings of epochs as well.</summary>
    public bool IsStepByStep => _schedule is not null;

    public IEnumerable<GenericChart> Draw()
    {
        if (_schedule is not null)
            return [DrawSchedule(_schedule)];
        Curve curve = look.Of(runs, epoch => epoch.LearningRate);
        return curve.Points.Count > 0 ? curve.Draw(What, Format, legend: false) : [];
    }

    private GenericChart DrawSchedule(RateSchedule schedule)
    {
        int end = runs.Max(run => run.Epochs[^1].Epoch);
        double[] epochs = [.. Enumerable.Range(0, PointsOfCurve + 1).Select(i => (double)i * end / PointsOfCurve)];
        GenericChart line = Chart.Line<double, double, string>(
            epochs, [.. epochs.Select(schedule.At)], Name: look.Name, ShowLegend: false, LineColor: look.Color, LineWidth: 2.5,
            LineDash: look.Dash);
        string of = look.Name == What ? What : $"{What}, {look.Name}";
        return line.WithHover("after %{x:.2f} epochs, " + of + ": %{y:" + Format + "}");
    }
}
