using System.Globalization;
using MnistHelpers.Charts;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers;

public static partial class TrainingCharts
{
    /// <summary>
    /// Plots the error against the number of training images on logarithmic axes, where an error that falls by the same factor with each
    /// doubling is a straight line. The title gives that factor for each group, from the least-squares line through its points.
    /// </summary>
    /// <param name="sizes">The numbers of images, at least two different ones.</param>
    /// <param name="errors">
    /// The error at each size, 0 to 1, for each named group. An error of 0 cannot be shown on the axis and leaves a gap.
    /// </param>
    /// <exception cref="ArgumentException">
    /// There are fewer than two sizes, a size is not above 0, there are no groups, a group does not have exactly one error for each size,
    /// or an error is outside 0 to 1.
    /// </exception>
    public static ChartView ErrorBySize(IReadOnlyList<int> sizes, IReadOnlyDictionary<string, IReadOnlyList<double>> errors)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        ArgumentNullException.ThrowIfNull(errors);
        if (sizes.Distinct().Count() < 2 || sizes.Any(size => size <= 0))
            throw new ArgumentException("sizes: give two or more that differ, each above 0", nameof(sizes));
        if (errors.Count == 0)
            throw new ArgumentException("errors: none found; give at least one name with its errors", nameof(errors));
        foreach ((string name, IReadOnlyList<double> values) in errors)
        {
            if (values is null || values.Count != sizes.Count)
            {
                throw new ArgumentException(
                    FormattableString.Invariant(
                        $"errors: {values?.Count ?? 0} found for \"{name}\"; give one for each of the {sizes.Count} sizes"),
                        nameof(errors));
            }
            if (values.Any(error => error is not (>= 0 and <= 1)))
            {
                throw new ArgumentException(
                    FormattableString.Invariant(
                        $"errors: one of \"{name}\" is not between 0 and 1; give the share of images that were misread"), nameof(errors));
            }
        }
        double[] seen = [.. errors.Values.SelectMany(values => values).Where(error => error > 0)];
        if (seen.Length == 0)
            throw new ArgumentException("errors: all are 0; a logarithmic axis has no place for them", nameof(errors));
        return new ChartView(width => ErrorBySize(sizes, errors, (seen.Min(), seen.Max()), width));
    }

    private static GenericChart ErrorBySize(
        IReadOnlyList<int> sizes, IReadOnlyDictionary<string, IReadOnlyList<double>> errors, (double Least, double Most) range, int width)
    {
        LinearAxis across = ChartStyle.LogAxis("training images", sizes.Min(), sizes.Max()),
            up = ChartStyle.LogAxis("error", range.Least, range.Most);
        Ticks(across, Steps(sizes.Min(), sizes.Max()), step => ChartStyle.Number((long)step));
        Ticks(up, Steps(range.Least, range.Most), step => (100 * step).ToString("0.#####", CultureInfo.InvariantCulture) + " %");
        GenericChart chart = Chart.Combine(errors.Select((group, i) => ErrorLine(group.Key, sizes, group.Value, i)))
            .WithXAxis(across)
            .WithYAxis(up)
            .WithLegendAbove(1.02);
        string[] factors = [.. errors.Select(
            group => Factor(sizes, group.Value) is { } factor ? $"{ChartStyle.Percent(factor, 0)} ({group.Key})" : "")
                .Where(text => text.Length > 0)];
        string title = factors.Length == 0
            ? "The error against the number of training images"
            : $"Doubling the training images leaves {string.Join(", ", factors)} of the error";
        return ChartStyle.Finish(chart, title, height: 420, top: 90, width: width);
    }

    private static GenericChart ErrorLine(string name, IReadOnlyList<int> sizes, IReadOnlyList<double> errors, int series) =>
        Chart.Line<int, double, string>(
                sizes.ToArray(), errors.Select(error => error > 0 ? error : double.NaN).ToArray(), ShowMarkers: true, Name: name,
                ShowLegend: true, MarkerColor: Palette.SeriesColor(series), MarkerSymbol: Palette.Symbol(series),
                LineColor: Palette.SeriesColor(series), LineWidth: 2.5)
            .WithHover($"%{{x:,}} images, {name}: %{{y:.2%}}");

    /// <summary>
    /// Returns the factor by which the error is multiplied when the number of images doubles; null if fewer than two sizes have an error
    /// above 0.
    /// </summary>
    private static double? Factor(IReadOnlyList<int> sizes, IReadOnlyList<double> errors)
    {
        (double X, double Y)[] points =
            [.. sizes.Zip(errors).Where(pair => pair.Second > 0).Select(pair => (Math.Log2(pair.First), Math.Log2(pair.Second)))];
        if (points.Select(point => point.X).Distinct().Count() < 2)
            return null;
        (double x, double y) = (points.Average(point => point.X), points.Average(point => point.Y));
        double slope = points.Sum(point => (point.X - x) * (point.Y - y)) / points.Sum(point => (point.X - x) * (point.X - x));
        return Math.Pow(2, slope);
    }

    /// <summary>Returns 1, 2 and 5 times the powers of ten around a range, or only the powers if that would be too many.</summary>
    private static double[] Steps(double least, double most)
    {
        const double MostDecades = 3;
        double[] digits = Math.Log10(most / least) > MostDecades ? [1] : [1, 2, 5];
        return [.. Enumerable.Range((int)Math.Floor(Math.Log10(least)) - 1, (int)Math.Ceiling(Math.Log10(most / least)) + 4)
            .SelectMany(power => digits.Select(digit => digit * Math.Pow(10, power)))];
    }

    private static void Ticks(LinearAxis axis, double[] steps, Func<double, string> text)
    {
        axis.SetProperty("tickvals", steps);
        axis.SetProperty("ticktext", steps.Select(text).ToArray());
    }
}
