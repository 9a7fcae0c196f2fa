using System.Numerics;
using System.Runtime.CompilerServices;

namespace TensorKernels;

/// <summary>Linear functions of each value of channels-last images, with coefficients for each channel.</summary>
internal static unsafe class ChannelMaps
{
    /// <summary>The number of values that a thread takes at a time.</summary>
    private const int PartValues = 1 << 15;

    /// <summary>Computes y = x · scale + shift, optionally with ReLU.</summary>
    /// <remarks>Rounds like the max pooling that includes this step, so that reading the values in between yields the same bits.</remarks>
    internal static void Scale(float* values, float* output, float* scale, float* shift, bool rectify, long pixels, int channels)
    {
        using var a = new PeriodicValues(scale, channels, pixels);
        using var b = new PeriodicValues(shift, channels, pixels);
        Run<Scaled>(new Values(values, null, output, null, a.Pointer, b.Pointer, null, null, rectify, 0), a.Length, pixels * channels);
    }

    /// <summary>Computes target = a · g + b · x + c; the gradient g may be null for none.</summary>
    /// <param name="gradient">The gradient g.</param>
    /// <param name="values">The values x.</param>
    /// <param name="target">Where the result is written.</param>
    /// <param name="a">The factor of g, [channels].</param>
    /// <param name="b">The factor of x, [channels].</param>
    /// <param name="c">The summand, [channels].</param>
    /// <param name="normalization">Where g counts.</param>
    /// <param name="pixels">The number of pixels of all images.</param>
    /// <param name="channels">The number of channels.</param>
    internal static void Combine(
        float* gradient, float* values, float* target, float* a, float* b, float* c, ChannelScale normalization, long pixels, int channels)
    {
        using var slopes = new PeriodicValues(a, channels, pixels);
        using var factors = new PeriodicValues(b, channels, pixels);
        using var offsets = new PeriodicValues(c, channels, pixels);
        using var scale = new PeriodicValues(normalization.Scale, channels, pixels);
        using var shift = new PeriodicValues(normalization.Shift, channels, pixels);
        Run<Combination>(
            new Values(
                values, gradient, target, slopes.Pointer, factors.Pointer, offsets.Pointer,
                normalization.IsRectified ? scale.Pointer : null, shift.Pointer, false, 0),
            slopes.Length, pixels * channels);
    }

    /// <summary>Runs over all values in stretches of as many as there are coefficients.</summary>
    private static void Run<TMap>(Values all, int period, long count)
        where TMap : IVectorPass<Values>
    {
        long part = Math.Max(1, PartValues / period) * (long)period;
        WorkerPool.Ranges(count, part, (first, length) =>
        {
            for (long at = first; at < first + length; at += period)
            {
                int here = (int)Math.Min(period, first + length - at);
                VectorPass.Run<TMap, Values>(all.Stretch(at, here), here);
            }
        });
    }

    /// <param name="values">The values x.</param>
    /// <param name="gradient">The gradient g; may be null.</param>
    /// <param name="target">Where the result is written.</param>
    /// <param name="slopes">The factors of g.</param>
    /// <param name="factors">The factors of x.</param>
    /// <param name="offsets">The summands.</param>
    /// <param name="scale">With <paramref name="shift"/>: g counts where x · scale + shift is positive; null if it always does.</param>
    /// <param name="shift">See <paramref name="scale"/>.</param>
    /// <param name="rectify">Whether negative results become 0.</param>
    /// <param name="count">The number of values of this stretch.</param>
    private readonly struct Values(
        float* values, float* gradient, float* target, float* slopes, float* factors, float* offsets, float* scale, float* shift,
        bool rectify, int count)
    {
        internal float* Input => values;

        internal float* Gradient => gradient;

        internal float* Target => target;

        internal float* Slopes => slopes;

        internal float* Factors => factors;

        internal float* Offsets => offsets;

        internal float* Scale => scale;

        internal float* Shift => shift;

        internal bool Rectify => rectify;

        internal int Count => count;

        /// <summary>Some values from one on, which has the coefficients of the first.</summary>
        internal Values Stretch(long first, int length) => new(
            values + first, gradient == null ? null : gradient + first, target + first, slopes, factors, offsets, scale, shift, rectify,
            length);
    }

    /// <summary>The coefficients of each channel, over and over, so that any width of vectors fits into them.</summary>
    private readonly ref struct PeriodicValues : IDisposable
    {
        /// <summary>The widest vectors have so many values.</summary>
        private const int Widest = 16;

        /// <summary>A loop over so many values is worth its beginning.</summary>
        private const int FewestAtOnce = 512;

        private readonly Scratch<float> _values;

        /// <param name="source">The coefficients, [channels]; null for none.</param>
        /// <param name="channels">The number of channels.</param>
        /// <param name="pixels">The number of pixels; more values than they have are not needed.</param>
        internal PeriodicValues(float* source, int channels, long pixels)
        {
            int pixelsOfVector = Widest / (int)BigInteger.GreatestCommonDivisor(channels, Widest);
            int repeated = (FewestAtOnce / channels + pixelsOfVector) / pixelsOfVector * pixelsOfVector;
            Length = channels * (int)Math.Min(pixels, repeated);
            _values = new Scratch<float>(source == null ? 1 : Length);
            for (int i = 0; source != null && i < Length; i += channels)
                new ReadOnlySpan<float>(source, channels).CopyTo(new Span<float>(_values.Pointer + i, channels));
        }

        /// <summary>The number of values after which they begin anew.</summary>
        internal int Length { get; }

        internal float* Pointer => _values.Pointer;

        public void Dispose() => _values.Dispose();
    }

    /// <summary>x · factor + offset.</summary>
    private readonly struct Scaled : IVectorPass<Values>
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static int Run<TSimd, TVector>(in Values values, int from)
            where TSimd : struct, ISimd<TVector>
            where TVector : struct
        {
            float* x = values.Input, y = values.Target, factors = values.Factors, offsets = values.Offsets;
            bool rectify = values.Rectify;
            int i = from;
            for (; i <= values.Count - TSimd.Width; i += TSimd.Width)
            {
                TVector result = TSimd.MultiplyAdd(TSimd.Load(x + i), TSimd.Load(factors + i), TSimd.Load(offsets + i));
                TSimd.Store(rectify ? TSimd.Rectify(result) : result, y + i);
            }

            return i;
        }
    }

    /// <summary>x · factor + offset + g · slope.</summary>
    private readonly struct Combination : IVectorPass<Values>
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static int Run<TSimd, TVector>(in Values values, int from)
            where TSimd : struct, ISimd<TVector>
            where TVector : struct
        {
            float* x = values.Input, g = values.Gradient, y = values.Target, slopes = values.Slopes, factors = values.Factors,
                offsets = values.Offsets, scale = values.Scale, shift = values.Shift;
            int i = from;
            for (; i <= values.Count - TSimd.Width; i += TSimd.Width)
            {
                TVector value = TSimd.Load(x + i);
                TVector result = TSimd.Add(TSimd.Multiply(value, TSimd.Load(factors + i)), TSimd.Load(offsets + i));
                if (g != null)
                {
                    TVector counted = TSimd.Load(g + i);
                    if (scale != null)
                        counted = TSimd.Positive(TSimd.MultiplyAdd(value, TSimd.Load(scale + i), TSimd.Load(shift + i)), counted);
                    result = TSimd.Add(result, TSimd.Multiply(counted, TSimd.Load(slopes + i)));
                }

                TSimd.Store(result, y + i);
            }

            return i;
        }
    }
}
