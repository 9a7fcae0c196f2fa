using MnistHelpers.Charts;
using MnistHelpers.Metrics;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers;

public static partial class EvaluationCharts
{
    /// <summary>Below this difference between confidence and accuracy, a classifier is called as sure as it is right.</summary>
    private const double AsSure = 0.001;

    /// <summary>
    /// The sizes in px of the marks of a bin with one image and of the fullest bin; between them, the size grows with the logarithm.
    /// </summary>
    private const int SmallestMark = 3, LargestMark = 13;

    private static readonly (Color Color, StyleParam.MarkerSymbol Symbol)[] s_seriesMarks =
    [
        (ChartStyle.Blue, StyleParam.MarkerSymbol.Circle), (ChartStyle.Vermilion, StyleParam.MarkerSymbol.Square),
        (ChartStyle.Green, StyleParam.MarkerSymbol.Diamond), (ChartStyle.Purple, StyleParam.MarkerSymbol.TriangleUp),
    ];

    /// <summary>
    /// Shows the accuracy of the predictions in each confidence bin with 95 % intervals (Wilson, 1927), the diagonal of perfect
    /// calibration, and the number of predictions in each bin.
    /// </summary>
    /// <param name="evaluation">An evaluation that has probabilities.</param>
    /// <param name="bins">The number of bins of equal width.</param>
    /// <exception cref="ArgumentException">The evaluation has no probabilities.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bins"/> is not above 0.</exception>
    public static ChartView Reliability(Evaluation evaluation, int bins = 15)
    {
        RequireProbabilities(evaluation, "a reliability diagram");
        Calibration calibration = Calibration.Of(evaluation, bins);
        double sure = calibration.Bins.Sum(bin => bin.Count * bin.Confidence) / evaluation.Count;
        string verdict = Math.Abs(sure - evaluation.Accuracy) < AsSure ? "as sure as it is right"
            : sure > evaluation.Accuracy ? "too sure"
            : "not sure enough";
        string title =
            $"{ChartStyle.Percent(sure)} sure, {ChartStyle.Percent(evaluation.Accuracy)} right: {verdict} (expected calibration error "
                + $"{ChartStyle.Percent(calibration.ExpectedError, 2)})";
        return Reliability([("network", calibration)], title);
    }

