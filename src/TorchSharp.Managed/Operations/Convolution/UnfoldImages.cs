using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Extracts the square windows of [N, C, H, W] as the columns of [N, C · KH · KW, windows].</summary>
            public static Tensor unfold(Tensor input, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                unfold(input, (kernel_size, kernel_size), (dilation, dilation), (padding, padding), (stride, stride));

            /// <summary>Extracts the windows of [N, C, H, W] as the columns of [N, C · KH · KW, windows].</summary>
            public static Tensor unfold(
                Tensor input, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null,
                (long, long)? stride = null)
            {
                long[] x = input.Impl.Sizes;
                if (x.Length != 4)
                    throw Shapes.Error($"Input Error: Only 4D input Tensors are supported (got {x.Length}D)");
                if (!input.is_floating_point() && input.dtype != ScalarType.Bool)
                    throw Shapes.Error($"\"im2col_out_cpu\" not implemented for '{input.dtype.NativeName()}'");
                if (x.AsSpan(1).Contains(0))
                    throw Shapes.Error($"Expected non-zero dimensions of the pictures, but got {Shapes.Text(x)}");
                (long dilationY, long dilationX) = dilation ?? (1, 1);
                (long top, long left) = padding ?? (0, 0);
                (long strideY, long strideX) = stride ?? (1, 1);
                long[] rows = Taps(x[2] + (2 * top), kernel_size.Item1, dilationY, strideY),
                    columns = Taps(x[3] + (2 * left), kernel_size.Item2, dilationX, strideX);
                long down = rows.Length / kernel_size.Item1, across = columns.Length / kernel_size.Item2;
                return InternalScope.Compose(() => pad(input, (left, left, top, top))
                    .index_select(2, torch.tensor(rows)).index_select(3, torch.tensor(columns))
                    .view(x[0], x[1], down, kernel_size.Item1, across, kernel_size.Item2)
                    .permute(0, 1, 3, 5, 2, 4).contiguous()
                    .view(x[0], x[1] * kernel_size.Item1 * kernel_size.Item2, down * across));
            }

            /// <summary>Returns the positions of the taps of each window along a dimension.</summary>
            private static long[] Taps(long size, long kernel, long dilation, long stride)
            {
                if (kernel <= 0 || dilation <= 0 || stride <= 0 || size < (dilation * (kernel - 1)) + 1)
                {
                    throw Shapes.Error(
                        $"unfold: a window of {kernel} with dilation {dilation} and stride {stride} does not fit into {size} elements");
                }
                long windows = ((size - (dilation * (kernel - 1)) - 1) / stride) + 1;
                var taps = new long[windows * kernel];
                for (long i = 0; i < taps.Length; i++)
                    taps[i] = (i / kernel * stride) + (i % kernel * dilation);
                return taps;
            }
        }
    }
}
