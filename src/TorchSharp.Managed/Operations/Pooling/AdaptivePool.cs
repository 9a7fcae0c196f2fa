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
            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) => OverImages(input, images =>
            {
                (int y, int x) = TwoSizes("adaptive_avg_pool2d", output_size);

                // A product with a matrix on the right is one product for all images.
                return images
                    .matmul(MeanMatrix(images.Impl.Sizes[3], x, images.dtype).t())
                    .transpose(2, 3)
                    .matmul(MeanMatrix(images.Impl.Sizes[2], y, images.dtype).t())
                    .transpose(2, 3)
                    .contiguous();
            });

            /// <summary>
            /// Computes the maximum of windows that divide the last two dimensions into this many parts; the windows overlap where the size
            /// does not divide evenly.
            /// </summary>
            public static Tensor adaptive_max_pool2d(Tensor input, long[] output_size) => OverImages(input, images =>
            {
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

            private static Tensor MeanMatrix(long size, long count, ScalarType dtype)
            {
                var weights = new double[count * size];
                foreach (((long start, long end), int i) in Bins(size, count).Select((bin, i) => (bin, i)))
                {
                    for (long k = start; k < end; k++)
                        weights[(i * size) + k] = 1.0 / (end - start);
                }

                return torch.tensor(weights, [count, size], dtype);
            }
        }
    }
}
