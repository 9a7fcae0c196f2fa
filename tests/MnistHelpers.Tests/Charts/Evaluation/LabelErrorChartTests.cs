namespace MnistHelpers.Tests;

public sealed class LabelErrorChartTests
{
    /// <summary>Some test images, each predicted to be what the function says of its index and label.</summary>
    private static (ImageSet Images, Evaluation Evaluation) Predict(int[] indices, Func<int, int, int> predict, ImageSet? from = null)
    {
        ImageSet images = (from ?? Digits.Test).Select(indices);
        int[] labels = [.. Enumerable.Range(0, indices.Length).Select(images.Label)];
        return (images, Samples.Evaluate(labels, [.. indices.Zip(labels, predict)]));
    }

    [Fact]
    public void Mistakes_MarkDoubtedLabels_WhereverTheyStand()
    {
        (ImageSet images, Evaluation evaluation) = Predict([0, 9679, 1, 947], (index, label) => index < 2 ? (label + 1) % 10 : 9);

        ChartView figure = Culture.German(() => EvaluationCharts.Mistakes(images, evaluation));

        Assert.Equal(
            ["said 8, is 7<br>90.0 %", "said 9, is 6<br>90.0 %<br>† 3/5: neither", "said 3, is 2<br>90.0 %",
            "said 9, is 8<br>90.0 %<br>† 5/5: 9"], figure.Captions()[..4]);
        Assert.StartsWith("† label doubted", figure.Captions()[4], StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_OnOtherImages_AreNotMarked()
    {
        (ImageSet images, Evaluation evaluation) = Predict([947, 9679], (_, label) => (label + 1) % 10, Digits.Train);
        Assert.DoesNotContain(EvaluationCharts.Mistakes(images, evaluation).Captions(), caption => caption.Contains('†'));
    }

    [Fact]
    public void LabelErrors_ShowTheFifteenWithWhatTheNetworkSays()
    {
        int[] all = [.. Enumerable.Range(0, Digits.Test.Count)];
        int[] agreed = [947, 1621]; // on these it says what the reviewers say, on one more something else
        (ImageSet images,
            Evaluation evaluation) = Predict(
                all,
                (index, label) =>
                    agreed.Contains(index) ? MnistLabelErrors.All.Single(e => e.Index == index).Guess : index == 2654 ? 4 : label);

        ChartView figure = Culture.German(() => EvaluationCharts.LabelErrors(images, evaluation));

        Assert.Equal("The network contradicts 3 of 15 doubted labels, 2 of them as the reviewers do", figure.Title());
        Assert.Equal(16, figure.Captions().Length);
        Assert.Equal("label 8; 5/5: 9<br>network: 9, 90.0 %", figure.Captions()[0]);
    }

    [Fact]
    public void LabelErrors_OfOtherImages_AreRefused()
    {
        (ImageSet images, Evaluation evaluation) = Predict([0, 1, 2], (_, label) => label);
        Assert.StartsWith(
            "images: none of the 15", Assert.Throws<ArgumentException>(() => EvaluationCharts.LabelErrors(images, evaluation)).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "evaluation: of 3 samples",
            Assert.Throws<ArgumentException>(() => EvaluationCharts.LabelErrors(Digits.Test, evaluation)).Message,
            StringComparison.Ordinal);
    }
}
