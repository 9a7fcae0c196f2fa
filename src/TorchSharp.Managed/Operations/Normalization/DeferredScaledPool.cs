using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>The record of the last step of batch normalization, optionally its ReLU, and a max_pool2d of adjacent windows.</summary>
internal sealed unsafe class DeferredScaledPool : SamplewiseRecord
{
    private readonly PoolingShape _pool;
    private readonly bool _rectified;

    private DeferredScaledPool(
        TensorImpl input, TensorImpl scale, TensorImpl shift, bool rectified, PoolingShape pool, TensorImpl? origin)
        : base(
            [pool.Images, pool.Channels, pool.OutputHeight, pool.OutputWidth], isChannelsLast: true, input, scale, shift, origin)
    {
        _pool = pool;
        _rectified = rectified;
    }

    internal override bool ReadsChannelsLast => true;

    /// <param name="input">The input, [N, C, H, W].</param>
    /// <param name="scale">The factors, [C].</param>
    /// <param name="shift">The summands, [C].</param>
    /// <param name="rectified">Whether a ReLU follows the normalization.</param>
    /// <param name="pool">The windows.</param>
    /// <param name="origin">Where the window position of each value is written, [N, PH, PW, C]; null if nobody asks for it.</param>
    internal static Tensor Pool(
        TensorImpl input, TensorImpl scale, TensorImpl shift, bool rectified, PoolingShape pool, TensorImpl? origin) =>
        new DeferredScaledPool(input, scale, shift, rectified, pool, origin).Result();

    internal override ISampleKernel Prepare(OperandList operands) => new ScaledPoolKernel(
        operands.Dense(Input(1)), operands.Dense(Input(2)), _rectified, _pool,
        OptionalInput(3) is { } origin ? origin.Pointer : null);
}
