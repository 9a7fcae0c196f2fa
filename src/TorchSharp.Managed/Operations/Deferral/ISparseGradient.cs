using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// The record of a gradient that is 0 almost everywhere. A convolution's gradients are summed over the remaining positions only.
/// </summary>
internal unsafe interface ISparseGradient
{
    /// <summary>Computes the sums over images and pixels, [F].</summary>
    Tensor BiasGradient();

    /// <summary>Computes the gradient of the weights, [F, C, KH, KW].</summary>
    /// <param name="input">The input of the convolution, in channels-last order.</param>
    /// <param name="shape">The convolution, with a single group.</param>
    Tensor WeightGradient(float* input, ConvolutionShape shape);

    /// <summary>Computes the gradient of the convolution's input, [N, C, H, W].</summary>
    /// <param name="weight">The weights, in row-major order.</param>
    /// <param name="shape">The convolution, with a single group.</param>
    Tensor InputGradient(float* weight, ConvolutionShape shape);
}
