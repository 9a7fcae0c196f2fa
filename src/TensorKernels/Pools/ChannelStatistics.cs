using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>Sums over the pixels of channels-last images, with one value per channel.</summary>
internal static unsafe class ChannelStatistics
{
    /// <summary>
    /// The number of values that are summed as one part before the parts are combined. It is fixed so that the number of threads does not
    /// affect the sums, and small enough for a part to stay in the cache.
    /// </summary>
    private const int PartValues = 1 << 15;

    /// <summary>
    /// Computes the mean and biased variance of each channel of [pixels, channels] by combining the means
    /// and squared deviations of the parts.
    /// </summary>
    /// <remarks>Chan, Golub, LeVeque: Updating Formulae and a Pairwise Algorithm for Computing Sample Variances (1979).</remarks>
    internal static void MeanAndVariance(float* values, long pixels, int channels, double* mean, double* variance)
    {
        int rows = Rows(channels), parts = Parts(pixels, rows);
        using var scratch = new Scratch<float>((long)parts * 2 * channels);
        float* partial = scratch.Pointer;
        WorkerPool.Run(parts, part =>
        {
            long first = (long)part * rows;
            int count = (int)Math.Min(rows, pixels - first);
            float* sums = partial + (long)part * 2 * channels;
            SumAndSquares(values + first * channels, count, channels, sums, sums + channels);
        });
        for (int c = 0; c < channels; c++)
        {
            double total = 0, middle = 0, squares = 0;
            for (int part = 0; part < parts; part++)
            {
                double count = Math.Min(rows, pixels - (long)part * rows);
                double difference = partial[(long)part * 2 * channels + c] - middle;
                squares += partial[((long)part * 2 + 1) * channels + c] + difference * difference * total * count / (total + count);
                total += count;
                middle += difference * count / total;
            }

            mean[c] = middle;
            variance[c] = squares / total;
        }
    }

    /// <summary>Computes Σ g and Σ g · (x - mean) for each channel, over [pixels, channels].</summary>
    internal static void GradientSums(float* gradient, float* values, float* mean, long pixels, int channels, double* sum, double* product)
    {
        int rows = Rows(channels), parts = Parts(pixels, rows);
        using var scratch = new Scratch<float>((long)parts * 2 * channels);
        float* partial = scratch.Pointer;
        WorkerPool.Run(parts, part =>
        {
            long first = (long)part * rows;
            int count = (int)Math.Min(rows, pixels - first);
            float* sums = partial + (long)part * 2 * channels;
            Products(gradient + first * channels, values + first * channels, mean, count, channels, sums, sums + channels);
        });
        for (int c = 0; c < channels; c++)
        {
            double plain = 0, weighted = 0;
            for (int part = 0; part < parts; part++)
            {
                plain += partial[(long)part * 2 * channels + c];
                weighted += partial[((long)part * 2 + 1) * channels + c];
            }

            sum[c] = plain;
            product[c] = weighted;
        }
    }

    /// <summary>Computes y = x · scale + shift, optionally with ReLU.</summary>
    internal static void Scale(float* values, float* output, float* scale, float* shift, bool rectify, long pixels, int channels)
    {
        int rows = Rows(channels);
        WorkerPool.Run(Parts(pixels, rows), part =>
        {
            long first = (long)part * rows;
            ScaleRows(
                values + first * channels, output + first * channels, scale, shift, rectify, (int)Math.Min(rows, pixels - first), channels);
        });
    }

    /// <summary>Computes target = a · g + b · x + c, with one coefficient per channel; the gradient may be null for none.</summary>
    internal static void Combine(float* gradient, float* values, float* target, float* a, float* b, float* c, long pixels, int channels)
    {
        int rows = Rows(channels);
        WorkerPool.Run(Parts(pixels, rows), part =>
        {
            long first = (long)part * rows * channels;
            int count = (int)Math.Min(rows, pixels - (long)part * rows);
            CombineRows(gradient == null ? null : gradient + first, values + first, target + first, a, b, c, count, channels);
        });
    }

    private static int Rows(int channels) => Math.Max(1, PartValues / channels);

