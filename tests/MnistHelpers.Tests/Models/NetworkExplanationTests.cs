namespace MnistHelpers.Tests;

public sealed class NetworkExplanationTests
{
    /// <summary>The gradient is that of the answer's logit: a step along it changes the logit as it says.</summary>
    [Fact]
    public void Gradient_TellsHowTheLogitChanges()
    {
        ImageSet image = Mnist.Load().Test.Take(1);
        using DigitCnn network = DigitCnn.LoadPretrained();
        NetworkExplanation explanation = NetworkExplanation.Of(network, image);
        Assert.Equal(7, explanation.Class);
        Assert.Equal(1, explanation.Probabilities.Sum(), 1e-6);

        // One gray level more at a pixel; the logits are the last layer's output. On bare ground all values of a pool are the same, and
        // there is no slope.
        int[] steepest = [.. Enumerable.Range(0, 784)
            .Where(i => image.Pixels.Span[i] is > 0 and < 255)
            .OrderByDescending(i => Math.Abs(explanation.Gradient.Span[i]))
            .Take(60)];
        int right = steepest.Count(i =>
        {
            byte[] pixels = image.Pixels.ToArray();
            pixels[i]++;
            NetworkExplanation changed = NetworkExplanation.Of(network, new ImageSet(pixels, image.Labels));
            double expected = explanation.Gradient.Span[i] / 255,
                actual = changed.Layers[^1].Values.Span[7] - explanation.Layers[^1].Values.Span[7];
            return Math.Abs(expected - actual) < Math.Abs(expected) * 0.1;
        });
        Assert.True(right >= 45, $"{right} of 60");
    }

    [Fact]
    public void Layers_AreThoseOfTheNetwork_AndOtherSizesAreRefused()
    {
        using DigitCnn network = DigitCnn.LoadPretrained();

        Assert.Equal(
            ["conv1 relu1 pool1: 32 12 12", "conv2 relu2 pool2: 64 5 5", "conv3 norm3 relu3: 96 3 3", "output: 10"],
            NetworkExplanation.Of(network, Mnist.Load().Test, 3).Layers
                .Select(layer => $"{string.Join(' ', layer.Layers)}: {string.Join(' ', layer.Shape)}"));
        Assert.Throws<ArgumentOutOfRangeException>(() => NetworkExplanation.Of(network, Mnist.Load().Test.Take(2), 2));
        Assert.StartsWith(
            "images: 14×14 pixels found",
            Assert.Throws<ArgumentException>(
                () => NetworkExplanation.Of(network, new ImageSet(new byte[196], new byte[1], 14, 14))).Message, StringComparison.Ordinal);
    }
}
