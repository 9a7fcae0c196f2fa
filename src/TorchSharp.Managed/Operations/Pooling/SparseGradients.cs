using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// Computes the gradients of a convolution from the record of a gradient that has not been written out; null if there is no such record.
/// </summary>
internal static unsafe class SparseGradients
{
    internal static Tensor? OfBias(Tensor output)
    {
        using var held = new HeldRecord<ISparseGradient>(output);
        return held.Record?.BiasGradient();
    }

    internal static Tensor? OfWeight(Tensor input, Tensor output, ConvolutionShape shape)
    {
        if (shape.Groups != 1 || output.Impl.Deferred is not ISparseGradient)
            return null;
        using var x = new ChannelsLastOperand(input);
        using var held = new HeldRecord<ISparseGradient>(output);
        return held.Record?.WeightGradient(x.Pointer, shape);
    }

    internal static Tensor? OfInput(Tensor output, Tensor weight, ConvolutionShape shape)
    {
        if (shape.Groups != 1 || output.Impl.Deferred is not ISparseGradient)
            return null;
        using var w = new Operand<float>(weight);
        using var held = new HeldRecord<ISparseGradient>(output);
        return held.Record?.InputGradient(w.Pointer, shape);
    }
}
