using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers.Models;

/// <summary>
/// Draws the initial weights of a <see cref="DigitCnn"/> as torch's layers draw theirs on creation, but from a given generator, so that the
/// same seed gives the same weights whatever else draws from torch's default generator.
/// </summary>
internal static class InitialWeights
{
    /// <param name="layers">The layers, in the order in which they are created.</param>
    /// <param name="generator">The generator to draw from.</param>
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

    /// <summary>Draws weights and biases uniformly within ±1/√(fan-in): He et al., 2015, with a slope of √5.</summary>
    private static void Draw(Tensor weight, Tensor? bias, Generator generator)
    {
        double inputs = weight.numel() / weight.shape[0];
        // Computed in the same order as in PyTorch, so that rounding gives the same bits.
        double bound = Math.Sqrt(3.0) * (Math.Sqrt(2.0 / (1 + 5)) / Math.Sqrt(inputs)), biasBound = 1 / Math.Sqrt(inputs);
        weight.uniform_(-bound, bound, generator);
        bias?.uniform_(-biasBound, biasBound, generator);
    }
}
