using System.Globalization;
using MnistHelpers.Charts;
using MnistHelpers.Models;
using Plotly.NET;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers;

public static partial class NetworkCharts
{
    /// <summary>Above this fraction of misread digits, rings would be meaningless.</summary>
    private const double MostRinged = 0.25;

    /// <summary>
    /// Shows the last hidden layer's representation of images in a plane: the first two principal components of the output layer's inputs.
    /// Each image is drawn as its label, in the digit's color; misclassified images are ringed, unless there are too many.
    /// </summary>
    /// <param name="model">The network.</param>
    /// <param name="images">Images of 28×28 pixels, two or more.</param>
    /// <param name="count">The maximum number of images; the first ones are shown.</param>
    /// <exception cref="ArgumentException">
    /// There are fewer than two images, they have another size, or an output of the network is not a finite number.
    /// </exception>
    public static ChartView Embedding(DigitCnn model, ImageSet images, int count = 1000)
    {
        DigitCharts.RequireImages(images);
        NetworkProbe.Require(model, images);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        if (images.Count < 2)
            throw new ArgumentException("images: 1 found; give two or more, one has no place among others", nameof(images));
        ImageSet shown = images.Take(Math.Min(count, images.Count));
        (float[] values, NetworkProbe.Answer[] answers) = NetworkProbe.LastHidden(model, shown);
        int units = values.Length / shown.Count;
        var components = new PrincipalComponents(values, units);

        int[] all = [.. Enumerable.Range(0, shown.Count)];
        var charts = new List<GenericChart>();
        foreach (IGrouping<int, int> digit in all.GroupBy(shown.Label).OrderBy(group => group.Key))
            charts.Add(Digits(digit.Key, [.. digit], components, i => Told(model, shown.Label(i), answers[i], i)));
        int[] misread = [.. all.Where(i => answers[i].Class != shown.Label(i))];
        bool ringed = misread.Length > 0 && misread.Length <= MostRinged * shown.Count;
        if (ringed)
            charts.Add(Rings(misread, components));

        GenericChart chart = Chart.Combine(charts)
            .WithXAxis(ChartStyle.Axis($"first principal component ({ChartStyle.Percent(components.Shares[0])} of the variance)"))
            .WithYAxis(ChartStyle.Axis($"second principal component ({ChartStyle.Percent(components.Shares[1])} of the variance)"))
            .WithLegendAbove(1.02);
        int alike = all.Count(i => shown.Label(Nearest(components.Scores, i)) == shown.Label(i));
        string title = string.Create(
            CultureInfo.InvariantCulture,
            $"On a plane, {ChartStyle.Percent((double)alike / shown.Count, 0)} of {shown.Count:N0} digits stand next to one of their "
                + $"kind; {misread.Length} {(misread.Length == 1 ? "is" : "are")} misread{(ringed ? " (ringed)" : "")}");
        return new ChartView(ChartStyle.Finish(chart, title, height: 600, top: 80));
    }

    private static GenericChart Digits(int digit, int[] indices, PrincipalComponents components, Func<int, string> told)
    {
        string name = digit.ToString(CultureInfo.InvariantCulture);
        return Chart.Scatter<double, double, string>(
                indices.Select(i => components.Scores[i][0]).ToArray(), indices.Select(i => components.Scores[i][1]).ToArray(),
                StyleParam.Mode.Text, Name: name, ShowLegend: false, MultiText: indices.Select(_ => name).ToArray())
            .WithAttribute("textfont", Font.init(Size: 11, Color: ChartStyle.OfDigit(digit)))
            .WithAttribute("customdata", indices.Select(told).ToArray())
            .WithHover("%{customdata}");
    }

    private static GenericChart Rings(int[] indices, PrincipalComponents components) => Chart.Point<double, double, string>(
            indices.Select(i => components.Scores[i][0]).ToArray(), indices.Select(i => components.Scores[i][1]).ToArray(), Name: "misread",
            ShowLegend: true, Marker: Marker.init(
                Size: 18, Color: ChartStyle.Vermilion, Outline: Line.init(Width: 2),
                Symbol: StyleParam.MarkerSymbol.NewModified(StyleParam.MarkerSymbol.Circle, StyleParam.SymbolStyle.Open)))
        .WithoutHover();

    private static string Told(DigitCnn model, int label, NetworkProbe.Answer answer, int index) =>
        FormattableString.Invariant($"image {index}: {Said(model, label, answer)}");

    private static int Nearest(double[][] points, int index)
    {
        (int nearest, double least) = (index == 0 ? 1 : 0, double.PositiveInfinity);
        for (int i = 0; i < points.Length; i++)
        {
            (double x, double y) = (points[i][0] - points[index][0], points[i][1] - points[index][1]);
            if (i != index && x * x + y * y < least)
                (nearest, least) = (i, x * x + y * y);
        }
        return nearest;
    }
}
