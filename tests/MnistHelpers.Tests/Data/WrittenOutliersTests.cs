namespace MnistHelpers.Tests;

[Collection(nameof(Tensors))]
public sealed class WrittenOutliersTests
{
    [Fact]
    public void Draw_IsInMnistsForm_WithEveryLabel()
    {
        ImageSet set = WrittenOutliers.Draw(400);

        Assert.Equal((400, 28, 28), (set.Count, set.Rows, set.Columns));
        Assert.Equal(10, set.Labels.ToArray().Distinct().Count());
        Assert.All(Enumerable.Range(0, set.Count), i => Assert.InRange(set.Image(i).ToArray().Sum(ink => ink / 255.0), 8, 330));
    }

    /// <summary>The marks are others than those that it was trained with; a network that has seen none is sure of many.</summary>
    [Fact]
    public void LoadPretrained_DoubtsThem_AndNotDigits()
    {
        using DigitCnn network = DigitCnn.LoadPretrained(), tiny = DigitCnn.LoadPretrainedTiny(), digitsAlone = Digits.OfMnistAlone();
        ImageSet outliers = WrittenOutliers.Draw(2_000, seed: 9);

        Assert.InRange(Sure(network, outliers), 0, 0.06);
        Assert.InRange(Sure(network, WrittenDigits.Draw(2_000, seed: 9)), 0.95, 1);
        Assert.InRange(Sure(network, Digits.Test), 0.97, 1);
        Assert.InRange(Sure(tiny, outliers), 0, 0.15);
        Assert.InRange(Sure(digitsAlone, outliers), 0.15, 1);

        static double Sure(DigitCnn network, ImageSet images)
        {
            var options = new DigitReaderOptions();
            Evaluation scaled = new TemperatureScaling(options.Temperature).Apply(Evaluator.Evaluate(network, images));
            return Enumerable.Range(0, images.Count)
                .Average(i => scaled.Probability(i, scaled.Predicted.Span[i]) >= options.Threshold ? 1.0 : 0);
        }
    }
}
