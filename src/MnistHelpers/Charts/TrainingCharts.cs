using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;
using CSharpLayer = Plotly.NET.CSharp.GenericChartExtensions;

namespace MnistHelpers;

/// <summary>Charts of a training run.</summary>
public static class TrainingCharts
{
    /// <summary>Up to here every epoch has a tick of its own.</summary>
    private const int TicksForAll = 15;

    /// <summary>Loss and accuracy of the training and, if there are any, the validation images, epoch by epoch.</summary>
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

    /// <summary>The loss over the learning rates that were tried, the suggestion marked.</summary>
    /// <exception cref="ArgumentException">Training broke at the first learning rate: there is nothing to draw.</exception>
    public static Figure LearningRates(LearningRateSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        if (search.Suggestion is not { } suggestion)
            throw new ArgumentException("search: no learning rate with a loss found; begin the search with a lower one", nameof(search));
        LearningRatePoint nearest = search.Points.MinBy(point => Math.Abs(Math.Log(point.LearningRate / suggestion)))!;
        GenericChart line = Chart.Line<double, double, string>(
            search.Points.Select(point => point.LearningRate).ToArray(), search.Points.Select(point => point.Loss).ToArray(),
            Name: "loss", ShowLegend: false, LineColor: ChartStyle.Blue, LineWidth: 2.5);
        GenericChart mark = Chart.Point<double, double, string>(
            new[] { nearest.LearningRate }, new[] { nearest.Loss }, Name: "suggestion", ShowLegend: false,
            MarkerColor: ChartStyle.Vermilion, MarkerSymbol: StyleParam.MarkerSymbol.Square, Marker: Marker.init(Size: 12));
        LinearAxis rates = ChartStyle.Axis("learning rate", format: ".0e");
        rates.SetValue("type", "log");
        rates.SetValue("dtick", 1);
        GenericChart both = Chart.Combine(new[] { line, mark }).WithXAxis(rates).WithYAxis(ChartStyle.Axis("loss, running mean", fromZero: true));
        return new Figure(ChartStyle.Finish(
            both, FormattableString.Invariant($"Begin with a learning rate of about {suggestion:0.0e+0}, a tenth of where the loss is lowest"), height: 400));
    }

    private static GenericChart Panel(TrainingHistory history, string what, Func<EpochRecord, double> train, Func<EpochRecord, double?> validation, bool legend)
    {
        GenericChart Line(string name, Func<EpochRecord, double?> value, Color colour, StyleParam.DrawingStyle dash, StyleParam.MarkerSymbol symbol)
        {
            EpochRecord[] shown = [.. history.Epochs.Where(e => value(e) is not null)];
            return Chart.Line<int, double, string>(
                shown.Select(e => e.Epoch).ToArray(), shown.Select(e => value(e)!.Value).ToArray(), ShowMarkers: true, Name: name, ShowLegend: legend,
                MultiText: shown.Select(e => FormattableString.Invariant($"{what} of the {name} images, epoch {e.Epoch}")).ToArray(),
                MarkerColor: colour, MarkerSymbol: symbol, LineColor: colour, LineWidth: 2.5, LineDash: dash);
        }
        GenericChart training = Line("training", e => train(e), ChartStyle.Blue, StyleParam.DrawingStyle.Dash, StyleParam.MarkerSymbol.Circle);
        return history.Epochs.All(e => validation(e) is null)
            ? training
            : Chart.Combine(new[] { training, Line("validation", validation, ChartStyle.Vermilion, StyleParam.DrawingStyle.Solid, StyleParam.MarkerSymbol.Square) });
    }

    private static string Finding(TrainingHistory history) => history.BestEpoch is { ValidationAccuracy: { } accuracy } best
        ? FormattableString.Invariant($"Epoch {best.Epoch} of {history.Epochs.Count} is the best: {ChartStyle.Percent(accuracy, 2)} of the validation images right")
        : FormattableString.Invariant($"{ChartStyle.Percent(history.Epochs[^1].TrainAccuracy, 2)} of the training images right in epoch {history.Epochs[^1].Epoch}, none held out");
}
