using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers.Charts;

/// <summary>Draws loss and accuracy side by side, and the learning rate below, over the same epochs.</summary>
internal static class CurvePanels
{
    /// <summary>Up to this number of epochs, each has its own tick.</summary>
    private const int TicksForAll = 15;

    private const int LegendRow = 20;
    private const int NarrowHeight = 740;
    private const string BestEpoch = "best epoch";

    /// <summary>A set of runs and the look of their curves.</summary>
    internal sealed record Series(
        IReadOnlyList<TrainingHistory> Runs, Curve Look, Func<EpochRecord, double?> Loss, Func<EpochRecord, double?> Accuracy);

    /// <param name="series">The series in the upper panels.</param>
    /// <param name="rates">The learning rate, one curve for each set of runs.</param>
    /// <param name="best">The epoch that is ringed on the last series; null for none.</param>
    /// <param name="epochs">The epoch that the axis extends to at least.</param>
    /// <param name="title">The title above the panels.</param>
    internal static ChartView Draw(IReadOnlyList<Series> series, IReadOnlyList<RateCurve> rates, int? best, int epochs, string title)
    {
        int[] shown = [.. series.SelectMany(set => set.Runs).SelectMany(run => run.Epochs).Select(epoch => epoch.Epoch)];
        (int first, int last) = (shown.DefaultIfEmpty(1).Min(), Math.Max(epochs, shown.DefaultIfEmpty(1).Max()));
        return new ChartView(width => Draw(series, rates, best, (first, last), title, width));
    }

    private static GenericChart Draw(
        IReadOnlyList<Series> series, IReadOnlyList<RateCurve> rates, int? best, (int First, int Last) epochs, string title, int width)
    {
        bool narrow = width == ChartStyle.NarrowWidth;
        (int first, int last) = epochs;
        GenericChart loss = Upper(series, set => set.Look.Of(set.Runs, set.Loss), "loss", ".4f", best, legend: true);
        GenericChart accuracy = Upper(series, set => set.Look.Of(set.Runs, set.Accuracy), "accuracy", ".2%", best, legend: false);
        GenericChart rate = Combined(rates.SelectMany(curve => curve.Draw()));
        // The loss of an epoch is known at its end, the rates of the first one from its beginning.
        int begin = rates.Any(curve => curve.IsStepByStep) ? 0 : first;
        GenericChart all = Chart.Combine(new[]
        {
            Panels.At(loss, 1, narrow ? (0, 1, 0.7, 1) : (0, 0.44, 0.41, 1), Epochs(first, last), ChartStyle.Axis("loss", fromZero: true)),
            Panels.At(
                accuracy, 2, narrow ? (0, 1, 0.32, 0.62) : (0.56, 1, 0.41, 1), Epochs(first, last), Accuracies(series)),
            Panels.At(
                rate, 3, narrow ? (0, 1, 0, 0.23) : (0, 1, 0, 0.21), Epochs(begin, last),
                ChartStyle.Axis("learning rate", format: ".3~r", fromZero: true)),
        }).WithLegendAbove(narrow ? 1.01 : 1.04);
        int rows = LegendRows(
            [.. series.Select(set => set.Look.Of(set.Runs, set.Loss))
                .Where(curve => curve.Points.Count > 0)
                .Select(curve => curve.LegendText), BestEpoch]);
        return narrow
            ? ChartStyle.Finish(all, title, height: NarrowHeight, width: width)
            : ChartStyle.Finish(all, title, height: 500 + LegendRow * rows, top: 75 + LegendRow * rows);
    }

    private static GenericChart Upper(
        IReadOnlyList<Series> series, Func<Series, Curve> curve, string what, string format, int? best, bool legend)
    {
        Curve[] curves = [.. series.Select(curve).Where(c => c.Points.Count > 0)];
        IEnumerable<GenericChart> drawn = curves.SelectMany(c => c.Draw(what, format, legend));
        return Combined(best is { } epoch ? drawn.Append(curves[^1].Ring(epoch, BestEpoch, legend)) : drawn);
    }

    /// <summary>Combines charts; without any, returns one without points.</summary>
    internal static GenericChart Combined(IEnumerable<GenericChart> charts)
    {
        GenericChart[] some = [.. charts];
        return some.Length > 0
            ? Chart.Combine(some)
            : Chart.Line<double, double, string>(Array.Empty<double>(), Array.Empty<double>(), ShowLegend: false);
    }

    /// <summary>Returns the number of legend rows that plotly.js needs for these names; its columns are as wide as the longest.</summary>
    private static int LegendRows(IReadOnlyList<string> names)
    {
        const int PerLetter = 7, Symbol = 50;
        int columns = Math.Max(1, (ChartStyle.Width - 70) / (Symbol + PerLetter * names.Max(name => name.Length)));
        return (names.Count + columns - 1) / columns;
    }

    private static LinearAxis Accuracies(IReadOnlyList<Series> series)
    {
        LinearAxis axis = ChartStyle.Axis("accuracy", format: ".1%");
        double[] values = [.. series.SelectMany(set => set.Look.Of(set.Runs, set.Accuracy).Points)
            .SelectMany(point => new[] { point.Low, point.High }).Where(double.IsFinite).Distinct()];
        // Around a value that stands alone, plotly.js would show 100 % below it and above it.
        if (values is [var alone])
            axis.SetProperty("range", new[] { Math.Max(-0.005, alone - 0.05), Math.Min(1.005, alone + 0.05) });
        return axis;
    }

    /// <summary>
    /// Returns an axis from before the first epoch to beyond the last one planned, so that nothing moves during training.
    /// </summary>
    private static LinearAxis Epochs(int first, int last)
    {
        LinearAxis axis = ChartStyle.Axis("epoch", step: last - first < TicksForAll ? 1 : null);
        double margin = Math.Max(0.3, 0.03 * (last - first));
        axis.SetProperty("range", new[] { first - margin, last + margin });
        axis.SetProperty("type", "linear");
        axis.SetProperty("title", Title.init(Text: "epoch", Standoff: 6));
        return axis;
    }
}
