using MnistHelpers.Charts;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers;

/// <summary>Charts of training runs.</summary>
public static partial class TrainingCharts
{
    /// <summary>Plots the loss against the learning rates that were tried, with the suggestion marked.</summary>
    /// <exception cref="ArgumentException">Training diverged at the first learning rate, so there is nothing to draw.</exception>
    public static ChartView LearningRates(LearningRateSearch search)
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
        rates.SetProperty("type", "log");
        rates.SetProperty("dtick", 1);
        GenericChart both = Chart.Combine(new[] { line, mark })
            .WithXAxis(rates)
            .WithYAxis(ChartStyle.Axis("loss, running mean", fromZero: true));
        return new ChartView(ChartStyle.Finish(
            both,
            FormattableString.Invariant($"Begin with a learning rate of about {suggestion:0.0e+0}, a tenth of where the loss is lowest"),
            height: 400));
    }
}
