using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// The gradients of a linear layer. Where its input was flattened from channels-last values, as after a convolution, they are computed in
/// that order, with the weights rearranged instead of the samples. Each element is the same sum as in any other order.
/// </summary>
internal static unsafe class LinearGradients
{
    /// <summary>Computes the gradient [N, in] of the input from that of the output [N, out].</summary>
    internal static Tensor OfInput(Tensor output, Tensor input, Tensor weight)
    {
        using Flattened order = new(input);
        if (GradMode.Enabled || order.Values == null)
            return output.mm(weight);
        using var g = new Operand<float>(output);
        using var w = new Operand<float>(weight);
        int rows = (int)output.Impl.Sizes[0], outputs = (int)output.Impl.Sizes[1], inputs = (int)input.Impl.Sizes[1];
        using var ordered = new Scratch<float>(w.Length);
        Layout.ToChannelsLast(w.Pointer, ordered.Pointer, outputs, order.Channels, order.Pixels);
        Storage gradient = Storage.Allocate((long)rows * inputs * sizeof(float));
        Gemm.Multiply(g.Pointer, ordered.Pointer, (float*)gradient.Pointer, rows, outputs, inputs);
        long[] sizes = input.Impl.Sizes;
        return new Tensor(new TensorImpl(
            new TensorMemory(gradient, order.Sizes), 0, sizes, Shapes.ContiguousStrides(sizes), ScalarType.Float32));
    }

    /// <summary>Computes the gradient [out, in] of the weight from that of the output [N, out].</summary>
    internal static Tensor OfWeight(Tensor output, Tensor input)
    {
        if (GradMode.Enabled)
            return output.t().mm(input);
        using var g = new Operand<float>(output);
        int rows = (int)output.Impl.Sizes[0], outputs = (int)output.Impl.Sizes[1], inputs = (int)input.Impl.Sizes[1];
        Tensor gradient = Tensor.Empty([outputs, inputs], ScalarType.Float32);
        var target = (float*)gradient.Impl.Pointer;
        using Flattened order = new(input);
        if (order.Values == null)
        {
            using var x = new Operand<float>(input);
            Gemm.TransposedMultiply(g.Pointer, x.Pointer, target, outputs, rows, inputs);
            return gradient;
        }

        using var ordered = new Scratch<float>((long)outputs * inputs);
        Gemm.TransposedMultiply(g.Pointer, order.Values, ordered.Pointer, outputs, rows, inputs);
        Layout.ToChannelsFirst(ordered.Pointer, target, outputs, order.Channels, order.Pixels);
        return gradient;
    }

    /// <summary>Computes the gradient [out] of the bias from that of the output [N, out].</summary>
    internal static Tensor OfBias(Tensor output)
    {
        if (GradMode.Enabled)
            return output.sum(0L);
        using var g = new Operand<float>(output);
        long outputs = output.Impl.Sizes[1];
        Tensor gradient = Tensor.Empty([outputs], ScalarType.Float32);
        ColumnSums.Compute(g.Pointer, null, output.Impl.Sizes[0], (int)outputs, (float*)gradient.Impl.Pointer);
        return gradient;
    }

    /// <summary>The values of an input that was flattened from channels-last order, in that order.</summary>
    private readonly ref struct Flattened : IDisposable
    {
        private readonly Storage? _block;

        internal Flattened(Tensor input)
        {
            _block = input.Impl.AcquireFlattened(out long[] sizes);
            Sizes = sizes;
        }

        /// <summary>The values, [N, H, W, C]; null if the input has no such order.</summary>
        internal float* Values => _block is null ? null : (float*)_block.Pointer;

        /// <summary>[N, C, H, W].</summary>
        internal long[] Sizes { get; }

        internal long Channels => Sizes[1];

        internal long Pixels => Sizes[2] * Sizes[3];

        public void Dispose() => _block?.Release();
    }
}
