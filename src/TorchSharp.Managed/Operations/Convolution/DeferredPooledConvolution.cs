using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// The record of a conv2d, optionally its ReLU, and a max_pool2d of adjacent windows. In the backward pass its gradient stays sparse
/// (<see cref="PooledGradient"/>) until it reaches the weights.
/// </summary>
internal sealed unsafe class DeferredPooledConvolution : SamplewiseRecord
{
    private readonly ConvolutionShape _shape;
    private readonly PoolingShape _pool;
    private readonly bool _rectified;

    private DeferredPooledConvolution(
        TensorImpl input, TensorImpl weight, TensorImpl? bias, ConvolutionShape shape, bool rectified, PoolingShape pool,
        TensorImpl? origin)
        : base(
            [pool.Images, pool.Channels, pool.OutputHeight, pool.OutputWidth], isChannelsLast: true, input, weight, bias, origin)
    {
        _shape = shape;
        _pool = pool;
        _rectified = rectified;
    }

    internal override bool ReadsChannelsLast => true;

    /// <param name="input">The input, [N, C, H, W].</param>
    /// <param name="weight">The weights, [F, C, KH, KW].</param>
    /// <param name="bias">The bias, [F].</param>
    /// <param name="shape">The convolution, with a single group.</param>
    /// <param name="rectified">Whether a ReLU follows the convolution.</param>
    /// <param name="pool">The windows.</param>
    /// <param name="origin">Where the window position of each value is written, [N, PH, PW, F]; null if nobody asks for it.</param>
    internal static Tensor Pool(
        TensorImpl input, TensorImpl weight, TensorImpl? bias, ConvolutionShape shape, bool rectified, PoolingShape pool,
        TensorImpl? origin) =>
        new DeferredPooledConvolution(input, weight, bias, shape, rectified, pool, origin).Result();

    internal override ISampleKernel Prepare(OperandList operands) => new PooledConvolutionKernel(
        operands.Dense(Input(1)), OptionalInput(2) is { } bias ? operands.Dense(bias) : null, _rectified, _shape, _pool,
        OptionalInput(3) is { } origin ? origin.Pointer : null, Input(1).Cache);
}
