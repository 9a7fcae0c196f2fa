using MnistHelpers.Charts;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers;

/// <summary>Charts of pictures of digits and of their readings.</summary>
public static partial class ImagingCharts
{
    private const int LongestName = 20;

    /// <summary>Shows the ten class probabilities of a reading, and the threshold for "not sure".</summary>
    /// <param name="reading">The reading of a picture with a digit.</param>
    /// <param name="threshold">The minimum probability of a sure reading, 0 to 1 (<see cref="DigitReaderOptions.Threshold"/>).</param>
    /// <exception cref="ArgumentException">No digit was found in the picture.</exception>
    public static ChartView Probabilities(DigitReading reading, double threshold = DigitReaderOptions.DefaultThreshold)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Digit is not { } digit)
            throw new ArgumentException($"{reading.Image.Name}: no digit found; there are no probabilities to show", nameof(reading));
        ArgumentOutOfRangeException.ThrowIfNegative(threshold);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(threshold, 1);

        double[] probabilities = Array.ConvertAll(reading.Probabilities.ToArray(), value => (double)value);
        string[] shown = Array.ConvertAll(probabilities, value => value >= 0.0005 ? ChartStyle.Percent(value) : "");
        LinearAxis heights = ChartStyle.Axis("probability", format: ".0%", grid: false);
        heights.SetProperty("range", new[] { 0, 1.1 }); // room for the number above the highest bar
        heights.SetProperty("tickvals", new[] { 0, 0.25, 0.5, 0.75, 1 });
        GenericChart chart = Chart.Column<double, int, string>(
                values: probabilities, Keys: Enumerable.Range(0, probabilities.Length).ToArray(), MultiText: shown,
                TextPosition: StyleParam.TextPosition.Outside, MarkerColor: reading.IsSure ? ChartStyle.Blue : ChartStyle.Vermilion)
            .WithAttribute(
                "hovertext",
                probabilities.Select((value, label) => $"{ChartStyle.WithArticle(label)}: {ChartStyle.Percent(value, 2)}").ToArray())
            .WithHover("%{hovertext}")
            .WithXAxis(ChartStyle.Axis("digit", step: 1, grid: false))
            .WithYAxis(heights)
            .WithShape(Shape.init(
                ShapeType: StyleParam.ShapeType.Line, Xref: "paper", X0: 0, X1: 1, Y0: threshold, Y1: threshold,
                Layer: StyleParam.Layer.Below, Line: Line.init(Color: ChartStyle.Gray, Width: 1, Dash: StyleParam.DrawingStyle.Dash)))
            .WithAnnotation(Annotation.init(
                X: 0, Y: threshold, Text: "sure", ShowArrow: false, XRef: "paper", YRef: "y", Font: Font.init(Size: 11),
                XAnchor: StyleParam.XAnchorPosition.Left, YAnchor: StyleParam.YAnchorPosition.Bottom));
        string title = reading.IsSure
            ? $"{Name(reading.Image.Name)}: {ChartStyle.WithArticle(digit)}, {ChartStyle.Percent(reading.Confidence)} sure"
            : $"{Name(reading.Image.Name)}: not sure; perhaps {ChartStyle.WithArticle(digit)}, {ChartStyle.Percent(reading.Confidence)}";
        return new ChartView(ChartStyle.Finish(chart, title, height: 320));
    }

    /// <summary>Returns a file name for plotly.js, with its markup escaped and cut if it is too long.</summary>
    private static string Name(string file) => TextTable.Escape(file.Length <= LongestName ? file : file[..(LongestName - 1)] + "…");

    /// <summary>Returns a reading in its shortest form: the digit, with a question mark if it is not sure.</summary>
    private static string Short(DigitReading reading) => reading.Digit is { } digit
        ? FormattableString.Invariant($"{digit}{(reading.IsSure ? "" : "?")}")
        : "no digit";
}
