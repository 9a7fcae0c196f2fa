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

            private static (int Y, int X) TwoSizes(string operation, long[] sizes) => sizes.Length == 2
                ? Pair(sizes, 1)
                : throw Shapes.Error($"{operation}: output_size must be 2, but got {Shapes.Text(sizes)}");

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
                RequireImages("adaptive_avg_pool2d", input);
                return OverImages(input, images => Means(Means(images, 3, x), 2, y));
            }

            private static void RequireImages(string operation, Tensor input)
            {
                if (input.Impl.Sizes.Length is not (3 or 4))
                    throw Shapes.Error($"{operation}(): Expected 3D or 4D tensor, but got {Shapes.Text(input.Impl.Sizes)}");
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
            public static Tensor adaptive_max_pool2d(Tensor input, long[] output_size) => OverImages(input, images =>
            {
                RequireImages("adaptive_max_pool2d", input);
                (int y, int x) = TwoSizes("adaptive_max_pool2d", output_size);
                (long Start, long End)[] rows = Bins(images.Impl.Sizes[2], y), columns = Bins(images.Impl.Sizes[3], x);
                return torch.stack(rows.Select(row => torch.stack(columns.Select(column =>
                    images.narrow(2, row.Start, row.End - row.Start)
                        .narrow(3, column.Start, column.End - column.Start)
                        .flatten(2)
                        .max(2).values), 2)), 2);
            });

            private static (long Start, long End)[] Bins(long size, long count) =>
                [.. Enumerable.Range(0, (int)count).Select(i => (i * size / count, (((i + 1) * size) + count - 1) / count))];
        }
    }
}
