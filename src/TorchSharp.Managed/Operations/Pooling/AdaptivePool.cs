using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="adaptive_avg_pool2d(Tensor, long[])"/>
            public static Tensor adaptive_avg_pool2d(Tensor input, long output_size) =>
                adaptive_avg_pool2d(input, [output_size, output_size]);

            /// <inheritdoc cref="adaptive_avg_pool2d(Tensor, long[])"/>
            public static Tensor adaptive_avg_pool2d(Tensor input, (long, long) output_size) =>
                adaptive_avg_pool2d(input, [output_size.Item1, output_size.Item2]);

            private static (int Y, int X) TwoSizes(string operation, long[] sizes)
            {
                if (sizes.Length != 2 || sizes[0] < 0 || sizes[1] < 0)
                    throw Shapes.Error($"{operation}: output_size must be two sizes, but is {Shapes.Text(sizes)}");
                return Pair(sizes, 1);
            }

            /// <summary>
            /// Computes the mean of windows that divide the last two dimensions into this many parts; the windows overlap where the size
            /// does not divide evenly.
            /// </summary>
            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size)
            {
                (int y, int x) = TwoSizes("adaptive_avg_pool2d", output_size);
                // One mean of each picture needs no batch and no channels.
                if ((y, x) == (1, 1) && input.Impl.Sizes.Length >= 2)
                    return input.mean([-2, -1], keepdim: true);
                RequireImages("adaptive_avg_pool2d", input, counted: 2);
                return HasNoElement(input, y, x)
                    ? NoElement(input, y, x)
                    : OverImages(input, images => Means(Means(images, 3, x), 2, y));
            }

            /// <summary>Whether no window has to be computed, so that the type does not matter either.</summary>
            private static bool HasNoElement(Tensor input, long y, long x) => y == 0 || x == 0 || input.Impl.Count == 0;

            private static Tensor NoElement(Tensor input, long y, long x)
            {
                long[] sizes = input.Impl.Sizes;
                return torch.zeros([.. sizes[..^2], y, x], input.dtype).Record(
                    "AdaptivePoolBackward", [input], [], (g, _) => g.Impl.Sizes.AsSpan(1).Contains(0)
                        ? throw Shapes.Error(
                            "adaptive pooling: Expected grad_output to have non-zero size for non-batch dimensions, but grad_output has "
                                + $"sizes {Shapes.Text(g.Impl.Sizes)}")
                        : torch.zeros(sizes, g.dtype));
            }

            /// <param name="operation">The operation's name.</param>
            /// <param name="input">Its input.</param>
            /// <param name="counted">How many of the last dimensions must not be empty.</param>
            private static void RequireImages(string operation, Tensor input, int counted)
            {
                if (input.Impl.Sizes.Length is not (3 or 4))
                    throw Shapes.Error($"{operation}(): Expected 3D or 4D tensor, but got {Shapes.Text(input.Impl.Sizes)}");
                if (input.Impl.Sizes.AsSpan(^counted..).Contains(0))
                {
                    throw Shapes.Error(
                        $"{operation}(): Expected input to have non-zero size for non-batch dimensions, but input has sizes "
                            + Shapes.Text(input.Impl.Sizes));
                }
            }

            /// <summary>
            /// Not a product with a matrix: there, a value that is not finite would reach the windows that it does not lie in.
            /// </summary>
            private static Tensor Means(Tensor images, int dim, int count) => torch.stack(
                [.. Bins(images.Impl.Sizes[dim], count).Select(bin => images.narrow(dim, bin.Start, bin.End - bin.Start).mean([dim]))],
                dim);

            /// <summary>
            /// Computes the maximum of windows that divide the last two dimensions into this many parts; the windows overlap where the size
            /// does not divide evenly.
            /// </summary>
            public static Tensor adaptive_max_pool2d(Tensor input, long[] output_size)
            {
                RequireImages("adaptive_max_pool2d", input, counted: Math.Max(2, input.Impl.Sizes.Length - 1));
                (int y, int x) = TwoSizes("adaptive_max_pool2d", output_size);
                input.RequireFloat("adaptive_max_pool2d");
                if (HasNoElement(input, y, x))
                    return NoElement(input, y, x);
                return OverImages(input, images =>
                {
                    (long Start, long End)[] rows = Bins(images.Impl.Sizes[2], y), columns = Bins(images.Impl.Sizes[3], x);
                    return torch.stack(rows.Select(row => torch.stack(columns.Select(column =>
                        images.narrow(2, row.Start, row.End - row.Start)
                            .narrow(3, column.Start, column.End - column.Start)
                            .flatten(2)
                            .max(2).values), 2)), 2);
                });
            }

            private static (long Start, long End)[] Bins(long size, long count) =>
                [.. Enumerable.Range(0, (int)count).Select(i => (i * size / count, (((i + 1) * size) + count - 1) / count))];
        }
    }
}
