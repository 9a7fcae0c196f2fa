using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="max_pool2d(Tensor, long[], long[], long[], long[], bool)"/>
            public static Tensor max_pool2d(
                Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                max_pool2d(input, [kernel_size], One(stride), One(padding), One(dilation), ceil_mode);

            /// <inheritdoc cref="max_pool2d(Tensor, long[], long[], long[], long[], bool)"/>
            public static Tensor max_pool2d(
                Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
                (long, long)? dilation = null, bool ceil_mode = false) =>
                max_pool2d(input, [kernel_size.Item1, kernel_size.Item2], Two(stride), Two(padding), Two(dilation), ceil_mode);

            /// <summary>Computes the maximum of each window of [N, C, H, W] or [C, H, W].</summary>
            /// <remarks>∂x takes each output's gradient at the place of the first largest value of its window.</remarks>
            public static Tensor max_pool2d(
                Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                bool ceil_mode = false)
            {
                if (input.Impl.Sizes.Length == 3)
                {
                    return InternalScope.Compose(
                        () => max_pool2d(input.unsqueeze(0), kernel_size, strides, padding, dilation, ceil_mode).squeeze(0));
                }
                PoolingShape shape = PoolingShapeOf(input, kernel_size, strides, padding, dilation, ceil_mode);
                bool hasKernel = input.dtype == ScalarType.Float32 && shape.KernelHeight * shape.KernelWidth <= byte.MaxValue
                    && shape.EachWindowMeetsImage;
                return hasKernel
                    ? MaxPool(input, shape)
                    : WindowMaximum(input, shape);
            }

            private static Tensor MaxPool(Tensor input, PoolingShape shape)
            {
                if (!Recording.Needed(input))
                    return PoolRecord(input, shape, null);
                long[] sizes = [shape.Images, shape.OutputHeight, shape.OutputWidth, shape.Channels];
                using InternalScope scope = InternalScope.Enter();
                Tensor positions = Tensor.Empty(sizes, ScalarType.Byte), output = PoolRecord(input, shape, positions.Impl);
                VersionCounter source = input.Impl.Version;
                return scope.Publish(output.Record(
                    "MaxPool2DBackward", [input], [positions, output], (g, s) =>
                    {
                        (Tensor pooled, bool isChanged) = s.Current(1);
                        return MaxPoolGradient(g, s[0], pooled, shape, isChanged ? null : source);
                    }));
            }

            private static Tensor PoolRecord(Tensor input, PoolingShape shape, TensorImpl? positions)
            {
                using var held = new HeldRecord<IMaxPoolable>(input);
                Tensor? pooled = shape.Tiles ? held.Record?.MaxPooled(shape, positions) : null;
                return pooled ?? DeferredMaxPool.Pool(input, shape, positions);
            }

            private static Tensor MaxPoolGradient(
                Tensor gradient, Tensor positions, Tensor output, PoolingShape shape, VersionCounter? source)
            {
                // The positions are computed with the values.
                output.Impl.Resolve();
                if (!GradMode.Enabled)
                    return PooledGradient.Create(gradient, positions, output, shape, source);

                // Recorded for another derivative: gathering is differentiable.
                return ScatterWindows(gradient, positions, shape);
            }

            /// <summary>Places the gradient at the positions of the maxima, by differentiable operations.</summary>
            private static Tensor ScatterWindows(Tensor gradient, Tensor positions, PoolingShape shape)
            {
                (long[] inputs, long taps) = WindowPositions(shape);
                long pixels = (long)shape.OutputHeight * shape.OutputWidth;
                Tensor taken = positions.@long().view(shape.Images, pixels, shape.Channels).transpose(1, 2);
                Tensor table = torch.tensor(inputs).view(1, 1, pixels, taps).expand(shape.Images, shape.Channels, pixels, taps);
                Tensor flat = table.gather(3, taken.unsqueeze(3)).squeeze(3);
                return torch.zeros(shape.Images, shape.Channels, (long)shape.Height * shape.Width, gradient.dtype)
                    .scatter_add(2, flat, gradient.reshape(shape.Images, shape.Channels, pixels))
                    .view(shape.Images, shape.Channels, shape.Height, shape.Width);
            }

            /// <summary>
            /// Computes max pooling for any type and window by gathering the windows into a last dimension and taking their maximum.
            /// </summary>
            private static Tensor WindowMaximum(Tensor input, PoolingShape shape) => InternalScope.Compose(() =>
            {
                (long[] positions, long taps) = WindowPositions(shape);
                Tensor flat = input.reshape(shape.Images, shape.Channels, -1);
                Tensor windows = flat.index_select(2, torch.tensor(positions).clamp(min: 0))
                    .view(shape.Images, shape.Channels, shape.OutputHeight, shape.OutputWidth, taps);
                Tensor maxima = windows.max(-1).values;
                if (shape.EachWindowMeetsImage)
                    return maxima;
                bool[] areOutside = [.. positions.Chunk((int)taps).Select(window => window[0] < 0)];
                return maxima.masked_fill(torch.tensor(areOutside).view(shape.OutputHeight, shape.OutputWidth), double.NegativeInfinity);
            });

            /// <summary>
            /// Returns the flat input positions of each output's window. A position outside the image is replaced by the nearest pixel
            /// inside, which does not change the maximum of a window that contains it; all are -1 if the whole window is outside.
            /// </summary>
            private static (long[] Positions, long Taps) WindowPositions(PoolingShape shape)
            {
                var positions = new List<long>();
                for (int y = 0; y < shape.OutputHeight; y++)
                {
                    for (int x = 0; x < shape.OutputWidth; x++)
                    {
                        for (int ky = 0; ky < shape.KernelHeight; ky++)
                        {
                            for (int kx = 0; kx < shape.KernelWidth; kx++)
                            {
                                long row = Inside(y * shape.StrideY - shape.PaddingY, ky, shape.DilationY, shape.Height);
                                long column = Inside(x * shape.StrideX - shape.PaddingX, kx, shape.DilationX, shape.Width);
                                positions.Add(row < 0 || column < 0 ? -1 : row * shape.Width + column);
                            }
                        }
                    }
                }

                return (positions.ToArray(), shape.KernelHeight * shape.KernelWidth);
            }

            private static long Inside(int start, int tap, int dilation, int size)
            {
                int position = start + tap * dilation;
                while (position < 0)
                    position += dilation;
                // With gaps between them, all may be outside.
                while (position >= size)
                    position -= dilation;
                return Math.Max(-1, position);
            }

            private static PoolingShape PoolingShapeOf(
                Tensor input, long[] kernel, long[]? stride, long[]? padding, long[]? dilation, bool ceil)
            {
                long[] x = input.Impl.Sizes;
                if (x.Length != 4)
                    throw Shapes.Error($"non-empty 3D or 4D (batch mode) tensor expected for input, but got {Shapes.Text(x)}");
                if (x.AsSpan(1).Contains(0))
                {
                    throw Shapes.Error(
                        $"Expected 3D or 4D (batch mode) tensor with optional 0 dim batch size for input, but got: {Shapes.Text(x)}");
                }
                if (!input.dtype.IsFloat())
                    throw Shapes.Error($"\"max_pool2d\" not implemented for '{input.dtype}'");
                (int Y, int X) k = Pair(kernel, 1), s = Pair(stride is null or [] ? kernel : stride, 1), p = Pair(padding, 0),
                    d = Pair(dilation, 1);
                if (k.Y <= 0 || k.X <= 0 || s.Y <= 0 || s.X <= 0 || d.Y <= 0 || d.X <= 0)
                {
                    throw Shapes.Error(
                        $"kernel size, stride and dilation of a pooling should be greater than zero, but got ({k.Y}, {k.X}), ({s.Y}, "
                            + $"{s.X}) and ({d.Y}, {d.X})");
                }
                if (p.Y < 0 || p.X < 0 || p.Y > k.Y / 2 || p.X > k.X / 2)
                {
                    throw Shapes.Error(
                        $"pad should be at most half of effective kernel size, but got pad=({p.Y}, {p.X}) and kernel_size=({k.Y}, {k.X})");
                }
                var shape = new PoolingShape((int)x[0], (int)x[1], (int)x[2], (int)x[3], k.Y, k.X, s.Y, s.X, p.Y, p.X, d.Y, d.X, ceil);
                if (shape.OutputHeight < 1 || shape.OutputWidth < 1)
                {
                    throw Shapes.Error(
                        $"Given input size: ({x[1]}x{x[2]}x{x[3]}). Calculated output size: "
                            + $"({x[1]}x{shape.OutputHeight}x{shape.OutputWidth}). Output size is too small");
                }
                return shape;
            }

            /// <summary>
            /// Applies <see cref="max_pool2d(Tensor, long[], long[], long[], long[], bool)"/> and also returns the flat position of each
            /// value in its channel.
            /// </summary>
            public static (Tensor output, Tensor indices) max_pool2d_with_indices(
                Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                bool ceil_mode = false)
            {
                using InternalScope scope = InternalScope.Enter();
                bool batched = input.Impl.Sizes.Length != 3;
                Tensor images = batched ? input : input.unsqueeze(0);
                PoolingShape shape = PoolingShapeOf(images, kernel_size, strides, padding, dilation, ceil_mode);
                (long[] positions, long taps) = WindowPositions(shape);
                Tensor windows = images.reshape(shape.Images, shape.Channels, -1).index_select(2, torch.tensor(positions))
                    .view(shape.Images, shape.Channels, (long)shape.OutputHeight * shape.OutputWidth, taps);
                (Tensor values, Tensor taken) = windows.max(-1);
                Tensor table = torch.tensor(positions).view(1, 1, -1, taps).expand(shape.Images, shape.Channels, -1, taps);
                Tensor indices = table.gather(3, taken.unsqueeze(3));
                long[] sizes = [shape.Images, shape.Channels, shape.OutputHeight, shape.OutputWidth];
                values = values.view(sizes);
                indices = indices.view(sizes);
                return (scope.Publish(batched ? values : values.squeeze(0)), scope.Publish(batched ? indices : indices.squeeze(0)));
            }
        }
    }
}
