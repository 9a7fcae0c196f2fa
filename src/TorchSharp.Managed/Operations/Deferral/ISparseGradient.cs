using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// The record of a gradient that is 0 nearly everywhere, and from which a convolution's gradients are summed over the places that are left.
/// </summary>
internal unsafe interface ISparseGradient
{
    /// <summary>The sums over images and pixels, [F].</summary>
    Tensor BiasGradient();

    /// <summary>The gradient of the weights, [F, C, KH, KW].</summary>
    /// <param name="input">What was convolved, channels last.</param>
    /// <param name="shape">The convolution, in one group.</param>
    Tensor WeightGradient(float* input, ConvolutionShape shape);

    /// <summary>The gradient of what was convolved, [N, C, H, W].</summary>
    /// <param name="weight">The weights, row-major.</param>
    /// <param name="shape">The convolution, in one group.</param>
    Tensor InputGradient(float* weight, ConvolutionShape shape);
}
