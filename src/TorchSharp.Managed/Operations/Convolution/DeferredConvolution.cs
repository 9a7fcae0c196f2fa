using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// The record of a conv2d, alone or with the ReLU that follows it, until its values are needed. A max pooling that follows runs in one
/// kernel with it, and in the backward pass its gradient stays sparse (<see cref="PooledGradient"/>) until it reaches the weights.
/// </summary>
internal sealed unsafe class DeferredConvolution : Deferred, IRectifiable, IMaxPoolable
{
    private readonly ConvolutionShape _shape;
    private readonly bool _rectified;

    private DeferredConvolution(TensorImpl input, TensorImpl weight, TensorImpl? bias, ConvolutionShape shape, bool rectified)
        : base(input, weight, bias)
    {
        _shape = shape;
        _rectified = rectified;
    }

    /// <summary>Creates the record of a convolution of floats.</summary>
    internal static Tensor Convolve(Tensor input, Tensor weight, Tensor? bias, ConvolutionShape shape) =>
        Result(new DeferredConvolution(input.Impl, weight.Impl, bias?.Impl, shape, rectified: false), shape);

    public Tensor? Rectified() =>
        _rectified ? null : Result(new DeferredConvolution(Input(0), Input(1), OptionalInput(2), _shape, rectified: true), _shape);

    public bool TryMaxPool(PoolingShape pool, float* values, byte* origin)
    {
        if (_shape.Groups != 1)
            return false;
        using var x = new ChannelsLastOperand(Input(0));
        using var w = new Operand<float>(Input(1));
        using var b = new Operand<float>(OptionalInput(2) ?? Input(1));
        PooledConvolution.Forward(
            x.Pointer, w.Pointer, OptionalInput(2) is null ? null : b.Pointer, _rectified, values, origin, _shape, pool, Input(1).Cache);
        return true;
    }

    protected override Storage Compute()
    {
        using var x = new ChannelsLastOperand(Input(0));
        using var w = new Operand<float>(Input(1));
        using var b = new Operand<float>(OptionalInput(2) ?? Input(1));
        long count = (long)_shape.Images * _shape.OutputPixels * _shape.Filters;
        Storage output = Storage.Allocate(count * sizeof(float));
        var values = (float*)output.Pointer;
        Convolution.Forward(x.Pointer, w.Pointer, OptionalInput(2) is null ? null : b.Pointer, values, _shape, Input(1).Cache);
        if (_rectified)
        {
            Elementwise.Apply<float, float>(
                values, values, count, static (source, target) => System.Numerics.Tensors.TensorPrimitives.Max(source, 0f, target));
        }
        return output;
    }

    private static Tensor Result(DeferredConvolution deferred, ConvolutionShape shape) =>
        new(new TensorImpl(deferred, [shape.Images, shape.Filters, shape.OutputHeight, shape.OutputWidth]));
}
