using MnistHelpers.Charts;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers;

public static partial class DigitCharts
{
    private const int Intensities = 256;

    /// <summary>From this intensity on, a pixel counts as full ink.</summary>
    private const int FullInk = 250;

    /// <summary>Shows the mean image of each digit in the set, with the number of images averaged.</summary>
    /// <param name="images">The images.</param>
    /// <exception cref="ArgumentException">There are no images.</exception>
    public static ChartView AverageDigits(ImageSet images)
    {
        RequireImages(images);
        int[] counts = images.ClassCounts();
        int[] digits = [.. Enumerable.Range(0, counts.Length).Where(digit => counts[digit] > 0)];
        double[][] means = Means(images, counts);
        byte[] pixels = [.. digits.SelectMany(digit => means[digit]).Select(mean => (byte)Math.Round(mean))];
        DigitTiles.Caption[] captions = [.. digits.Select(digit => new DigitTiles.Caption(
            FormattableString.Invariant($"{digit}<br>{counts[digit]:N0} {(counts[digit] == 1 ? "image" : "images")}")))];
        (int One, int Other) = digits.SelectMany(one => digits.Where(other => other > one).Select(other => (one, other)))
            .DefaultIfEmpty().MinBy(pair => Distance(means[pair.one], means[pair.other]));
        string title = digits.Length == 1
            ? $"The mean of {(images.Count == 1 ? "one image" : $"{ChartStyle.Number(images.Count)} images")} of the digit {digits[0]}"
            : FormattableString.Invariant($"Of the {digits.Length} mean digits {One} and {Other} are most alike");
        return DigitTiles.Draw(
            new ImageSet(pixels, digits.Select(digit => (byte)digit).ToArray(), images.Rows, images.Columns), columns: 5, captions,
            lines: 2, title);
    }

    /// <summary>Shows the number of pixels of each intensity, from 0 (background) to 255, on a logarithmic axis.</summary>
    /// <param name="images">The images.</param>
    /// <exception cref="ArgumentException">There are no images.</exception>
    public static ChartView PixelIntensities(ImageSet images)
    {
        RequireImages(images);
        var counts = new long[Intensities];
        foreach (byte pixel in images.Pixels.Span)
            counts[pixel]++;
        long all = images.Pixels.Length, ink = all - counts[0], full = counts[FullInk..].Sum();
        // A logarithmic axis cannot show an intensity that does not occur.
        int[] found = [.. Enumerable.Range(0, Intensities).Where(intensity => counts[intensity] > 0)];
        GenericChart bars = Chart.Column<double, int, string>(
                values: found.Select(intensity => (double)counts[intensity]).ToArray(), Keys: found,
                MarkerColor: Color.fromColors(found.Select(intensity => intensity == 0 ? ChartStyle.Gray : ChartStyle.Blue)))
            .WithAttribute("width", 1.0)
            .WithAttribute("hovertext", found.Select(intensity => FormattableString.Invariant(
                $"intensity {intensity}: {counts[intensity]:N0} pixels, {ChartStyle.Percent((double)counts[intensity] / all, 2)} of all"))
                    .ToArray())
            .WithHover("%{hovertext}");
        LinearAxis intensities = ChartStyle.Axis("intensity (0 background, 255 full ink)", grid: false);
        intensities.SetProperty("range", new[] { -4, 259 });
        intensities.SetProperty("dtick", 50);
        LinearAxis pixels = ChartStyle.LogAxis("pixels (logarithmic)", found.Min(i => counts[i]), counts.Max());
        GenericChart chart = bars.WithXAxis(intensities).WithYAxis(pixels);
        if (counts[0] > 0)
            chart = chart.WithAnnotation(BackgroundLabel(counts[0], all));
        string title = ink == 0
            ? "No pixel holds ink: all are background"
            : $"{ChartStyle.Percent((double)ink / all)} of the pixels hold ink, "
                + $"{ChartStyle.Percent((double)full / ink)} of these at {FullInk} or more";
        return new ChartView(ChartStyle.Finish(chart, title, height: 400));
    }

    // On a logarithmic axis, the position of an annotation is the logarithm.
    private static Annotation BackgroundLabel(long count, long all) =>
        Annotation.init(
            X: 2, Y: Math.Log10(count), Text: $"background: {ChartStyle.Percent((double)count / all)} of all pixels", ShowArrow: false,
            XRef: "x", YRef: "y", Align: StyleParam.AnnotationAlignment.Left, XAnchor: StyleParam.XAnchorPosition.Left,
            YAnchor: StyleParam.YAnchorPosition.Top, Font: Font.init(Size: 12));

    private static double[][] Means(ImageSet images, int[] counts)
    {
        int size = images.Rows * images.Columns;
        double[][] means = [.. counts.Select(_ => new double[size])];
        for (int i = 0; i < images.Count; i++)
        {
            double[] mean = means[images.Label(i)];
            ReadOnlySpan<byte> image = images.Image(i);
            for (int p = 0; p < size; p++)
                mean[p] += image[p];
        }
        for (int digit = 0; digit < counts.Length; digit++)
        {
            for (int p = 0; p < size; p++)
                means[digit][p] /= Math.Max(1, counts[digit]);
        }
        return means;
    }

    private static double Distance(double[] one, double[] other) => one.Zip(other, (a, b) => (a - b) * (a - b)).Sum();
}
