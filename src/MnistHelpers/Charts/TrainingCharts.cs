using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;
using CSharpLayer = Plotly.NET.CSharp.GenericChartExtensions;

namespace MnistHelpers;

/// <summary>Charts of a training run.</summary>
public static class TrainingCharts
{
    /// <summary>Up to here every epoch has a tick of its own.</summary>
    private const int TicksForAll = 15;

    /// <summary>Loss and accuracy of the training and the validation images, epoch by epoch.</summary>
    public static Figure LearningCurves(TrainingHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.Epochs.Count == 0)
            throw new ArgumentException("history: no epochs found; train at least one", nameof(history));
        double? step = history.Epochs.Count <= TicksForAll ? 1 : null;
        GenericChart loss = Panel(history, "loss", e => e.TrainLoss, e => e.ValidationLoss, legend: true)
            .WithXAxis(ChartStyle.Axis("epoch", step: step))
            .WithYAxis(ChartStyle.Axis("loss", fromZero: true));
        GenericChart accuracy = Panel(history, "accuracy", e => e.TrainAccuracy, e => e.ValidationAccuracy, legend: false)
            .WithXAxis(ChartStyle.Axis("epoch", step: step))
            .WithYAxis(ChartStyle.Axis("accuracy", format: ".1%"));
        GenericChart both = Chart.Grid(new[] { loss, accuracy }, nRows: 1, nCols: 2, XGap: 0.2);
        both = CSharpLayer.WithLegendStyle(both, Orientation: StyleParam.Orientation.Horizontal, X: 0, Y: 1.12);
        return new Figure(ChartStyle.Finish(both, Finding(history), height: 400, top: 90));
    }

    private static GenericChart Panel(TrainingHistory history, string what, Func<EpochRecord, double> train, Func<EpochRecord, double> validation, bool legend)
    {
        int[] epochs = [.. history.Epochs.Select(e => e.Epoch)];
        GenericChart Line(string name, Func<EpochRecord, double> value, Color colour, StyleParam.DrawingStyle dash, StyleParam.MarkerSymbol symbol) =>
            Chart.Line<int, double, string>(
                epochs, history.Epochs.Select(value).ToArray(), ShowMarkers: true, Name: name, ShowLegend: legend,
                MultiText: epochs.Select(epoch => FormattableString.Invariant($"{what} of the {name} images, epoch {epoch}")).ToArray(),
                MarkerColor: colour, MarkerSymbol: symbol, LineColor: colour, LineWidth: 2.5, LineDash: dash);
        return Chart.Combine(new[]
        {
            Line("training", train, ChartStyle.Blue, StyleParam.DrawingStyle.Dash, StyleParam.MarkerSymbol.Circle),
            Line("validation", validation, ChartStyle.Vermilion, StyleParam.DrawingStyle.Solid, StyleParam.MarkerSymbol.Square),
        });
    }

    private static string Finding(TrainingHistory history) => history.BestEpoch is { } best
        ? FormattableString.Invariant($"Epoch {best.Epoch} of {history.Epochs.Count} is the best: {ChartStyle.Percent(best.ValidationAccuracy, 2)} of the validation images right")
        : "No epoch has a loss on the validation images";
}
