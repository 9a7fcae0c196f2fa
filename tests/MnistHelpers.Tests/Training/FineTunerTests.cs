namespace MnistHelpers.Tests;

public sealed class FineTunerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>
    /// Mirrored digits, which the network has never seen: it learns to read them, the others stay known, and the original stays as it is.
    /// </summary>
    [Fact]
    public void NewImages_AreLearned_OldOnesKept_AndTheNetworkItselfUntouched()
    {
        MnistData data = Mnist.Load();
        ImageSet mirrored = Mirrored(data.Train.Take(400)), unseen = Mirrored(data.Test.Take(300));
        using DigitCnn network = DigitCnn.LoadPretrained();
        byte[] before = Weights(network);
        double knownBefore = Evaluator.Evaluate(network, data.Test).Accuracy, mirroredBefore = Evaluator.Evaluate(network, unseen).Accuracy;

        using DigitCnn learned = FineTuner.Run(
            network, mirrored, data.Train, new FineTuningOptions { Replay = 2000 }, cancellation: Cancellation);

        Assert.Equal(before, Weights(network));
        double known = Evaluator.Evaluate(learned, data.Test).Accuracy, unknown = Evaluator.Evaluate(learned, unseen).Accuracy;
        Assert.True(
            unknown > mirroredBefore + 0.05 && known > knownBefore - 0.02,
            $"mirrored {mirroredBefore} and {unknown}, others {knownBefore} and {known}");
    }

    [Fact]
    public void SameSeed_GivesTheSameWeights()
    {
        ImageSet train = Mnist.Load().Train.Take(500);
        using DigitCnn network = DigitCnn.LoadPretrained();
        var options = new FineTuningOptions { Replay = 200 };

        using DigitCnn a = FineTuner.Run(network, train.Take(3), train, options, cancellation: Cancellation),
            b = FineTuner.Run(network, train.Take(3), train, options, cancellation: Cancellation);

        Assert.Equal(Weights(a), Weights(b));
        Assert.NotEqual(Weights(network), Weights(a));
    }

    [Fact]
    public void Stopped_OrGivenNothing_SaysSo()
    {
        ImageSet train = Mnist.Load().Train.Take(100);
        using DigitCnn network = DigitCnn.LoadPretrained();

        Assert.Throws<OperationCanceledException>(
            () => FineTuner.Run(network, train, train, cancellation: new CancellationToken(canceled: true)));
        Assert.Equal(
            "images: none found; give at least one",
            Assert.Throws<ArgumentException>(() => FineTuner.Run(network, train.Take(0), train, cancellation: Cancellation)).Message);
        Assert.Equal(
            "Share: 1 found; give a share between 0 and 1, such as 0.2",
            Assert.Throws<ArgumentException>(
                () => FineTuner.Run(network, train, train, new FineTuningOptions { Share = 1 }, cancellation: Cancellation)).Message);
    }

    private static ImageSet Mirrored(ImageSet images) =>
        new(images.Pixels.ToArray().Chunk(28).SelectMany(row => row.Reverse()).ToArray(), images.Labels);

    private static byte[] Weights(DigitCnn network) => [.. network.parameters().SelectMany(parameter => parameter.bytes.ToArray())];
}
