using static TensorKernels.Tests.Operands;

namespace TensorKernels.Tests;

/// <summary>Gradients that have one value a window, by the kernels that read them so and, written out, by straight loops.</summary>
internal static unsafe class GuardedGradients
{
    private const int Images = 3, Height = 7, Width = 6;

    /// <summary>The sums that batch norm needs, and its input's gradient.</summary>
    internal static void Sums(int channels, int window, bool masked, bool atEnd)
    {
        var shape = new PoolingShape(Images, channels, Height, Width, window, window, window, window, 0, 0, 1, 1, false);
        PooledValues gradient = Pooled(shape, masked, atEnd);
        double[] dense = Written(gradient);
        float* x = Random(dense.Length, atEnd, 3), mean = Random(channels, atEnd, 4), target = Memory(dense.Length, atEnd);
        double* sum = (double*)GuardedMemory.Allocate(channels * sizeof(double), atEnd),
            product = (double*)GuardedMemory.Allocate(channels * sizeof(double), atEnd);
        PooledSums.Compute(gradient, x, mean, sum, product);
        for (int c = 0; c < channels; c++)
        {
            int[] pixels = [.. Enumerable.Range(0, dense.Length).Where(i => i % channels == c)];
            Assert.Equal(pixels.Sum(i => dense[i]), sum[c], 1e-4);
            Assert.Equal(pixels.Sum(i => dense[i] * (x[i] - mean[c])), product[c], 1e-4);
        }

        float* a = Random(channels, atEnd, 5), b = Random(channels, atEnd, 6), shift = Random(channels, atEnd, 7);
        PooledSums.Combine(gradient, x, target, a, b, shift);
        Expect(target, dense.Length, i => (a[i % channels] * dense[i]) + (b[i % channels] * x[i]) + shift[i % channels]);
    }

    /// <summary>The gradients of the convolution before the pool.</summary>
    internal static void Convolutions(int channels, int filters, int side, int padding, bool masked, bool atEnd)
    {
        var shape = new ConvolutionShape(Images, channels, Height, Width, filters, side, side, 1, 1, padding, padding, 1, 1, 1);
        var pool = new PoolingShape(Images, filters, shape.OutputHeight, shape.OutputWidth, 2, 2, 2, 2, 0, 0, 1, 1, false);
        PooledValues gradient = Pooled(pool, masked, atEnd);
        double[] dense = Written(gradient);
        int inputs = Images * Height * Width * channels, weights = filters * channels * shape.Taps;
        float* x = Random(inputs, atEnd, 3), w = Random(weights, atEnd, 4), dx = Memory(inputs, atEnd), dw = Memory(weights, atEnd);
        var chunks = new SparseChunks(gradient, shape);
        SparseConvolution.InputGradient(chunks, w, dx);
        SparseConvolution.WeightGradient(x, chunks, dw);
        double[] expectedInput = new double[inputs], expectedWeight = new double[weights];
        for (int i = 0; i < dense.Length; i++)
        {
            double g = dense[i];
            DirectConvolution.Sum(shape, i, (input, weight) =>
            {
                expectedInput[input] += g * w[weight];
                expectedWeight[weight] += g * x[input];
                return 0;
            });
        }

        Expect(dx, inputs, i => expectedInput[i]);
        Expect(dw, weights, i => expectedWeight[i]);
    }

    /// <summary>The weight gradient for gray images by the two kernels that there are for it, which sum in the same order.</summary>
    internal static void Taps(int filters, int side, bool atEnd)
    {
        const int height = 9, width = 12;
        int count = side * side * filters;
        var shape = new ConvolutionShape(Images, 1, height, width, filters, side, side, 1, 1, 0, 0, 1, 1, 1);
        var pool = new PoolingShape(Images, filters, shape.OutputHeight, shape.OutputWidth, 2, 2, 2, 2, 0, 0, 1, 1, false);
        if (!WindowTaps.Applies(shape, pool) || filters % RowTile.Width != 0)
            return;
        PooledValues gradient = Pooled(pool, masked: true, atEnd);
        float* x = Random(Images * height * width, atEnd, 3);
        int windows = pool.OutputHeight * pool.OutputWidth;
        int* corners = stackalloc int[windows], positions = stackalloc int[4], taps = stackalloc int[side * side];
        Convolution.FillPixels(corners, pool.OutputHeight, pool.OutputWidth, 2 * width, 2);
        Convolution.FillPixels(positions, 2, 2, width, 1);
        Convolution.FillTaps(taps, shape);
        float* fast = Memory(count, atEnd), plain = Memory(count, atEnd);
        new Span<float>(fast, count).Clear();
        new Span<float>(plain, count).Clear();
        for (int image = 0; image < Images; image++, x += height * width)
        {
            int first = image * windows * filters;
            float* values = gradient.Gradient + first, pooled = gradient.Pooled + first;
            byte* origin = gradient.Origin + first;
            WindowTaps.WeightGradient(x, width, values, origin, pooled, corners, windows, filters, side, fast);
            FewChannels.WeightGradient(
                x, values, origin, pooled, corners, windows, positions, 4, taps, side * side, filters, plain);
        }

        Assert.Equal(new ReadOnlySpan<float>(plain, count), new ReadOnlySpan<float>(fast, count));
    }

    private static PooledValues Pooled(PoolingShape shape, bool masked, bool atEnd)
    {
        int count = shape.Images * shape.OutputHeight * shape.OutputWidth * shape.Channels;
        byte* origin = GuardedMemory.Allocate(count, atEnd);
        var random = new Random(1);
        for (int i = 0; i < count; i++)
            origin[i] = (byte)random.Next(shape.KernelHeight * shape.KernelWidth);
        float* pooled = Random(count, atEnd, 2);
        for (int i = 0; i < count; i++)
            pooled[i] = Math.Max(0, pooled[i]);
        return new PooledValues(Random(count, atEnd, 8), origin, masked ? pooled : null, shape);
    }

    /// <summary>The gradient of the pool's input, [N, H, W, C].</summary>
    private static double[] Written(PooledValues gradient)
    {
        PoolingShape shape = gradient.Shape;
        var dense = new double[shape.Images * shape.Height * shape.Width * shape.Channels];
        int count = shape.Images * shape.OutputHeight * shape.OutputWidth * shape.Channels;
        for (int i = 0; i < count; i++)
        {
            if (gradient.Masked && gradient.Pooled[i] <= 0)
                continue;
            int c = i % shape.Channels, pixel = i / shape.Channels;
            int x = (pixel % shape.OutputWidth * shape.StrideX) + (gradient.Origin[i] % shape.KernelWidth);
            int y = (pixel / shape.OutputWidth % shape.OutputHeight * shape.StrideY) + (gradient.Origin[i] / shape.KernelWidth);
            int image = pixel / shape.OutputWidth / shape.OutputHeight;
            dense[(((((image * shape.Height) + y) * shape.Width) + x) * shape.Channels) + c] += gradient.Gradient[i];
        }

        return dense;
    }
}
