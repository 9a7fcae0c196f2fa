using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// conv2d, alone or with the ReLU behind it, before anybody needs its values. A max-pool that follows runs as one kernel with it, and on
/// the way back its gradient stays sparse (<see cref="PooledGradient"/>) until it reaches the weights.
/// </summary>
internal sealed unsafe class DeferredConvolution : Deferred
{
    private readonly ConvolutionShape shape;
    private readonly bool rectified;

    private DeferredConvolution(TensorImpl input, TensorImpl weight, TensorImpl bias, ConvolutionShape shape, bool rectified)
        : base(input, weight, bias)
    {
        this.shape = shape;
        this.rectified = rectified;
    }

    /// <summary>The record of a convolution of floats.</summary>
    internal static Tensor Convolve(Tensor input, Tensor weight, Tensor bias, ConvolutionShape shape) =>
        Result(new DeferredConvolution(input.Impl, weight.Impl, bias?.Impl, shape, rectified: false), shape);

    /// <summary>The record of the ReLU of a convolution; null if <paramref name="tensor"/> is no convolution that still waits.</summary>
    internal static Tensor Rectify(Tensor tensor)
    {
        using var held = new HeldRecord<DeferredConvolution>(tensor);
        return held.Record is { rectified: false } source
            ? Result(new DeferredConvolution(source.Input(0), source.Input(1), source.Input(2), source.shape, rectified: true), source.shape)
            : null;
    }

    /// <summary>The pooled values and their origins in one kernel; false if <paramref name="tensor"/> is no convolution that still waits, or the windows overlap or reach out of it.</summary>
    internal static bool Pool(Tensor tensor, PoolingShape pool, out Tensor output, out TensorImpl origin)
    {
        output = null;
        origin = null;
        if (!pool.Tiles)
            return false;
        using var held = new HeldRecord<DeferredConvolution>(tensor);
        if (held.Record is not { shape.Groups: 1 } source)
            return false;
        output = Tensor.Empty([pool.Images, pool.Channels, pool.OutputHeight, pool.OutputWidth], ScalarType.Float32, MemoryFormat.ChannelsLast);
        origin = TensorImpl.Empty([output.Impl.Count], ScalarType.Byte);
        using var x = new ChannelsLastOperand(source.Input(0));
        using var w = new Operand<float>(source.Input(1));
        using var b = new Operand<float>(source.Input(2) ?? source.Input(1));
        PooledConvolution.Forward(
            x.Pointer, w.Pointer, source.Input(2) is null ? null : b.Pointer, source.rectified, (float*)output.Impl.UnsharedPointer, origin.Pointer, source.shape, pool, source.Input(1).Cache);
        GC.KeepAlive(tensor);
        return true;
    }

    protected override Storage Compute()
    {
        using var x = new ChannelsLastOperand(Input(0));
        using var w = new Operand<float>(Input(1));
        using var b = new Operand<float>(Input(2) ?? Input(1));
        long count = (long)shape.Images * shape.OutputPixels * shape.Filters;
        Storage output = Storage.Allocate(count * sizeof(float));
        var values = (float*)output.Pointer;
        Convolution.Forward(x.Pointer, w.Pointer, Input(2) is null ? null : b.Pointer, values, shape, Input(1).Cache);
        if (rectified)
            Elementwise.Apply<float, float>(values, values, count, static (source, target) => System.Numerics.Tensors.TensorPrimitives.Max(source, 0f, target));
        return output;
    }

    private static Tensor Result(DeferredConvolution deferred, ConvolutionShape shape) =>
        new(new TensorImpl(deferred, [shape.Images, shape.Filters, shape.OutputHeight, shape.OutputWidth]));
}
