using static TensorKernels.Tests.Operands;

namespace TensorKernels.Tests;

/// <summary>
/// Kernels of networks on operands of odd sizes that end at, or begin behind, a forbidden page; what they write is compared with
/// straight loops.
/// </summary>
internal static unsafe class GuardedNetworks
{
    internal static int ConvolutionVariants => s_variants.Length;

    internal static int PoolVariants => 4;

    private static readonly (int Kernel, int Stride, int Padding, int Dilation)[] s_variants =
        [(3, 1, 0, 1), (3, 1, 1, 1), (1, 1, 0, 1), (5, 2, 2, 1), (3, 2, 0, 2), (2, 3, 1, 1), (1, 2, 0, 1), (3, 3, 4, 2)];

    internal static void Products(int m, int k, int n, bool atEnd)
    {
        float* a = Random(m * k, atEnd, 1), b = Random(k * n, atEnd, 2), bias = Random(n, atEnd, 3), c = Memory(m * n, atEnd);
        Gemm.Multiply(a, b, c, m, k, n);
        Expect(c, m * n, i => Sum(k, t => a[(i / n * k) + t] * b[(t * n) + (i % n)]));
        float* rows = Random(n * k, atEnd, 4);
        Gemm.MultiplyTransposed(a, rows, c, m, k, n, bias);
        Expect(c, m * n, i => bias[i % n] + Sum(k, t => a[(i / n * k) + t] * rows[(i % n * k) + t]));
        float* columns = Random(k * m, atEnd, 5);
        Gemm.TransposedMultiply(columns, b, c, m, k, n);
        Expect(c, m * n, i => Sum(k, t => columns[(t * m) + (i / n)] * b[(t * n) + (i % n)]));
    }

    internal static void Convolutions(int channels, int filters, int groups, int variant, bool atEnd)
    {
        (int Kernel, int Stride, int Padding, int Dilation) v = s_variants[variant];
        var shape = new ConvolutionShape(
            2, channels, 7, 6, filters, v.Kernel, v.Kernel, v.Stride, v.Stride, v.Padding, v.Padding, v.Dilation, v.Dilation,
            groups);
        int inputs = 2 * 7 * 6 * channels, outputs = 2 * shape.OutputPixels * filters,
            weights = filters * shape.GroupChannels * shape.Taps;
        float* x = Random(inputs, atEnd, 1), w = Random(weights, atEnd, 2), bias = Random(filters, atEnd, 3), y = Memory(outputs, atEnd);
        using (var kernel = new ConvolutionKernel(w, bias, false, shape, null))
            kernel.Run(x, y, 0, shape.Images);
        Expect(y, outputs, i => bias[i % filters] + DirectConvolution.Sum(shape, i, (input, weight) => x[input] * w[weight]));

        float* dy = Random(outputs, atEnd, 4), dx = Memory(inputs, atEnd), dw = Memory(weights, atEnd);
        Convolution.InputGradient(dy, w, dx, shape);
        Convolution.WeightGradient(x, dy, dw, shape);
        double[] expectedInput = new double[inputs], expectedWeight = new double[weights];
        for (int i = 0; i < outputs; i++)
        {
            float g = dy[i];
            DirectConvolution.Sum(shape, i, (input, weight) =>
            {
                expectedInput[input] += (double)g * w[weight];
                expectedWeight[weight] += (double)g * x[input];
                return 0;
            });
        }

        Expect(dx, inputs, i => expectedInput[i]);
        Expect(dw, weights, i => expectedWeight[i]);
    }

    internal static void Pools(int channels, int variant, bool atEnd)
    {
        PoolingShape shape = variant switch
        {
            0 => new(3, channels, 7, 6, 2, 2, 2, 2, 0, 0, 1, 1, false),
            1 => new(3, channels, 7, 6, 3, 3, 2, 2, 1, 1, 1, 1, true),
            2 => new(3, channels, 7, 6, 3, 2, 1, 3, 1, 1, 1, 2, false),
            _ => new(3, channels, 7, 6, 2, 2, 3, 3, 0, 0, 2, 2, true),
        };
        int inputs = 3 * 7 * 6 * channels, outputs = 3 * shape.OutputHeight * shape.OutputWidth * channels;
        float* x = Random(inputs, atEnd, 1), y = Memory(outputs, atEnd), dy = Random(outputs, atEnd, 2), dx = Memory(inputs, atEnd);
        byte* origin = GuardedMemory.Allocate(outputs, atEnd);
        Pooling.MaxForward(x, y, origin, shape);
        Pooling.MaxBackward(dy, origin, dx, shape);
        var expected = new double[inputs];
        for (int i = 0; i < outputs; i++)
        {
            int c = i % channels, ox = i / channels % shape.OutputWidth, oy = i / channels / shape.OutputWidth % shape.OutputHeight,
                n = i / channels / shape.OutputWidth / shape.OutputHeight;
            int best = -1;
            for (int tap = 0; tap < shape.KernelHeight * shape.KernelWidth; tap++)
            {
                int py = (oy * shape.StrideY) - shape.PaddingY + (tap / shape.KernelWidth * shape.DilationY),
                    px = (ox * shape.StrideX) - shape.PaddingX + (tap % shape.KernelWidth * shape.DilationX);
                int at = (((((n * 7) + py) * 6) + px) * channels) + c;
                if (py is >= 0 and < 7 && px is >= 0 and < 6 && (best < 0 || x[at] > x[best]))
                    best = at;
            }

            Assert.Equal(x[best], y[i]);
            expected[best] += dy[i];
        }

        Expect(dx, inputs, i => expected[i]);
    }

    internal static void PooledConvolutions(int channels, int filters, int window, bool atEnd)
    {
        var shape = new ConvolutionShape(2, channels, 9, 8, filters, 3, 3, 1, 1, window - 2, window - 2, 1, 1, 1);
        var pool = new PoolingShape(2, filters, shape.OutputHeight, shape.OutputWidth, window, window, window, window, 0, 0, 1, 1, false);
        int wide = 2 * shape.OutputPixels * filters, outputs = 2 * pool.OutputHeight * pool.OutputWidth * filters;
        float* x = Random(2 * 9 * 8 * channels, atEnd, 1), w = Random(filters * channels * 9, atEnd, 2), bias = Random(filters, atEnd, 3);
        float* y = Memory(wide, atEnd), apart = Memory(outputs, atEnd), fused = Memory(outputs, atEnd);
        byte* origin = GuardedMemory.Allocate(outputs, atEnd);
        using (var kernel = new ConvolutionKernel(w, bias, false, shape, null))
            kernel.Run(x, y, 0, shape.Images);
        Pooling.MaxForward(y, apart, origin, pool);
        using (var kernel = new PooledConvolutionKernel(w, bias, true, shape, pool, origin, null))
            kernel.Run(x, fused, 0, shape.Images);
        Expect(fused, outputs, i => Math.Max(0, apart[i]));
    }
}
