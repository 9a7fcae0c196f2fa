using System.Globalization;
using MnistHelpers.Charts;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers;

/// <summary>Charts of corruptions and their effect on accuracy.</summary>
public static class RobustnessCharts
{
    private const int BarHeight = 26;
    private const int TilesInARow = 8;

    /// <summary>
    /// From this accuracy on, a bar is long enough for its number, which beyond the end of a long bar could overlap the line.
    /// </summary>
    private const double RoomForText = 0.12;

    /// <summary>Shows the accuracy under each corruption, the highest on top, and the accuracy on clean images as a line.</summary>
    public static ChartView Accuracy(RobustnessReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        // plotly.js draws the first bar at the bottom.
        CorruptionResult[] rising = [.. report.Results.Reverse().OrderBy(result => result.Accuracy)];
        LinearAxis accuracy = ChartStyle.Axis("accuracy", format: ".0%", step: 0.2);
        accuracy.SetProperty("range", new[] { 0, 1.02 });
        GenericChart chart = Chart.Bar<double, string, string>(
                values: rising.Select(result => result.Accuracy).ToArray(), Keys: rising.Select(result => result.Corruption.Name).ToArray(),
                MultiText: rising.Select(result => ChartStyle.Percent(result.Accuracy)).ToArray(),
                MultiTextPosition: rising.Select(
                    result => result.Accuracy < RoomForText ? StyleParam.TextPosition.Outside : StyleParam.TextPosition.Inside).ToArray(),
                MarkerColor: ChartStyle.Blue)
            .WithAttribute(
                "hovertext",
                rising.Select(
                    result => $"{result.Corruption.Name}: {ChartStyle.Percent(result.Accuracy)} right, "
                        + $"{ChartStyle.Percent(report.CleanAccuracy)} clean").ToArray())
            .WithHover("%{hovertext}")
            .WithXAxis(accuracy)
            .WithYAxis(ChartStyle.Axis("", grid: false))
            .WithShape(Shape.init(
                ShapeType: StyleParam.ShapeType.Line, X0: report.CleanAccuracy, X1: report.CleanAccuracy, Y0: 0, Y1: 1, Xref: "x",
                Yref: "paper", Line: Line.init(Color: ChartStyle.Vermilion, Width: 2, Dash: StyleParam.DrawingStyle.Dash)))
            .WithAnnotation(CleanLabel(report.CleanAccuracy));
        CorruptionResult worst = rising[0];
        string title = worst.Difference < 0
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{Capitalized(worst.Corruption.Name)} costs most: {ChartStyle.Percent(worst.Accuracy)} right; the mean of all "
                    + $"{rising.Length} is {ChartStyle.Percent(report.MeanAccuracy)}")
            : $"No corruption costs accuracy: {ChartStyle.Percent(worst.Accuracy)} right, {ChartStyle.Percent(report.CleanAccuracy)} clean";
        return new ChartView(ChartStyle.Finish(chart, title, height: 150 + BarHeight * rising.Length, top: 80, side: 110));
    }

    /// <summary>Shows one digit without corruption and under each corruption.</summary>
    /// <param name="images">The images.</param>
    /// <param name="index">The index of the image, which is corrupted exactly as in a report with the same options.</param>
    /// <param name="options">The kinds, their severity and the seed; null for all 15 as in MNIST-C.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is out of range.</exception>
    /// <exception cref="ArgumentException">There are no images, or an option is out of range.</exception>
    public static ChartView Gallery(ImageSet images, int index = 0, RobustnessOptions? options = null)
    {
        DigitCharts.RequireImages(images);
        RobustnessOptions wanted = (options ?? new RobustnessOptions()).Checked();
        byte[] tiles = images.Image(index).ToArray();
        var captions = new List<DigitTiles.Caption> { new("clean", ChartStyle.BlueText) };
        foreach (Corruption corruption in wanted.Corruptions)
        {
            tiles = [.. tiles, .. Corruptions.Image(images, index, corruption, wanted.Seed, wanted.Severity)];
            captions.Add(new DigitTiles.Caption(corruption.Name));
        }
        var labels = new byte[captions.Count];
        labels.AsSpan().Fill((byte)images.Label(index));
        string level = wanted.Severity is { } severity ? FormattableString.Invariant($" at severity {severity}") : "";
        string title = FormattableString.Invariant(
            $"A {images.Label(index)}, clean and under {wanted.Corruptions.Count} kinds of corruption{level}");
        return DigitTiles.Draw(new ImageSet(tiles, labels, images.Rows, images.Columns), TilesInARow, captions, lines: 1, title);
    }

    private static Annotation CleanLabel(double accuracy) =>
        Annotation.init(
            X: accuracy, Y: 1, Text: "clean " + ChartStyle.Percent(accuracy), ShowArrow: false, XRef: "x", YRef: "paper",
            XAnchor: StyleParam.XAnchorPosition.Right, YAnchor: StyleParam.YAnchorPosition.Bottom,
            Font: Font.init(Size: 12, Color: ChartStyle.VermilionText));

    private static string Capitalized(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
