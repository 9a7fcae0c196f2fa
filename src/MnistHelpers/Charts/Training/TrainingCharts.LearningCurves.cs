using MnistHelpers.Charts;
using Plotly.NET;

namespace MnistHelpers;

public static partial class TrainingCharts
{
    /// <summary>
    /// Shows the loss and accuracy on the training images and, if there are any, the validation images, and the learning rate, epoch by
    /// epoch. The best epoch, the one with the lowest validation loss, is ringed; values that are not finite leave gaps.
    /// </summary>
    /// <exception cref="ArgumentException">There are no epochs.</exception>
    public static ChartView LearningCurves(TrainingHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.Epochs.Count == 0)
            throw new ArgumentException("history: no epochs found; train at least one", nameof(history));
        return Of([history], CurveTitles.Best(history)?.Epoch, 0, CurveTitles.OfRun(history));
    }

    /// <summary>
    /// Shows the learning curves of several runs, for example with different seeds: the mean as a line, and a band from the lowest run to
    /// the highest. Runs may have different lengths; each epoch shows the mean of the runs that reached it. The epoch with the lowest mean
    /// validation loss is ringed.
    /// </summary>
    /// <exception cref="ArgumentException">There are no runs, or one of them has no epochs.</exception>
    public static ChartView LearningCurves(IReadOnlyList<TrainingHistory> runs)
    {
        RequireRuns(runs, nameof(runs));
        Curve loss = Validation.Of(runs, epoch => epoch.ValidationLoss);
        Curve.Point[] finite = [.. loss.Points.Where(point => double.IsFinite(point.Mean))];
        return Of(runs, finite.Length > 0 ? finite.MinBy(point => point.Mean).Epoch : null, 0, CurveTitles.OfRuns(runs));
    }

    /// <summary>
    /// Compares named groups of runs: on the validation images if all runs have them, otherwise on the training images. Each group is shown
    /// as the mean of its runs and, if it has several, a band from the lowest to the highest.
    /// </summary>
    /// <exception cref="ArgumentException">There are no groups, a group has no runs, or a run has no epochs.</exception>
    public static ChartView LearningCurves(IReadOnlyDictionary<string, IReadOnlyList<TrainingHistory>> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count == 0)
            throw new ArgumentException("groups: none found; give at least one name with its runs", nameof(groups));
        foreach (IReadOnlyList<TrainingHistory> runs in groups.Values)
            RequireRuns(runs, nameof(groups));
        bool heldOut = groups.Values.All(runs => runs.All(CurveTitles.HeldOut));
        // The shorter are drawn above the longer: where they went the same way, they would be hidden.
        (IReadOnlyList<TrainingHistory> Runs, Curve Look)[] curves =
        [
            .. groups.Select((group, i) => (
                Runs: group.Value, new Curve(group.Key, Palette.SeriesColor(i), StyleParam.DrawingStyle.Solid, Palette.Symbol(i))))
                .OrderByDescending(curve => curve.Runs.Max(run => run.Epochs.Count)),
        ];
        CurvePanels.Series[] series = [.. curves.Select(curve => heldOut
            ? new CurvePanels.Series(curve.Runs, curve.Look, epoch => epoch.ValidationLoss, epoch => epoch.ValidationAccuracy)
            : new CurvePanels.Series(curve.Runs, curve.Look, epoch => epoch.TrainLoss, epoch => epoch.TrainAccuracy))];
        RateCurve[] rates = [.. curves.Select(curve => new RateCurve(curve.Look, curve.Runs))];
        return CurvePanels.Draw(series, rates, best: null, epochs: 0, CurveTitles.OfGroups(groups, heldOut));
    }

    /// <summary>
    /// Shows the learning curves of a run in progress: the axes cover all planned epochs from the beginning, and there may be no epoch yet.
    /// </summary>
    internal static ChartView LearningCurves(TrainingHistory history, int epochs) =>
        Of([history], CurveTitles.Best(history)?.Epoch, epochs, CurveTitles.OfRunningRun(history, epochs));

    internal static Curve Training { get; } = new(
        "training", ChartStyle.Blue, StyleParam.DrawingStyle.Dash, StyleParam.MarkerSymbol.Circle);

    internal static Curve Validation { get; } = new(
        "validation", ChartStyle.Vermilion, StyleParam.DrawingStyle.Solid, StyleParam.MarkerSymbol.Square);

    private static Curve LearningRate { get; } = new(
        "learning rate", ChartStyle.Gray, StyleParam.DrawingStyle.Solid, StyleParam.MarkerSymbol.Circle);

    private static ChartView Of(IReadOnlyList<TrainingHistory> runs, int? best, int epochs, string title) => CurvePanels.Draw(
        [
            new(runs, Training, epoch => epoch.TrainLoss, epoch => epoch.TrainAccuracy),
            new(runs, Validation, epoch => epoch.ValidationLoss, epoch => epoch.ValidationAccuracy),
        ],
        [new RateCurve(LearningRate, runs)], best, epochs, title);

    private static void RequireRuns(IReadOnlyList<TrainingHistory> runs, string argument)
    {
        ArgumentNullException.ThrowIfNull(runs, argument);
        if (runs.Count == 0)
            throw new ArgumentException($"{argument}: no runs found; give at least one", argument);
        if (runs.Any(run => run is null || run.Epochs.Count == 0))
            throw new ArgumentException($"{argument}: a run without epochs found; train at least one", argument);
    }
}
