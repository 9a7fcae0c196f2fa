using System.Runtime.CompilerServices;

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
            VectorPass.Run<Deviations, Part>(
                new Part(values + first * channels, null, default, count, channels, partial + (long)part * 2 * channels),
                channels);
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
    /// <param name="gradient">The gradient g.</param>
    /// <param name="values">The values x.</param>
    /// <param name="normalization">The mean, and where g counts.</param>
    /// <param name="pixels">The number of pixels of all images.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="sum">The output Σ g, [channels].</param>
    /// <param name="product">The output Σ g · (x - mean), [channels].</param>
    internal static void GradientSums(
        float* gradient, float* values, ChannelScale normalization, long pixels, int channels, double* sum, double* product)
    {
        int rows = Rows(channels), parts = Parts(pixels, rows);
        using var scratch = new Scratch<float>((long)parts * 2 * channels);
        float* partial = scratch.Pointer;
        WorkerPool.Run(parts, part =>
        {
            long first = (long)part * rows;
            int count = (int)Math.Min(rows, pixels - first);
            VectorPass.Run<Products, Part>(
                new Part(
                    values + first * channels, gradient + first * channels, normalization, count, channels,
                    partial + (long)part * 2 * channels),
                channels);
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

    private static int Rows(int channels) => Math.Max(1, PartValues / channels);

    private static int Parts(long pixels, int rows) => (int)((pixels + rows - 1) / rows);

    /// <param name="values">The values, [rows, channels].</param>
    /// <param name="gradient">The gradient, [rows, channels]; null if the pass needs none.</param>
    /// <param name="normalization">What the values were normalized with, if the pass needs it.</param>
    /// <param name="rows">The number of pixels.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="sums">The two sums of each channel, [2, channels].</param>
    private readonly struct Part(float* values, float* gradient, ChannelScale normalization, int rows, int channels, float* sums)
    {
        internal float* Values => values;

        internal float* Gradient => gradient;

        internal ChannelScale Normalization => normalization;

        internal int Rows => rows;

        internal int Channels => channels;

        internal float* First => sums;

        internal float* Second => sums + channels;
    }

    /// <summary>The mean, and the sum of the squared deviations from it.</summary>
    private readonly struct Deviations : IVectorPass<Part>
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static int Run<TSimd, TVector>(in Part part, int from)
            where TSimd : struct, ISimd<TVector>
            where TVector : struct
        {
            int rows = part.Rows, channels = part.Channels, c = from;
            TVector share = TSimd.Broadcast(1f / rows);
            for (; c <= channels - TSimd.Width; c += TSimd.Width)
            {
                // Two sums each, since a sum waits for the one before it.
                float* start = part.Values + c, end = start + (nint)(rows & ~1) * channels, x = start;
                TVector even = TSimd.Zero, odd = TSimd.Zero;
                for (; x < end; x += 2 * (nint)channels)
                {
                    even = TSimd.Add(even, TSimd.Load(x));
                    odd = TSimd.Add(odd, TSimd.Load(x + channels));
                }

                if ((rows & 1) != 0)
                    even = TSimd.Add(even, TSimd.Load(x));
                TVector mean = TSimd.Multiply(TSimd.Add(even, odd), share), first = TSimd.Zero, second = TSimd.Zero;
                for (x = start; x < end; x += 2 * (nint)channels)
                {
                    TVector a = TSimd.Subtract(TSimd.Load(x), mean), b = TSimd.Subtract(TSimd.Load(x + channels), mean);
                    first = TSimd.MultiplyAdd(a, a, first);
                    second = TSimd.MultiplyAdd(b, b, second);
                }

                if ((rows & 1) != 0)
                {
                    TVector a = TSimd.Subtract(TSimd.Load(x), mean);
                    first = TSimd.MultiplyAdd(a, a, first);
                }

                TSimd.Store(mean, part.First + c);
                TSimd.Store(TSimd.Add(first, second), part.Second + c);
            }

            return c;
        }
    }

    /// <summary>Σ g and Σ g · (x - mean).</summary>
    private readonly struct Products : IVectorPass<Part>
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static int Run<TSimd, TVector>(in Part part, int from)
            where TSimd : struct, ISimd<TVector>
            where TVector : struct
        {
            ChannelScale normalization = part.Normalization;
            int channels = part.Channels, c = from;
            for (; c <= channels - TSimd.Width; c += TSimd.Width)
            {
                float* x = part.Values + c, g = part.Gradient + c, end = x + (nint)part.Rows * channels;
                TVector mean = TSimd.Load(normalization.Mean + c), plain = TSimd.Zero, weighted = TSimd.Zero;
                if (normalization.IsRectified)
                {
                    TVector scale = TSimd.Load(normalization.Scale + c), shift = TSimd.Load(normalization.Shift + c);
                    for (; x < end; x += channels, g += channels)
                    {
                        TVector value = TSimd.Load(x), counted = TSimd.Positive(TSimd.MultiplyAdd(value, scale, shift), TSimd.Load(g));
                        plain = TSimd.Add(plain, counted);
                        weighted = TSimd.MultiplyAdd(counted, TSimd.Subtract(value, mean), weighted);
                    }
                }
                else
                {
                    for (; x < end; x += channels, g += channels)
                    {
                        TVector counted = TSimd.Load(g);
                        plain = TSimd.Add(plain, counted);
                        weighted = TSimd.MultiplyAdd(counted, TSimd.Subtract(TSimd.Load(x), mean), weighted);
                    }
                }

                TSimd.Store(plain, part.First + c);
                TSimd.Store(weighted, part.Second + c);
            }

            return c;
        }
    }
}
