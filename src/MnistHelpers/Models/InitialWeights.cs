using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers;

/// <summary>
/// Draws the initial weights of a <see cref="DigitCnn"/> as torch's layers draw them when they are made, but from a generator of one's own:
/// the same seed gives the same weights, whatever else draws from torch's.
/// </summary>
internal static class InitialWeights
{
    /// <param name="layers">In the order in which they are made.</param>
    /// <param name="generator">What is drawn from.</param>
    internal static void Draw(IEnumerable<Module> layers, Generator generator)
    {
        using var noGradient = no_grad();
        foreach (Module layer in layers)
        {
            if (layer is Conv2d convolution)
                Draw(convolution.weight, convolution.bias, generator);
            else if (layer is Linear linear)
                Draw(linear.weight, linear.bias, generator);
        }
    }

    /// <summary>Uniform within ±1/√(inputs of an output): He et al., 2015, with a slope of √5.</summary>
    private static void Draw(Tensor weight, Tensor? bias, Generator generator)
    {
        double inputs = weight.numel() / weight.shape[0];
        // In PyTorch's own order of rounding, so that the bits are those that it draws.
        double bound = Math.Sqrt(3.0) * (Math.Sqrt(2.0 / (1 + 5)) / Math.Sqrt(inputs)), biasBound = 1 / Math.Sqrt(inputs);
        weight.uniform_(-bound, bound, generator);
        bias?.uniform_(-biasBound, biasBound, generator);
    }
}
