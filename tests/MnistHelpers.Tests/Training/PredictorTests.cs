using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers.Tests;

[Collection(nameof(Tensors))]
public sealed class PredictorTests
{
    private static readonly ImageSet s_images = Digits.Test.Take(25);

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(25)]
    [InlineData(1000)]
    public void Probabilities_AreTheSoftmaxOfTheLogitsWhateverTheBatch(int batchSize)
    {
        using DigitCnn model = Digits.Tiny(dropout: 0.5);
        float[] probabilities = Predictor.Probabilities(model, s_images, batchSize);

        model.eval();
        using Tensor x = Preprocessing.ToTensor(s_images);
        using Tensor logits = model.call(x);
        float[] expected = logits.data<float>().ToArray();
        for (int i = 0; i < s_images.Count; i++)
        {
            double[] row = [.. expected.Skip(10 * i).Take(10).Select(logit => Math.Exp(logit))];
            for (int c = 0; c < 10; c++)
                Assert.Equal(row[c] / row.Sum(), probabilities[10 * i + c], tolerance: 1e-6);
        }
    }

    [Fact]
    public void Probabilities_OfLogProbabilities_AreTheSame()
    {
        using DigitCnn model = Digits.Tiny();
        using var logarithms = Sequential(model, LogSoftmax(1));

        float[] plain = Predictor.Probabilities(model, s_images), fromLogarithms = Predictor.Probabilities(logarithms, s_images);

        Assert.All(plain.Zip(fromLogarithms), pair => Assert.Equal(pair.First, pair.Second, tolerance: 1e-6f));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Evaluate_LeavesTheModeAndIgnoresDropout(bool training)
    {
        using DigitCnn model = Digits.Tiny(dropout: 0.5);
        model.train(training);

        Evaluation first = Evaluator.Evaluate(model, s_images), second = Evaluator.Evaluate(model, s_images, batchSize: 7);

        Assert.Equal(training, model.training);
        Assert.Equal(first.Predicted.ToArray(), second.Predicted.ToArray());
        Assert.Equal(s_images.Count, first.Count);
        Assert.Equal(10, first.Classes);
    }

    [Fact]
    public void Evaluate_ModelThatThrows_LeavesTheMode()
    {
        using DigitCnn model = Digits.Tiny();
        ImageSet tooSmall = new(new byte[9], new byte[1], 3, 3);

        Assert.ThrowsAny<Exception>(() => Evaluator.Evaluate(model, tooSmall));

        Assert.True(model.training);
    }

    [Fact]
    public void Evaluate_NoImages_IsOneSentence()
    {
        using DigitCnn model = Digits.Tiny();
        Assert.StartsWith(
            "images: none found; give at least one image to evaluate",
            Assert.Throws<ArgumentException>(() => Evaluator.Evaluate(model, s_images.Take(0))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToTensor_EveryByteIsTheNearestFloatWhereverItStands()
    {
        byte[] pixels = [.. Enumerable.Range(0, 3 * 257).Select(i => (byte)(i * 7))];

        using Tensor x = Preprocessing.ToTensor(new ImageSet(pixels, new byte[3], 1, 257));

        Assert.Equal(pixels.Select(pixel => (float)(pixel / 255.0)), x.data<float>().ToArray());
    }

    [Fact]
    public void ToTensor_ScalesInkToOne()
    {
        var images = new ImageSet(new byte[] { 0, 51, 102, 255, 1, 2, 3, 4 }, new byte[] { 7, 9 }, 2, 2);

        using Tensor x = Preprocessing.ToTensor(images);
        using Tensor y = Preprocessing.LabelsToTensor(images);

        Assert.Equal([2, 1, 2, 2], x.shape);
        Assert.Equal([0, 0.2f, 0.4f, 1, 1 / 255f, 2 / 255f, 3 / 255f, 4 / 255f], x.data<float>().ToArray());
        Assert.Equal([7L, 9L], y.data<long>().ToArray());
    }
}
