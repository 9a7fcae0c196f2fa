using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>The record of a max_pool2d.</summary>
internal sealed unsafe class DeferredMaxPool : SamplewiseRecord
{
    private readonly PoolingShape _shape;

    private DeferredMaxPool(TensorImpl input, PoolingShape shape, TensorImpl? origin)
        : base([shape.Images, shape.Channels, shape.OutputHeight, shape.OutputWidth], isChannelsLast: true, input, origin) =>
        _shape = shape;

    internal override bool ReadsChannelsLast => true;

    /// <param name="input">The input, [N, C, H, W].</param>
    /// <param name="shape">The windows.</param>
    /// <param name="origin">Where the window position of each value is written, [N, PH, PW, C]; null if nobody asks for it.</param>
    internal static Tensor Pool(Tensor input, PoolingShape shape, TensorImpl? origin) =>
        new DeferredMaxPool(input.Impl, shape, origin).Result();

    internal override ISampleKernel Prepare(OperandList operands) =>
        new MaxPoolKernel(_shape, OptionalInput(1) is { } origin ? origin.Pointer : null);
}
