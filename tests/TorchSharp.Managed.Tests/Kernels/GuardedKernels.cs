using TorchSharp.Engine;

namespace TorchSharp.Managed.Tests;

/// <summary>
/// Kernels on operands of odd sizes that end at, or begin behind, a forbidden page; results of what they write are compared with
/// straight loops.
/// </summary>
internal static unsafe class GuardedKernels
{
    private const double Tolerance = 1e-4;

    internal static int ConvolutionVariants => Variants.Length;

    internal static int PoolVariants => 4;

    private static readonly (int Kernel, int Stride, int Padding, int Dilation)[] Variants =
        [(3, 1, 0, 1), (3, 1, 1, 1), (1, 1, 0, 1), (5, 2, 2, 1), (3, 2, 0, 2), (2, 3, 1, 1), (1, 2, 0, 1), (3, 3, 4, 2)];

    internal static void Products(int m, int k, int n, bool atEnd)
    {
        float* a = Random(m * k, atEnd, 1), b = Random(k * n, atEnd, 2), bias = Random(n, atEnd, 3), c = Memory(m * n, atEnd);
        Gemm.Multiply(a, b, c, m, k, n, bias);
        Expect(c, m * n, i => bias[i % n] + Sum(k, t => a[(i / n * k) + t] * b[(t * n) + (i % n)]));
        float* rows = Random(n * k, atEnd, 4);
        Gemm.MultiplyTransposed(a, rows, c, m, k, n);
        Expect(c, m * n, i => Sum(k, t => a[(i / n * k) + t] * rows[(i % n * k) + t]));
        float* columns = Random(k * m, atEnd, 5);
        Gemm.TransposedMultiply(columns, b, c, m, k, n);
        Expect(c, m * n, i => Sum(k, t => columns[(t * m) + (i / n)] * b[(t * n) + (i % n)]));
    }

    internal static void Convolutions(int channels, int filters, int variant, bool atEnd)
    {
        (int Kernel, int Stride, int Padding, int Dilation) v = Variants[variant];
        var shape = new ConvolutionShape(2, channels, 7, 6, filters, v.Kernel, v.Kernel, v.Stride, v.Stride, v.Padding, v.Padding, v.Dilation, v.Dilation, 1);
        int inputs = 2 * 7 * 6 * channels, outputs = 2 * shape.OutputPixels * filters, weights = filters * channels * shape.Taps;
        float* x = Random(inputs, atEnd, 1), w = Random(weights, atEnd, 2), bias = Random(filters, atEnd, 3), y = Memory(outputs, atEnd);
        Convolution.Forward(x, w, bias, y, shape);
        Expect(y, outputs, i => bias[i % filters] + Taps(shape, i, (input, weight) => x[input] * w[weight]));

        float* dy = Random(outputs, atEnd, 4), dx = Memory(inputs, atEnd), dw = Memory(weights, atEnd);
        Convolution.InputGradient(dy, w, dx, shape);
        Convolution.WeightGradient(x, dy, dw, shape);
        double[] expectedInput = new double[inputs], expectedWeight = new double[weights];
        for (int i = 0; i < outputs; i++)
        {
            float g = dy[i];
            Taps(shape, i, (input, weight) =>
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
            int c = i % channels, ox = i / channels % shape.OutputWidth, oy = i / channels / shape.OutputWidth % shape.OutputHeight, n = i / channels / shape.OutputWidth / shape.OutputHeight;
            int best = -1;
            for (int tap = 0; tap < shape.KernelHeight * shape.KernelWidth; tap++)
            {
                int py = (oy * shape.StrideY) - shape.PaddingY + (tap / shape.KernelWidth * shape.DilationY), px = (ox * shape.StrideX) - shape.PaddingX + (tap % shape.KernelWidth * shape.DilationX);
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
        Convolution.Forward(x, w, bias, y, shape);
        Pooling.MaxForward(y, apart, origin, pool);
        PooledConvolution.Forward(x, w, bias, true, fused, origin, shape, pool);
        Expect(fused, outputs, i => Math.Max(0, apart[i]));
    }

    internal static void InPlaceOperations(int count)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = rand(count).Guarded(), y = rand(count).Guarded(), z = rand([count, count]).Guarded(), integers = randint(9, new long[] { count }).Guarded(), flags = (x > 0.5).Guarded();
        Tensor expected = (x.clone() + y).mul(y).sub(0.5).relu();
        x.add_(y).mul_(y).sub_(0.5).relu_();
        Near.AssertEqual(expected, x, "in place");
        z.T.add_(x).exp_();
        z[.., 0] = 2f;
        z[flags] = 1f;
        x[integers.clamp(0, count - 1)] = 3f;
        integers.add_(1).mul_(2);
        x.uniform_(0, 1).normal_().bernoulli_();
        z.sum(0).Dispose();
        Assert.Equal(count, z.softmax(0).sum().ToSingle(), 1e-3f);
        functional.dropout(z, 0.5, inplace: true).Dispose();
        using var parameter = new Modules.Parameter(rand(count).Guarded());
        parameter.grad = rand(count).Guarded();
        using Modules.Adam adam = optim.Adam([parameter], amsgrad: true, weight_decay: 0.1);
        using Modules.SGD sgd = optim.SGD([parameter], 0.1, momentum: 0.9, nesterov: true);
        adam.step();
        sgd.step();
        Assert.True(parameter.isfinite().all().ToBoolean());
    }

    private static float* Memory(int count, bool atEnd) => (float*)GuardedMemory.Allocate(count * sizeof(float), atEnd);

    private static float* Random(int count, bool atEnd, int seed)
    {
        float* values = Memory(count, atEnd);
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
            values[i] = random.NextSingle() - 0.5f;
        return values;
    }

    private static double Sum(int count, Func<int, float> term) => Enumerable.Range(0, count).Sum(t => (double)term(t));

    /// <summary>Calls a function for each pair of input (N, H, W, C) and weight (F, C, KH, KW) of an output (N, OH, OW, F), and adds up what it returns.</summary>
    private static double Taps(ConvolutionShape s, int output, Func<int, int, double> term)
    {
        int f = output % s.Filters, ox = output / s.Filters % s.OutputWidth, oy = output / s.Filters / s.OutputWidth % s.OutputHeight, n = output / s.Filters / s.OutputPixels;
        double sum = 0;
        for (int tap = 0; tap < s.Taps; tap++)
        {
            int y = (oy * s.StrideY) - s.PaddingY + (tap / s.KernelWidth * s.DilationY), x = (ox * s.StrideX) - s.PaddingX + (tap % s.KernelWidth * s.DilationX);
            if (y < 0 || y >= s.Height || x < 0 || x >= s.Width)
                continue;
            for (int c = 0; c < s.Channels; c++)
                sum += term((((((n * s.Height) + y) * s.Width) + x) * s.Channels) + c, (((f * s.Channels) + c) * s.Taps) + tap);
        }

        return sum;
    }

    private static void Expect(float* actual, int count, Func<int, double> expected)
    {
        for (int i = 0; i < count; i++)
            Assert.Equal(expected(i), actual[i], Tolerance);
    }
}
