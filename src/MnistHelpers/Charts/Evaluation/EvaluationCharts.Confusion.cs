using System.Globalization;
using MnistHelpers.Charts;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers;

public static partial class EvaluationCharts
{
    /// <summary>The size of the numbers in cells on a phone, and the height of the figure there.</summary>
    private const int NarrowNumbers = 10, NarrowHeight = 460;

    private static readonly StyleParam.Colorscale s_blues = StyleParam.Colorscale.NewCustom(
        new[] { Tuple.Create(0.0, Color.fromHex("#DCEAF4")), Tuple.Create(1.0, Color.fromHex("#DCEAF4")) });

    private static readonly StyleParam.Colorscale s_oranges = StyleParam.Colorscale.NewCustom(
        new[]
        {
            Tuple.Create(0.0, Color.fromHex("#FFFFFF")), Tuple.Create(0.04, Color.fromHex("#FEF1E7")),
            Tuple.Create(0.5, Color.fromHex("#F6C7A3")), Tuple.Create(1.0, ChartStyle.Vermilion), });

    /// <summary>
    /// Shows the confusion matrix. Only the mistakes are colored by their number, so that the many correct predictions on the diagonal do
    /// not drown them out.
    /// </summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="rates">Whether to show the fraction of the actual digit, so that each row sums to 100 %, instead of counts.</param>
    public static ChartView ConfusionMatrix(Evaluation evaluation, bool rates = false)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ConfusionMatrix matrix = evaluation.ConfusionMatrix;
        int[] classes = [.. Enumerable.Range(0, matrix.Classes)];
        double[][] shares = matrix.ToNormalizedRows();
        double Value(int actual, int predicted) => rates ? shares[actual][predicted] : matrix[actual, predicted];
        string Text(int actual, int predicted, bool narrow = false) =>
            rates && narrow ? FormattableString.Invariant($"{100 * shares[actual][predicted]:0.#}")
                : rates ? ChartStyle.Percent(shares[actual][predicted])
                : ChartStyle.Number(matrix[actual, predicted]);
        (int Actual, int Predicted)[] mixedUp =
            [.. classes.SelectMany(a => classes.Where(p => p != a).Select(p => (a, p))).OrderByDescending(pair => Value(pair.a, pair.p))];
        double most = mixedUp.Length == 0 ? 0 : Value(mixedUp[0].Actual, mixedUp[0].Predicted);

        GenericChart Heat(bool diagonal, StyleParam.Colorscale scale) => Chart.Heatmap<double, int, int, string>(
                // Empty cells show the background, light or dark.
                classes.Select(a => classes.Select(p => a == p == diagonal && matrix[a, p] > 0 ? Value(a, p) : double.NaN).ToArray())
                    .ToArray(),
                X: classes, Y: classes, XGap: 1, YGap: 1, ColorScale: scale, ShowScale: false, ReverseYAxis: true)
            .WithHoverTexts(classes.Select(a => classes.Select(p => Cell(matrix, shares, a, p)).ToArray()).ToArray())
            .WithAttribute("hoverongaps", false)
            .WithAttribute("zmin", 0.0)
            .WithAttribute("zmax", most > 0 ? most : 1);
        GenericChart Draw(string title, int width)
        {
            bool narrow = width == ChartStyle.NarrowWidth;
            double size = narrow ? NarrowNumbers : rates ? 12 : 13;
            IEnumerable<Annotation> labels = classes.SelectMany(a => classes.Where(p => matrix[a, p] > 0).Select(p => ChartStyle.Label(
                p, a, Text(a, p, narrow), a != p && Value(a, p) > 0.8 * most ? ChartStyle.White : ChartStyle.Ink, size)));
            LinearAxis actual = ChartStyle.Axis("actual digit", step: 1, grid: false);
            actual.SetProperty("autorange", "reversed");
            string across = !rates ? "predicted digit"
                : narrow ? "predicted digit (% of the actual digit)"
                : "predicted digit (shares of the actual digit: each row is 100 %)";
            GenericChart chart = Chart.Combine(new[] { Heat(diagonal: true, s_blues), Heat(diagonal: false, s_oranges) })
                .WithXAxis(ChartStyle.Axis(across, step: 1, grid: false))
                .WithYAxis(actual)
                .WithAnnotations(labels);
            return ChartStyle.Finish(chart, title, height: narrow ? NarrowHeight : 560, width: width);
        }

        string right = rates
            ? $"{ChartStyle.Percent(matrix.Accuracy, 2)} right"
            : $"{ChartStyle.Number(matrix.Correct)} of {ChartStyle.Number(matrix.Total)} right";
        string title = most > 0 ? $"{right}; {Worst([.. mixedUp.TakeWhile(pair => Value(pair.Actual, pair.Predicted) == most)])}" : right;
        return new ChartView(width => Draw(title, width));

        string Worst((int Actual, int Predicted)[] ties)
        {
            (int actual, int predicted) = ties[0];
            string pair = $"{ChartStyle.WithArticle(actual)} is taken for {ChartStyle.WithArticle(predicted)}";
            string often = most == 1 && !rates ? "once"
                : rates ? $"{Text(actual, predicted)} of the {Plural(actual)}"
                : $"{Text(actual, predicted)} times";
            return ties.Length switch
            {
                1 => $"most often {pair} ({often})",
                2 => $"most often {pair}, or {ChartStyle.WithArticle(ties[1].Actual)} for {ChartStyle.WithArticle(ties[1].Predicted)} "
                    + $"({often}{(rates ? "" : " each")})",
                _ => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{ties.Length} mix-ups are equally frequent, such as {ChartStyle.WithArticle(actual)} taken for "
                        + $"{ChartStyle.WithArticle(predicted)} ({often}{(rates ? "" : " each")})"),
            };
        }
    }

    private static string Cell(ConfusionMatrix matrix, double[][] shares, int actual, int predicted)
    {
        string what = matrix[actual, predicted] == 0
            ? "no image"
            : $"{Counted(matrix[actual, predicted], "image", "images")}, "
                + $"{ChartStyle.Percent(shares[actual][predicted])} of the {Plural(actual)}";
        return FormattableString.Invariant($"actual {actual}, predicted {predicted}: {what}");
    }
}
