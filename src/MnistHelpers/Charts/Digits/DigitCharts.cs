using System.Globalization;
using MnistHelpers.Charts;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers;

/// <summary>Charts of the images themselves.</summary>
public static partial class DigitCharts
{
    /// <summary>Above this ratio of the most to the least frequent digit, the classes are called unbalanced.</summary>
    private const double Balanced = 1.5;

    /// <summary>Shows the first images of a set with their labels below.</summary>
    /// <param name="images">The images.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of images per row.</param>
    /// <param name="title">The title; null for one that gives the number of images.</param>
    public static ChartView Gallery(ImageSet images, int rows = 2, int columns = 10, string? title = null)
    {
        RequireImages(images);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(columns);
        ImageSet first = images.Take(Math.Min(rows * columns, images.Count));
        DigitTiles.Caption[] captions = [.. Enumerable.Range(0, first.Count)
            .Select(i => new DigitTiles.Caption(ChartStyle.Number(first.Label(i))))];
        return DigitTiles.Draw(first, columns, captions, lines: 1,
            title
                ?? (images.Count == 1
                    ? "One digit with its label"
                    : $"The first {ChartStyle.Number(first.Count)} of {ChartStyle.Number(images.Count)} digits, each with its label"));
    }

    /// <summary>Shows the first images of an augmenter, each followed by its changed versions in the first epochs.</summary>
    /// <param name="augmenter">The augmenter.</param>
    /// <param name="rows">The number of images, one per row.</param>
    /// <param name="epochs">The number of changed versions of each image.</param>
    /// <param name="title">The title; null for one that describes the contents.</param>
    public static ChartView Augmented(Augmenter augmenter, int rows = 5, int epochs = 9, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(augmenter);
        ImageSet images = augmenter.Images;
        RequireImages(images);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(epochs);
        int[] shown = [.. Enumerable.Range(0, Math.Min(rows, images.Count))];
        ImageSet[] columns = [images.Take(shown.Length), .. Enumerable.Range(1, epochs).Select(epoch => augmenter.Preview(shown, epoch))];

        var pixels = new List<byte>();
        var labels = new List<byte>();
        var captions = new List<DigitTiles.Caption>();
        foreach (int row in shown)
        {
            for (int epoch = 0; epoch < columns.Length; epoch++)
            {
                pixels.AddRange(columns[epoch].Image(row));
                labels.Add((byte)images.Label(row));
                captions.Add(epoch == 0
                    ? new DigitTiles.Caption(ChartStyle.WithArticle(images.Label(row)))
                    : new DigitTiles.Caption(FormattableString.Invariant($"epoch {epoch}"), ChartStyle.BlueText));
            }
        }
        var tiles = new ImageSet(pixels.ToArray(), labels.ToArray(), images.Rows, images.Columns);
        return DigitTiles.Draw(tiles, columns.Length, captions, lines: 1,
            title ?? FormattableString.Invariant($"{shown.Length} digits (left) and how they look in the first {epochs} epochs"));
    }

    /// <summary>Shows the number of images of each digit.</summary>
    public static ChartView ClassBalance(ImageSet images)
    {
        RequireImages(images);
        int[] counts = images.ClassCounts();
        int least = counts.Min(), most = counts.Max();
        string verdict = most <= Balanced * least ? "nearly balanced" : "unbalanced";
        string title = string.Create(
            CultureInfo.InvariantCulture,
            $"The classes are {verdict}: {least:N0} ({Array.IndexOf(counts, least)}) to {most:N0} "
                + $"({Array.IndexOf(counts, most)}) images a digit");
        return new ChartView(width => Balance(counts, images.Count, title, width));
    }

    private static GenericChart Balance(int[] counts, int all, string title, int width)
    {
        LinearAxis heights = ChartStyle.Axis("images", format: ",", grid: false);
        heights.SetProperty("range", new[] { 0, 1.1 * counts.Max() }); // room for the number above the highest bar
        GenericChart chart = Chart.Column<int, int, string>(
                values: counts, Keys: Enumerable.Range(0, counts.Length).ToArray(),
                MultiText: counts.Select(count => ChartStyle.Number(count)).ToArray(), TextPosition: StyleParam.TextPosition.Outside,
                MarkerColor: ChartStyle.Blue)
            .WithAttribute("hovertext", counts.Select((count, digit) => FormattableString.Invariant(
                $"digit {digit}: {count:N0} {(count == 1 ? "image" : "images")}, {ChartStyle.Percent((double)count / all)} of all"))
                    .ToArray())
            .WithHover("%{hovertext}")
            .WithNumbersFor(width)
            .WithXAxis(ChartStyle.Axis("digit", step: 1, grid: false))
            .WithYAxis(heights);
        return ChartStyle.Finish(chart, title, height: 380, width: width);
    }

    internal static void RequireImages(ImageSet images)
    {
        ArgumentNullException.ThrowIfNull(images);
        if (images.Count == 0)
            throw new ArgumentException("images: none found; give at least one image to show", nameof(images));
    }
}
