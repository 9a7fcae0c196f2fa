using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Applies a 2D convolution to an input [N, C, H, W] (or [C, H, W]) with weights [F, C / groups, KH, KW].</summary>
            /// <remarks>
            /// y = b + w ⋆ x; ∂x is the convolution of ∂y with the mirrored weights, ∂w the correlation of x and ∂y, ∂b the sum of ∂y.
            /// </remarks>
            public static Tensor conv2d(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                long groups = 1)
            {
                if (input.Impl.Sizes.Length == 3)
                {
                    return InternalScope.Compose(
                        () => conv2d(input.unsqueeze(0), weight, bias, strides, padding, dilation, groups).squeeze(0));
                }
                ConvolutionShape shape = ConvolutionShapeOf(
                    input, weight, bias, Pair(strides, 1), Pair(padding, 0), Pair(dilation, 1), groups);
                if (input.dtype == ScalarType.Float64)
                    return DoubleConvolution.Apply(input, weight, bias, shape);
                return DeferredConvolution.Convolve(input, weight, bias, shape).Record(
                    "ConvolutionBackward", [input, weight, bias], [input, weight],
                    (g, s) => ConvolutionInputGradient(g, s[1], shape),
                    (g, s) => ConvolutionWeightGradient(s[0], g, shape),
                    static (g, _) => ConvolutionBiasGradient(g));
            }

            private static unsafe Tensor ConvolutionInputGradient(Tensor output, Tensor weight, ConvolutionShape shape)
            {
                if (!GradMode.Enabled && SparseGradients.OfInput(output, weight, shape) is { } sparse)
                    return sparse;
                using var g = new ChannelsLastOperand(output);
                using var w = new Operand<float>(weight);
                Tensor gradient = Tensor.Empty(
                    [shape.Images, shape.Channels, shape.Height, shape.Width], ScalarType.Float32, MemoryFormat.ChannelsLast);
                Convolution.InputGradient(g.Pointer, w.Pointer, (float*)gradient.Impl.UnsharedPointer, shape);
                return gradient.Record(
                    "ConvolutionInputGradientBackward", [output, weight], [output, weight],
                    (d,
                        s) => conv2d(
                            d, s[1], null, [shape.StrideY, shape.StrideX], [shape.PaddingY, shape.PaddingX],
                            [shape.DilationY, shape.DilationX], shape.Groups),
                    (d, s) => ConvolutionWeightGradient(d, s[0], shape));
            }

            private static unsafe Tensor ConvolutionBiasGradient(Tensor output)
            {
                if (GradMode.Enabled)
                    return output.sum([0L, 2, 3]);
                if (SparseGradients.OfBias(output) is { } sparse)
                    return sparse;
                using var g = new ChannelsLastOperand(output);
                long[] sizes = output.Impl.Sizes;
                Tensor gradient = Tensor.Empty([sizes[1]], ScalarType.Float32);
                ColumnSums.Compute(g.Pointer, null, sizes[0] * sizes[2] * sizes[3], (int)sizes[1], (float*)gradient.Impl.Pointer);
                return gradient;
            }

            private static unsafe Tensor ConvolutionWeightGradient(Tensor input, Tensor output, ConvolutionShape shape)
            {
                if (!GradMode.Enabled && SparseGradients.OfWeight(input, output, shape) is { } sparse)
                    return sparse;
                using var x = new ChannelsLastOperand(input);
                using var g = new ChannelsLastOperand(output);
                Tensor gradient = Tensor.Empty(
                    [shape.Filters, shape.GroupChannels, shape.KernelHeight, shape.KernelWidth], ScalarType.Float32);
                Convolution.WeightGradient(x.Pointer, g.Pointer, (float*)gradient.Impl.Pointer, shape);
                return gradient.Record(
                    "ConvolutionWeightGradientBackward", [input, output], [input, output],
                    (d, s) => ConvolutionInputGradient(s[1], d, shape),
                    (d,
                        s) => conv2d(
                            s[0], d, null, [shape.StrideY, shape.StrideX], [shape.PaddingY, shape.PaddingX],
                            [shape.DilationY, shape.DilationX], shape.Groups));
            }

            private static ConvolutionShape ConvolutionShapeOf(
                Tensor input, Tensor weight, Tensor? bias, (int Y, int X) stride, (int Y, int X) padding, (int Y, int X) dilation,
                long groups)
            {
                long[] x = input.Impl.Sizes, w = weight.Impl.Sizes;
                if (x.Length != 4 || w.Length != 4)
                {
                    throw Shapes.Error(
                        $"Expected 3D (unbatched) or 4D (batched) input to conv2d and 4D weights, but got input of size {Shapes.Text(x)} "
                            + $"and weights of size {Shapes.Text(w)}");
                }
                if (input.dtype != weight.dtype || !input.dtype.IsFloat() || (bias is not null && bias.dtype != input.dtype))
                {
                    throw Shapes.Error(
                        $"Input type ({input.dtype}) and weight type ({weight.dtype}) should be the same floating-point type");
                }
                if (groups <= 0 || w[0] % groups != 0 || x[1] != w[1] * groups)
                {
                    throw Shapes.Error(
                        $"Given groups={groups}, weight of size {Shapes.Text(w)}, expected input{Shapes.Text(x)} to have {w[1] * groups} "
                            + $"channels, but got {x[1]} channels instead");
                }
                if (bias is not null && !bias.Impl.Sizes.AsSpan().SequenceEqual([w[0]]))
                {
                    throw Shapes.Error(
                        $"Given weight of size {Shapes.Text(w)}, expected bias to be 1-dimensional with {w[0]} elements, but got bias of "
                            + $"size {Shapes.Text(bias.Impl.Sizes)} instead");
                }
                if (stride.Y <= 0 || stride.X <= 0 || dilation.Y <= 0 || dilation.X <= 0)
                    throw Shapes.Error("non-positive stride and dilation are not supported");
                if (padding.Y < 0 || padding.X < 0)
                    throw Shapes.Error("negative padding is not supported");
                if (w[2] == 0 || w[3] == 0)
                    throw Shapes.Error($"kernel size should be greater than zero, but got {w[2]} x {w[3]}");
                var shape = new ConvolutionShape(
                    (int)x[0], (int)x[1], (int)x[2], (int)x[3], (int)w[0], (int)w[2], (int)w[3], stride.Y, stride.X, padding.Y, padding.X,
                    dilation.Y, dilation.X, (int)groups);
                if (shape.PaddedHeight < dilation.Y * (w[2] - 1) + 1 || shape.PaddedWidth < dilation.X * (w[3] - 1) + 1)
                {
                    throw Shapes.Error($"Calculated padded input size per channel: ({shape.PaddedHeight} x {shape.PaddedWidth}). "
                        + $"Kernel size: ({dilation.Y * (w[2] - 1) + 1} x {dilation.X * (w[3] - 1) + 1}). Kernel "
                        + "size can't be greater than actual input size");
                }

                return shape;
            }
        }
    }
}
