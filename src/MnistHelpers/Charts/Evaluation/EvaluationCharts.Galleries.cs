using System.Globalization;
using MnistHelpers.Charts;
namespace MnistHelpers;

public static partial class EvaluationCharts
{
    private const int TilesInARow = 10;
    private const int LargeTilesInARow = 5;

    /// <summary>Shows the first images with their predictions: blue if correct, orange with the true label if wrong.</summary>
    /// <param name="images">The evaluated images.</param>
    /// <param name="evaluation">The evaluation of these images.</param>
    /// <param name="count">The number of images to show.</param>
    /// <exception cref="ArgumentException">The evaluation does not belong to these images.</exception>
    public static ChartView Predictions(ImageSet images, Evaluation evaluation, int count = 20)
    {
        Require(images, evaluation);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ImageSet first = images.Take(Math.Min(count, images.Count));
        ReadOnlySpan<int> predicted = evaluation.Predicted.Span;
        var captions = new DigitTiles.Caption[first.Count];
        int right = 0;
        for (int i = 0; i < captions.Length; i++)
        {
            bool isRight = predicted[i] == first.Label(i);
            right += isRight ? 1 : 0;
            string said = isRight ? Name(predicted[i]) : FormattableString.Invariant($"said {predicted[i]}, is {first.Label(i)}");
            captions[i] = new DigitTiles.Caption(
                said + Confidence(evaluation, i), isRight ? ChartStyle.BlueText : ChartStyle.VermilionText);
        }
        string title = $"{ChartStyle.Number(right)} of the first {ChartStyle.Number(first.Count)} predictions are right";
        return DigitTiles.Draw(first, TilesInARow, captions, Lines(evaluation), title);
    }

    /// <summary>
    /// Shows the most confident wrong predictions. If reviewers doubted the label of an image of MNIST's test set
    /// (<see cref="MnistLabelErrors"/>), a † marks it, with their reading.
    /// </summary>
    /// <param name="images">The evaluated images.</param>
    /// <param name="evaluation">The evaluation of these images.</param>
    /// <param name="count">The maximum number of images to show.</param>
    /// <exception cref="ArgumentException">The evaluation does not belong to these images, or has no mistakes.</exception>
    public static ChartView Mistakes(ImageSet images, Evaluation evaluation, int count = 20)
    {
        Require(images, evaluation);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        if (evaluation.Mistakes.Count == 0)
            throw new ArgumentException("evaluation: every prediction is right; there are no mistakes to show", nameof(evaluation));
        Mistake[] worst = [.. evaluation.Mistakes.Take(count)];
        LabelError?[] doubts = [.. worst.Select(m => MnistLabelErrors.Find(images, m.Index))];
        DigitTiles.Caption[] captions = [.. worst.Zip(doubts, (m, doubt) => new DigitTiles.Caption(
            FormattableString.Invariant($"said {m.Predicted}, is {m.Actual}") + Confidence(evaluation, m.Index)
                + (doubt is null ? "" : FormattableString.Invariant($"<br>† {doubt.ReadingVotes}/5: {Reading(doubt)}")),
                ChartStyle.VermilionText))];
        bool anyDoubt = doubts.Any(doubt => doubt is not null);
        string title = evaluation.HasProbabilities
            ? $"{ChartStyle.Number(evaluation.Mistakes.Count)} of {ChartStyle.Number(evaluation.Count)} are wrong; "
                + $"{(worst.Length == 1 ? "this" : $"these {ChartStyle.Number(worst.Length)}")} it was surest of"
            : $"{ChartStyle.Number(worst.Length)} of {ChartStyle.Number(evaluation.Mistakes.Count)} mistakes among "
                + $"{ChartStyle.Number(evaluation.Count)} predictions";
        return DigitTiles.Draw(
            images.Select([.. worst.Select(m => m.Index)]), TilesInARow, captions, Lines(evaluation) + (anyDoubt ? 1 : 0), title,
            anyDoubt ? "† label doubted: 3/5: 6 means that 3 of 5 reviewers say 6 (Northcutt and others, 2021)" : null);
    }

    /// <summary>
    /// Shows those of the 15 images of MNIST's test set with doubted labels (<see cref="MnistLabelErrors"/>) that are among the images,
    /// with the reviewers' reading and the prediction: blue if it equals the label, orange if not.
    /// </summary>
    /// <param name="images">The evaluated images: the test set, a part of it, or a shuffled one.</param>
    /// <param name="evaluation">The evaluation of these images.</param>
    /// <exception cref="ArgumentException">The evaluation does not belong to these images, or none of the 15 is among them.</exception>
    public static ChartView LabelErrors(ImageSet images, Evaluation evaluation)
    {
        Require(images, evaluation);
        (int Index, LabelError Error)[] found = [.. Enumerable.Range(0, images.Count)
            .Select(i => (i, MnistLabelErrors.Find(images, i)))
            .Where(pair => pair.Item2 is not null)
            .Select(pair => (pair.i, pair.Item2!))];
        if (found.Length == 0)
        {
            throw new ArgumentException(
                "images: none of the 15 test images of MNIST with doubted labels found; give the test images, such as Mnist.Load().Test",
                nameof(images));
        }
        int[] predicted = evaluation.Predicted.ToArray();
        DigitTiles.Caption[] captions = [.. found.Select(pair => new DigitTiles.Caption(
            FormattableString.Invariant(
                $"label {pair.Error.Label}; {pair.Error.ReadingVotes}/5: {Reading(pair.Error)}<br>network: {predicted[pair.Index]}")
                + Confidence(evaluation, pair.Index, separator: ", "),
            predicted[pair.Index] == pair.Error.Label ? ChartStyle.BlueText : ChartStyle.VermilionText))];
        int against = found.Count(pair => predicted[pair.Index] != pair.Error.Label);
        int agreed = found.Count(pair => predicted[pair.Index] == pair.Error.Reading);
        string title = FormattableString.Invariant(
            $"The network contradicts {against} of {found.Length} doubted labels, {agreed} of them as the reviewers do");
        return DigitTiles.Draw(
            images.Select([.. found.Select(pair => pair.Index)]), LargeTilesInARow, captions, lines: 2, title,
            "5/5: 9 means that 5 of 5 reviewers say 9 (Northcutt and others, 2021); blue: the network says what the label says");
    }

    private static string Reading(LabelError doubt) => doubt.Reading is { } digit ? Name(digit) : "neither";

    private static int Lines(Evaluation evaluation) => evaluation.HasProbabilities ? 2 : 1;

    private static string Confidence(Evaluation evaluation, int index, string separator = "<br>") =>
        evaluation.HasProbabilities ? separator + ChartStyle.Percent(evaluation.Probability(index, evaluation.Predicted.Span[index])) : "";

    internal static void Require(ImageSet images, Evaluation evaluation)
    {
        DigitCharts.RequireImages(images);
        ArgumentNullException.ThrowIfNull(evaluation);
        if (images.Count != evaluation.Count)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"evaluation: of {evaluation.Count:N0} samples, the set has {images.Count:N0} "
                        + $"images; give the images that were evaluated"), nameof(evaluation));
        }
    }
}
