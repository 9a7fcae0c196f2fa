using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers;

/// <summary>Charts of what a classifier does on labelled images.</summary>
public static class EvaluationCharts
{
    private const int TilesInARow = 10;

    private static readonly StyleParam.Colorscale Blues = StyleParam.Colorscale.NewCustom(
        new[] { Tuple.Create(0.0, Color.fromHex("#DCEAF4")), Tuple.Create(1.0, Color.fromHex("#DCEAF4")) });

    private static readonly StyleParam.Colorscale Oranges = StyleParam.Colorscale.NewCustom(
        new[] { Tuple.Create(0.0, Color.fromHex("#FFFFFF")), Tuple.Create(0.04, Color.fromHex("#FEF1E7")), Tuple.Create(0.5, Color.fromHex("#F6C7A3")), Tuple.Create(1.0, ChartStyle.Vermilion) });

    /// <summary>
    /// How often each digit was taken for each. Only the mistakes are coloured by their number, so that the many right
    /// answers on the diagonal do not drown them.
    /// </summary>
    public static Figure ConfusionMatrix(Evaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ConfusionMatrix matrix = evaluation.ConfusionMatrix;
        int[] classes = [.. Enumerable.Range(0, matrix.Classes)];
        double[][] Cells(bool diagonal) => [.. classes.Select(a => classes.Select(p => a == p == diagonal ? matrix[a, p] : double.NaN).ToArray())];
        GenericChart Heat(bool diagonal, StyleParam.Colorscale scale) => Chart.Heatmap<double, int, int, string>(
            Cells(diagonal), X: classes, Y: classes, XGap: 1, YGap: 1, ColorScale: scale, ShowScale: false, ReverseYAxis: true);

        (int Actual, int Predicted, long Count) worst = classes.SelectMany(a => classes.Where(p => p != a).Select(p => (a, p, matrix[a, p]))).MaxBy(pair => pair.Item3);
        IEnumerable<Annotation> labels = classes.SelectMany(a => classes.Where(p => matrix[a, p] > 0).Select(p => ChartStyle.Label(
            p, a, ChartStyle.Number(matrix[a, p]), a != p && matrix[a, p] > 0.8 * worst.Count ? ChartStyle.White : ChartStyle.Ink, 13)));
        LinearAxis actual = ChartStyle.Axis("actual digit", step: 1, grid: false);
        actual.SetValue("autorange", "reversed");
        GenericChart chart = Chart.Combine(new[] { Heat(diagonal: true, Blues), Heat(diagonal: false, Oranges) })
            .WithXAxis(ChartStyle.Axis("predicted digit", step: 1, grid: false))
            .WithYAxis(actual)
            .WithAnnotations(labels);
        string title = $"{ChartStyle.Number(matrix.Correct)} of {ChartStyle.Number(matrix.Total)} right"
            + (worst.Count > 0 ? FormattableString.Invariant($"; most often a {worst.Actual} is taken for a {worst.Predicted} ({ChartStyle.Number(worst.Count)} times)") : "");
        return new Figure(ChartStyle.Finish(chart, title, height: 560));
    }

    /// <summary>The first images with what was predicted: blue where it is right, orange with the truth where it is wrong.</summary>
    /// <param name="images">The images that were evaluated.</param>
    /// <param name="evaluation">What was predicted for them.</param>
    /// <param name="count">How many are shown.</param>
    /// <exception cref="ArgumentException">The evaluation is not one of these images.</exception>
    public static Figure Predictions(ImageSet images, Evaluation evaluation, int count = 20)
    {
        Require(images, evaluation, count);
        ImageSet first = images.Take(Math.Min(count, images.Count));
        ReadOnlySpan<int> predicted = evaluation.Predicted.Span;
        var captions = new DigitTiles.Caption[first.Count];
        int right = 0;
        for (int i = 0; i < captions.Length; i++)
        {
            bool isRight = predicted[i] == first.Label(i);
            right += isRight ? 1 : 0;
            string said = isRight ? FormattableString.Invariant($"{predicted[i]}") : FormattableString.Invariant($"said {predicted[i]}, is {first.Label(i)}");
            captions[i] = new DigitTiles.Caption(said + Confidence(evaluation, i, predicted[i]), isRight ? ChartStyle.Blue : ChartStyle.Vermilion);
        }
        string title = $"{ChartStyle.Number(right)} of the first {ChartStyle.Number(first.Count)} predictions are right";
        return DigitTiles.Draw(first, TilesInARow, captions, Lines(evaluation), title);
    }

    /// <summary>The wrong predictions that the classifier was surest of.</summary>
    /// <param name="images">The images that were evaluated.</param>
    /// <param name="evaluation">What was predicted for them.</param>
    /// <param name="count">How many are shown at most.</param>
    /// <exception cref="ArgumentException">The evaluation is not one of these images, or has no mistakes.</exception>
    public static Figure Mistakes(ImageSet images, Evaluation evaluation, int count = 20)
    {
        Require(images, evaluation, count);
        if (evaluation.Mistakes.Count == 0)
            throw new ArgumentException("evaluation: every prediction is right; there are no mistakes to show", nameof(evaluation));
        Mistake[] worst = [.. evaluation.Mistakes.Take(count)];
        DigitTiles.Caption[] captions = [.. worst.Select(m => new DigitTiles.Caption(
            FormattableString.Invariant($"said {m.Predicted}, is {m.Actual}") + Confidence(evaluation, m.Index, m.Predicted), ChartStyle.Vermilion))];
        string title = FormattableString.Invariant($"{evaluation.Mistakes.Count:N0} of {evaluation.Count:N0} are wrong; these {worst.Length} it was surest of");
        return DigitTiles.Draw(images.Select([.. worst.Select(m => m.Index)]), TilesInARow, captions, Lines(evaluation), title);
    }

    private static int Lines(Evaluation evaluation) => evaluation.HasProbabilities ? 2 : 1;

    private static string Confidence(Evaluation evaluation, int index, int predicted) =>
        evaluation.HasProbabilities ? "<br>" + ChartStyle.Percent(evaluation.Probability(index, predicted)) : "";

    private static void Require(ImageSet images, Evaluation evaluation, int count)
    {
        DigitCharts.RequireImages(images);
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        if (images.Count != evaluation.Count)
            throw new ArgumentException(FormattableString.Invariant($"evaluation: of {evaluation.Count:N0} samples, the set has {images.Count:N0} images; give the images that were evaluated"), nameof(evaluation));
    }
}