    private static int Parts(long pixels, int rows) => (int)((pixels + rows - 1) / rows);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumAndSquares(float* values, int rows, int channels, float* mean, float* squares)
    {
        float inverse = 1f / rows;
        int c = 0;
        for (; c <= channels - Vector<float>.Count; c += Vector<float>.Count)
        {
            Vector<float> even = Vector<float>.Zero, odd = Vector<float>.Zero;
            int row = 0;
            for (; row + 1 < rows; row += 2)
            {
                even += Vector.Load(values + (nint)row * channels + c);
                odd += Vector.Load(values + (nint)(row + 1) * channels + c);
            }

            if (row < rows)
                even += Vector.Load(values + (nint)row * channels + c);
            Vector<float> middle = (even + odd) * inverse, first = Vector<float>.Zero, second = Vector<float>.Zero;
            for (row = 0; row + 1 < rows; row += 2)
            {
                Vector<float> x = Vector.Load(values + (nint)row * channels + c) - middle,
                    y = Vector.Load(values + (nint)(row + 1) * channels + c) - middle;
                first += x * x;
                second += y * y;
            }

            if (row < rows)
            {
                Vector<float> x = Vector.Load(values + (nint)row * channels + c) - middle;
                first += x * x;
            }

            middle.Store(mean + c);
            (first + second).Store(squares + c);
        }

        for (; c < channels; c++)
        {
            float sum = 0, square = 0;
            for (int row = 0; row < rows; row++)
                sum += values[(nint)row * channels + c];
            sum *= inverse;
            for (int row = 0; row < rows; row++)
                square += (values[(nint)row * channels + c] - sum) * (values[(nint)row * channels + c] - sum);
            mean[c] = sum;
            squares[c] = square;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Products(float* gradient, float* values, float* mean, int rows, int channels, float* sum, float* product)
    {
        int c = 0;
        for (; c <= channels - Vector<float>.Count; c += Vector<float>.Count)
        {
            Vector<float> middle = Vector.Load(mean + c), plain = Vector<float>.Zero, weighted = Vector<float>.Zero,
                plain2 = Vector<float>.Zero, weighted2 = Vector<float>.Zero;
            int row = 0;
            for (; row + 1 < rows; row += 2)
            {
                nint at = (nint)row * channels + c;
                Vector<float> g = Vector.Load(gradient + at), h = Vector.Load(gradient + at + channels);
                plain += g;
                plain2 += h;
                weighted += g * (Vector.Load(values + at) - middle);
                weighted2 += h * (Vector.Load(values + at + channels) - middle);
            }

            if (row < rows)
            {
                nint at = (nint)row * channels + c;
                Vector<float> g = Vector.Load(gradient + at);
                plain += g;
                weighted += g * (Vector.Load(values + at) - middle);
            }

            (plain + plain2).Store(sum + c);
            (weighted + weighted2).Store(product + c);
        }

        for (; c < channels; c++)
        {
            float plain = 0, weighted = 0;
            for (int row = 0; row < rows; row++)
            {
                float g = gradient[(nint)row * channels + c];
                plain += g;
                weighted += g * (values[(nint)row * channels + c] - mean[c]);
            }

            sum[c] = plain;
            product[c] = weighted;
        }
    }

    private static void ScaleRows(float* values, float* output, float* scale, float* shift, bool rectify, int rows, int channels)
    {
        if (Vector512.IsHardwareAccelerated)
            ScaleRows<Simd512, Vector512<float>>(values, output, scale, shift, rectify, rows, channels);
        else if (Vector256.IsHardwareAccelerated)
            ScaleRows<Simd256, Vector256<float>>(values, output, scale, shift, rectify, rows, channels);
        else if (Vector128.IsHardwareAccelerated)
            ScaleRows<Simd128, Vector128<float>>(values, output, scale, shift, rectify, rows, channels);
        else
            ScaleRows<SimdScalar, float>(values, output, scale, shift, rectify, rows, channels);
    }

    /// <summary>Rounds like the max pooling that includes this step, so that reading the values in between yields the same bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ScaleRows<TSimd, TVector>(
        float* values, float* output, float* scale, float* shift, bool rectify, int rows, int channels)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        for (int row = 0; row < rows; row++, values += channels, output += channels)
        {
            int c = 0;
            for (; c <= channels - TSimd.Width; c += TSimd.Width)
            {
                TVector y = TSimd.MultiplyAdd(TSimd.Load(values + c), TSimd.Load(scale + c), TSimd.Load(shift + c));
                TSimd.Store(rectify ? TSimd.Rectify(y) : y, output + c);
            }

            for (; c < channels; c++)
            {
                float y = SimdScalar.MultiplyAdd(values[c], scale[c], shift[c]);
                output[c] = rectify ? SimdScalar.Rectify(y) : y;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CombineRows(float* gradient, float* values, float* target, float* a, float* b, float* c, int rows, int channels)
    {
        for (int row = 0; row < rows; row++, values += channels, target += channels)
        {
            int i = 0;
            for (; i <= channels - Vector<float>.Count; i += Vector<float>.Count)
            {
                Vector<float> sum = Vector.Load(values + i) * Vector.Load(b + i) + Vector.Load(c + i);
                if (gradient != null)
                    sum += Vector.Load(gradient + i) * Vector.Load(a + i);
                sum.Store(target + i);
            }

            for (; i < channels; i++)
                target[i] = values[i] * b[i] + c[i] + (gradient != null ? gradient[i] * a[i] : 0);
            if (gradient != null)
                gradient += channels;
        }
    }
}
