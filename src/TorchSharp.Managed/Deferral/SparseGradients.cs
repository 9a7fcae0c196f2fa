using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>The gradients of a convolution from a <see cref="PooledGradient"/> that nobody has written out; null where that is not what is there.</summary>
internal static unsafe class SparseGradients
{
    internal static Tensor OfBias(Tensor output)
    {
        using var held = new HeldRecord<PooledGradient>(output);
        if (held.Record is not { } sparse)
            return null;
        int channels = sparse.Shape.Channels;
        Tensor gradient = Tensor.Empty([channels], ScalarType.Float32);
        ColumnSums.Compute(sparse.Values, sparse.Masked ? sparse.Pooled : null, sparse.Gradient.Count / channels, channels, (float*)gradient.Impl.Pointer);
        return gradient;
    }

    internal static Tensor OfWeight(Tensor input, Tensor output, ConvolutionShape shape)
    {
        if (shape.Groups != 1 || output.Impl.Deferred is not PooledGradient)
            return null;
        using var x = new ChannelsLastOperand(input);
        using var held = new HeldRecord<PooledGradient>(output);
        if (held.Record is not { } sparse)
            return null;
        Tensor gradient = Tensor.Empty([shape.Filters, shape.Channels, shape.KernelHeight, shape.KernelWidth], ScalarType.Float32);
        SparseConvolution.WeightGradient(x.Pointer, sparse.ChunksFor(shape), (float*)gradient.Impl.Pointer);
        return gradient;
    }

    internal static Tensor OfInput(Tensor output, Tensor weight, ConvolutionShape shape)
    {
        if (shape.Groups != 1 || output.Impl.Deferred is not PooledGradient)
            return null;
        using var w = new Operand<float>(weight);
        using var held = new HeldRecord<PooledGradient>(output);
        if (held.Record is not { } sparse)
            return null;
        Tensor gradient = Tensor.Empty([shape.Images, shape.Channels, shape.Height, shape.Width], ScalarType.Float32, MemoryFormat.ChannelsLast);
        SparseConvolution.InputGradient(sparse.ChunksFor(shape), w.Pointer, (float*)gradient.Impl.UnsharedPointer);
        return gradient;
    }
}
