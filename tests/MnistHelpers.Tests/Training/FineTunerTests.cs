using TorchSharp;

namespace MnistHelpers.Tests;

public sealed class FineTunerTests
{
    /// <summary>Digits upside down, which the network has never seen: it learns to read them, the upright ones stay known, and the original stays as it is.</summary>
    [Fact]
    public void NewImages_AreLearned_OldOnesKept_AndTheNetworkItselfUntouched()
    {
        MnistData data = Mnist.Load();
        ImageSet turned = Turned(data.Train.Take(400)), unseen = Turned(data.Test.Take(300));
        using DigitCnn network = DigitCnn.LoadPretrained();
        byte[] before = Weights(network);
        double knownBefore = Evaluator.Evaluate(network, data.Test).Accuracy, turnedBefore = Evaluator.Evaluate(network, unseen).Accuracy;

        using DigitCnn learned = FineTuner.Run(network, turned, data.Train, new FineTuningOptions { Replay = 2000 });

        Assert.Equal(before, Weights(network));
        Assert.True(Evaluator.Evaluate(learned, unseen).Accuracy > turnedBefore + 0.2);
        Assert.True(Evaluator.Evaluate(learned, data.Test).Accuracy > knownBefore - 0.02);
    }

    [Fact]
    public void SameSeed_GivesTheSameWeights()
    {
        ImageSet train = Mnist.Load().Train.Take(500);
        using DigitCnn network = DigitCnn.LoadPretrained();
        var options = new FineTuningOptions { Replay = 200 };

        using DigitCnn a = FineTuner.Run(network, train.Take(3), train, options), b = FineTuner.Run(network, train.Take(3), train, options);

        Assert.Equal(Weights(a), Weights(b));
        Assert.NotEqual(Weights(network), Weights(a));
    }

    [Fact]
    public void Stopped_OrGivenNothing_SaysSo()
    {
        ImageSet train = Mnist.Load().Train.Take(100);
        using DigitCnn network = DigitCnn.LoadPretrained();

        Assert.Throws<OperationCanceledException>(() => FineTuner.Run(network, train, train, cancellation: new CancellationToken(canceled: true)));
        Assert.Equal("images: none found; give at least one", Assert.Throws<ArgumentException>(() => FineTuner.Run(network, train.Take(0), train)).Message);
        Assert.Equal(
            "Share: 1 found; give a share between 0 and 1, such as 0.2",
            Assert.Throws<ArgumentException>(() => FineTuner.Run(network, train, train, new FineTuningOptions { Share = 1 })).Message);
    }

    private static ImageSet Turned(ImageSet images) => new(Enumerable.Range(0, images.Count).SelectMany(i => images.Image(i).ToArray().Reverse()).ToArray(), images.Labels);

    private static byte[] Weights(DigitCnn network) => [.. network.parameters().SelectMany(parameter => parameter.bytes.ToArray())];
}
