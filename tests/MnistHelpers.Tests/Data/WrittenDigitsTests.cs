namespace MnistHelpers.Tests;

[Collection(nameof(Tensors))]
public sealed class WrittenDigitsTests
{
    [Fact]
    public void Draw_IsInMnistsForm()
    {
        ImageSet set = WrittenDigits.Draw(400);

        Assert.Equal((400, 28, 28), (set.Count, set.Rows, set.Columns));
        for (int i = 0; i < set.Count; i++)
        {
            Assert.Equal(i % 10, set.Label(i));
            double mass = 0, sumX = 0, sumY = 0;
            int left = 28, right = 0, top = 28, bottom = 0;
            for (int k = 0; k < 28 * 28; k++)
            {
                byte ink = set.Image(i)[k];
                int x = k % 28, y = k / 28;
                (mass, sumX, sumY) = (mass + ink, sumX + ink * x, sumY + ink * y);
                if (ink > 127)
                    (left, right, top, bottom) = (Math.Min(left, x), Math.Max(right, x), Math.Min(top, y), Math.Max(bottom, y));
            }
            Assert.Equal(13.5, sumX / mass, 0.4);
            Assert.Equal(13.5, sumY / mass, 0.4);
            Assert.InRange(Math.Max(right - left, bottom - top) + 1, 17, 22);
        }
    }

    /// <summary>A network that has only seen MNIST's digits takes most of them for what they are, and finds them hard.</summary>
    [Fact]
    public void Draw_DigitsAreThoseOfTheirLabels()
    {
        using DigitCnn network = Digits.OfMnistAlone();

        double accuracy = Evaluator.Evaluate(network, WrittenDigits.Draw(2_000, seed: 5)).Accuracy;

        Assert.InRange(accuracy, 0.8, 0.97);
    }
}
