using static TorchSharp.torch;

namespace MnistHelpers.Tests;

/// <summary>Real digits and networks, the data loaded once for all tests.</summary>
internal static class Digits
{
    private static readonly Lazy<MnistData> s_data = new(Mnist.Load);

    internal static ImageSet Train => s_data.Value.Train;

    internal static ImageSet Test => s_data.Value.Test;

    internal static DigitCnn Cnn(long seed = 1, DigitCnnOptions? options = null) => new(options, seed);

    /// <summary>A small network, for tests that are not about what it learns.</summary>
    internal static DigitCnn Tiny(double dropout = 0) =>
        Cnn(1, new DigitCnnOptions { Blocks = [new(2, Pool: 2)], Dense = [new(8, Dropout: dropout)] });

    /// <summary>A network that has seen nothing but digits of MNIST, 10,000 of them, once.</summary>
    internal static DigitCnn OfMnistAlone()
    {
        DigitCnn network = Recipe.Fast.CreateNetwork();
        new Trainer(network, Recipe.Fast.Training).Fit(Train.Take(10_000));
        network.eval();
        return network;
    }

    internal static float[] Weights(TorchSharp.torch.nn.Module model) =>
        [.. model.parameters().SelectMany(parameter => parameter.data<float>().ToArray())];

    internal static void SetWeights(TorchSharp.torch.nn.Module model, float[] weights)
    {
        using var noGradient = no_grad();
        int at = 0;
        foreach (var parameter in model.parameters())
        {
            int count = (int)parameter.numel();
            using Tensor values = tensor(weights[at..(at + count)]).view(parameter.shape);
            parameter.copy_(values);
            at += count;
        }
    }
}
