using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// The record of a conv2d, alone or with the ReLU that follows it. A max pooling that follows runs in one kernel
/// with it (<see cref="DeferredPooledConvolution"/>).
/// </summary>
internal sealed unsafe class DeferredConvolution : SamplewiseRecord, IRectifiable, IMaxPoolable
{
    private readonly ConvolutionShape _shape;
    private readonly bool _rectified;

    private DeferredConvolution(TensorImpl input, TensorImpl weight, TensorImpl? bias, ConvolutionShape shape, bool rectified)
        : base([shape.Images, shape.Filters, shape.OutputHeight, shape.OutputWidth], isChannelsLast: true, input, weight, bias)
    {
        _shape = shape;
        _rectified = rectified;
    }

    internal override bool ReadsChannelsLast => true;

    /// <summary>Creates the record of a convolution of floats.</summary>
    internal static Tensor Convolve(Tensor input, Tensor weight, Tensor? bias, ConvolutionShape shape) =>
        new DeferredConvolution(input.Impl, weight.Impl, bias?.Impl, shape, rectified: false).Result();

    public Tensor? Rectified() =>
        _rectified ? null : new DeferredConvolution(Source, Input(1), OptionalInput(2), _shape, rectified: true).Result();

    public Tensor? MaxPooled(PoolingShape pool, TensorImpl? origin) => _shape.Groups != 1
        ? null
        : DeferredPooledConvolution.Pool(Source, Input(1), OptionalInput(2), _shape, _rectified, pool, origin);

    internal override ISampleKernel Prepare(OperandList operands) => new ConvolutionKernel(
        operands.Dense(Input(1)), OptionalInput(2) is { } bias ? operands.Dense(bias) : null, _rectified, _shape, Input(1).Cache);
}
