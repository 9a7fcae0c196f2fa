using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static unsafe partial class functional
        {
            /// <inheritdoc cref="avg_pool2d(Tensor, long[], long[], long[], bool, bool, long?)"/>
            public static Tensor avg_pool2d(
                Tensor input, long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) =>
                avg_pool2d(input, [kernel_size], One(stride), [padding], ceil_mode, count_include_pad, divisor_override);

            /// <inheritdoc cref="avg_pool2d(Tensor, long[], long[], long[], bool, bool, long?)"/>
            public static Tensor avg_pool2d(
                Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
                bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                avg_pool2d(
                    input, [kernel_size.Item1, kernel_size.Item2], Two(stride), Two(padding), ceil_mode, count_include_pad,
                    divisor_override);

            /// <summary>Computes the mean of each window of the last two dimensions.</summary>
            /// <param name="input">The input, [N, C, H, W] or [C, H, W].</param>
            /// <param name="kernel_size">The window size.</param>
            /// <param name="stride">The step between windows; by default the window size.</param>
            /// <param name="padding">The number of zeros around the image, at most half a window.</param>
            /// <param name="ceil_mode">Whether the last window may extend past the end.</param>
            /// <param name="count_include_pad">Whether the zeros of the padding are included in the mean.</param>
            /// <param name="divisor_override">The number to divide the sum by, in place of the window size; 0 for that size.</param>
            public static Tensor avg_pool2d(
                Tensor input, long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null)
            {
                return OverImages(input, images =>
                {
                    PoolingShape shape = PoolingShapeOf(images, kernel_size, stride, padding, null, ceil_mode);
                    double[] divisors = Divisors(shape, count_include_pad, divisor_override);
                    return input.dtype == ScalarType.Float32
                        ? AveragePool(images, shape, [.. divisors.Select(divisor => (float)divisor)])
                        : WindowAverage(images, shape, divisors);
                });
            }

            private static Tensor AveragePool(Tensor input, PoolingShape shape, float[] divisors)
            {
                Tensor output = Tensor.Empty(
                    [shape.Images, shape.Channels, shape.OutputHeight, shape.OutputWidth], ScalarType.Float32, MemoryFormat.ChannelsLast);
                using (var images = new ChannelsLastOperand(input))
                    AveragePooling.Forward(images.Pointer, (float*)output.Impl.UnsharedPointer, divisors, shape);
                return output.Record("AvgPool2DBackward", [input], [], (g, _) => AveragePoolGradient(g, shape, divisors));
            }

            private static Tensor AveragePoolGradient(Tensor gradient, PoolingShape shape, float[] divisors)
            {
                Tensor input = Tensor.Empty(
                    [shape.Images, shape.Channels, shape.Height, shape.Width], ScalarType.Float32, MemoryFormat.ChannelsLast);
                using (var output = new ChannelsLastOperand(gradient))
                    AveragePooling.Backward(output.Pointer, (float*)input.Impl.UnsharedPointer, divisors, shape);
                return input.Record("AvgPool2DBackwardBackward", [gradient], [], (g, _) => AveragePool(g, shape, divisors));
            }

            /// <summary>Computes average pooling for any type, through the windows as views.</summary>
            private static Tensor WindowAverage(Tensor images, PoolingShape shape, double[] divisors)
            {
                long bottom = Math.Max(0, ((shape.OutputHeight - 1) * shape.StrideY) + shape.KernelHeight - shape.Height - shape.PaddingY);
                long right = Math.Max(0, ((shape.OutputWidth - 1) * shape.StrideX) + shape.KernelWidth - shape.Width - shape.PaddingX);
                Tensor windows = pad(images, (shape.PaddingX, right, shape.PaddingY, bottom))
                    .unfold(2, shape.KernelHeight, shape.StrideY).narrow(2, 0, shape.OutputHeight)
                    .unfold(3, shape.KernelWidth, shape.StrideX).narrow(3, 0, shape.OutputWidth);
                return windows.sum(new long[] { 4, 5 })
                    .div(torch.tensor(divisors, images.dtype).view(shape.OutputHeight, shape.OutputWidth));
            }

            /// <summary>Returns what the sum of each window of an image is divided by, row by row.</summary>
            private static double[] Divisors(PoolingShape shape, bool withPadding, long? instead)
            {
                double[] rows = Extents(
                    shape.OutputHeight, shape.KernelHeight, shape.StrideY, shape.PaddingY, shape.Height, withPadding);
                double[] columns = Extents(
                    shape.OutputWidth, shape.KernelWidth, shape.StrideX, shape.PaddingX, shape.Width, withPadding);
                return [.. rows.SelectMany(row => columns.Select(column => instead is { } divisor and not 0 ? divisor : row * column))];
            }

            /// <summary>Returns the number of values that each window's divisor counts along a dimension.</summary>
            private static double[] Extents(int windows, int kernel, int stride, int padding, int size, bool withPadding)
            {
                var extents = new double[windows];
                for (int i = 0; i < windows; i++)
                {
                    int start = (i * stride) - padding, end = Math.Min(start + kernel, size + padding);
                    extents[i] = withPadding ? end - start : Math.Min(end, size) - Math.Max(start, 0);
                }

                return extents;
            }

            /// <summary>
            /// Applies a function of [N, C, H, W] to [N, C, H, W] or [C, H, W].
            /// </summary>
            private static Tensor OverImages(Tensor input, Func<Tensor, Tensor> function)
            {
                long[] sizes = input.Impl.Sizes;
                if (sizes.Length is not (3 or 4) || !input.dtype.IsFloat())
                {
                    throw Shapes.Error(
                        "non-empty 3D or 4D (batch mode) floating-point tensor expected for input, "
                            + $"but got {input.dtype} {Shapes.Text(sizes)}");
                }
                return InternalScope.Compose(() =>
                {
                    if (sizes.Length == 4)
                        return function(input);
                    Tensor result = function(input.reshape(1, -1, sizes[^2], sizes[^1]));
                    return result.reshape([.. sizes[..^2], .. result.Impl.Sizes[^2..]]);
                });
            }
        }
    }
}