    /// <summary>
    /// Shows the reliability diagrams of up to four classifiers in one chart, such as before and after fitting a temperature.
    /// </summary>
    /// <param name="calibrations">The calibrations, each with its name in the legend.</param>
    /// <exception cref="ArgumentException">There are no calibrations or more than four, or one has no name.</exception>
    public static ChartView Reliability(params (string Name, Calibration Calibration)[] calibrations)
    {
        ArgumentNullException.ThrowIfNull(calibrations);
        if (calibrations.Length < 1 || calibrations.Length > s_seriesMarks.Length)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"calibrations: {calibrations.Length} found; give one to {s_seriesMarks.Length}"),
                nameof(calibrations));
        }
        if (calibrations.Any(series => string.IsNullOrWhiteSpace(series.Name) || series.Calibration is null))
            throw new ArgumentException("calibrations: one without a name or a calibration found; give each both", nameof(calibrations));
        IEnumerable<string> errors = calibrations.Select(
            series => $"{ChartStyle.Percent(series.Calibration.ExpectedError, 2)} {series.Name}");
        return Reliability(calibrations, $"Expected calibration error: {string.Join(", ", errors)}");
    }

    private static ChartView Reliability((string Name, Calibration Calibration)[] calibrations, string title)
    {
        GenericChart diagonal = Chart.Line<double, double, string>(
                new[] { 0.0, 1.0 }, new[] { 0.0, 1.0 }, Name: "as sure as right", ShowLegend: true,
                LineColor: ChartStyle.Gray, LineWidth: 1.5, LineDash: StyleParam.DrawingStyle.Dash)
            .WithAttribute("hoverinfo", "skip");
        IEnumerable<GenericChart> points = calibrations.Select(
            (series, i) => Accuracies(series.Name, series.Calibration, s_seriesMarks[i]));
        IEnumerable<GenericChart> bars = calibrations.Select(
            (series, i) => Counts(series.Name, series.Calibration, s_seriesMarks[i].Color, i, calibrations.Length));

        LinearAxis confidence = ChartStyle.Axis("confidence: the probability of the predicted class", format: ".0%", step: 0.2);
        confidence.SetProperty("range", new[] { -0.02, 1.02 });
        confidence.SetProperty("anchor", "y2");
        LinearAxis accuracy = ChartStyle.Axis("share that is right", format: ".0%", step: 0.2);
        accuracy.SetProperty("range", new[] { -0.04, 1.04 });
        accuracy.SetProperty("domain", new[] { 0.36, 1 });
        LinearAxis count = ChartStyle.LogAxis(
            "predictions<br>(logarithmic)", 1, calibrations.Max(series => series.Calibration.Bins.Max(bin => bin.Count)));
        count.SetProperty("domain", new[] { 0, 0.3 });
        GenericChart chart = Chart.Combine(bars.Prepend(diagonal).Concat(points))
            .WithXAxis(confidence).WithYAxis(accuracy).WithYAxis(count, StyleParam.SubPlotId.NewYAxis(2))
            .WithLegendAbove(1.01);
        return new ChartView(ChartStyle.Finish(chart, title, height: 560, top: 90));
    }

    private static GenericChart Accuracies(string name, Calibration calibration, (Color Color, StyleParam.MarkerSymbol Symbol) mark)
    {
        CalibrationBin[] bins = [.. calibration.Bins.Where(bin => bin.Count > 0)];
        (double Lower, double Upper)[] intervals = [.. bins.Select(bin => WilsonInterval.Of(bin.Accuracy, bin.Count))];
        int most = bins.Max(bin => bin.Count);
        return Chart.Line<double, double, string>(
                bins.Select(bin => bin.Confidence).ToArray(), bins.Select(bin => bin.Accuracy).ToArray(), ShowMarkers: true, Name: name,
                ShowLegend: true, MarkerColor: mark.Color, MarkerSymbol: mark.Symbol,
                Marker: Marker.init(
                    MultiSize: bins.Select(bin => MarkSize(bin.Count, most)).ToArray(), Opacity: 1, Outline: Line.init(Width: 0)),
                    LineColor: mark.Color, LineWidth: 1.5)
            .WithYError(Error.init(
                Array: bins.Zip(intervals, (bin, interval) => Math.Max(0, interval.Upper - bin.Accuracy)).ToArray(),
                Arrayminus: bins.Zip(intervals, (bin, interval) => Math.Max(0, bin.Accuracy - interval.Lower)).ToArray(),
                Symmetric: false, Color: mark.Color, Thickness: 1, Width: 3))
            .WithHoverTexts(bins.Zip(intervals, (bin, interval) =>
                $"{name}, {BinText(bin)}<br>{ChartStyle.Percent(bin.Confidence)} sure, {ChartStyle.Percent(bin.Accuracy)} right (95 %: "
                    + $"{ChartStyle.Percent(interval.Lower)} to {ChartStyle.Percent(interval.Upper)})").ToArray());
    }

    /// <summary>
    /// Returns the size of a bin's mark: small for few images, because such a bin may lie far from the diagonal by chance alone.
    /// </summary>
    private static int MarkSize(int count, int most) =>
        (int)Math.Round(SmallestMark + (LargestMark - SmallestMark) * (most > 1 ? Math.Log(count) / Math.Log(most) : 1));

    private static GenericChart Counts(string name, Calibration calibration, Color color, int index, int all)
    {
        CalibrationBin[] bins = [.. calibration.Bins.Where(bin => bin.Count > 0)];
        double room = 0.9 / calibration.Bins.Count, width = room / all;
        return Chart.Column<double, double, string>(
                values: bins.Select(bin => (double)bin.Count).ToArray(),
                Keys: bins.Select(bin => (bin.Lower + bin.Upper - room + width) / 2 + index * width).ToArray(), Name: name,
                ShowLegend: false, MarkerColor: color, Width: width)
            .WithAttribute("hovertext", bins.Select(bin => $"{name}, {BinText(bin)}").ToArray())
            .WithHover("%{hovertext}")
            .WithAxisAnchor(Y: 2);
    }

    private static string BinText(CalibrationBin bin) =>
        $"confidence {ChartStyle.Percent(bin.Lower)} to {ChartStyle.Percent(bin.Upper)}: {Counted(bin.Count, "prediction", "predictions")}";
}
