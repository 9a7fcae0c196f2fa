using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>
/// The weight gradient of a pooled convolution whose kernel rows are shorter than a vector (a grey image): vectors run over the filters, and
/// each window's gradient is added at the tap positions of its four, or however many, pixels.
/// </summary>
internal static unsafe class FewChannels
{
    /// <summary>Taps whose sums are held in registers at a time.</summary>
    private static readonly int Block = Vector512.IsHardwareAccelerated ? 10 : 5;

    /// <param name="input">Padded images of a chunk.</param>
    /// <param name="gradient">[images, PH, PW, F].</param>
    /// <param name="origin">Window positions, likewise.</param>
    /// <param name="pooled">The pooled values; where one is not positive the gradient is dropped.</param>
    /// <param name="windows">Where the first pixel of each window of an image lies.</param>
    /// <param name="windowCount">Windows of an image.</param>
    /// <param name="positions">Where the pixels of a window lie, from its first.</param>
    /// <param name="positionCount">Pixels of a window.</param>
    /// <param name="taps">Where the taps lie, from a pixel.</param>
    /// <param name="tapCount">Number of taps.</param>
    /// <param name="images">Images of the chunk.</param>
    /// <param name="imageLength">Values of a padded image.</param>
    /// <param name="filters">Filters, a multiple of <see cref="RowTile.Width"/>.</param>
    /// <param name="sums">[taps, F], written.</param>
    internal static void WeightGradient(
        float* input, float* gradient, byte* origin, float* pooled, int* windows, int windowCount, int* positions, int positionCount,
        int* taps, int tapCount, int images, int imageLength, int filters, float* sums)
    {
        int* tile = stackalloc int[10];
        float* buffer = stackalloc float[10 * 32];
        for (int column = 0; column < filters; column += RowTile.Width)
        {
            for (int first = 0; first < tapCount; first += Block)
            {
                for (int i = 0; i < Block; i++)
                    tile[i] = taps[Math.Min(first + i, tapCount - 1)];
                new Span<float>(buffer, 10 * 32).Clear();
                for (int image = 0; image < images; image++)
                {
                    long start = (long)image * windowCount * filters + column;
                    Accumulate(input + (long)image * imageLength, gradient + start, origin + start, pooled + start, windows, windowCount, positions, positionCount, tile, filters, buffer);
                }

                for (int i = 0; i < Math.Min(Block, tapCount - first); i++)
                    new ReadOnlySpan<float>(buffer + i * RowTile.Width, RowTile.Width).CopyTo(new Span<float>(sums + (first + i) * filters + column, RowTile.Width));
            }
        }
    }

    private static void Accumulate(
        float* image, float* gradient, byte* origin, float* pooled, int* windows, int windowCount, int* positions, int positionCount, int* taps, nint stride, float* sums)
    {
        if (Vector512.IsHardwareAccelerated)
            Accumulate10<Simd512, Vector512<float>>(image, gradient, origin, pooled, windows, windowCount, positions, positionCount, taps, stride, sums);
        else if (Vector256.IsHardwareAccelerated)
            Accumulate5<Simd256, Vector256<float>>(image, gradient, origin, pooled, windows, windowCount, positions, positionCount, taps, stride, sums);
        else if (Vector128.IsHardwareAccelerated)
            Accumulate5<Simd128, Vector128<float>>(image, gradient, origin, pooled, windows, windowCount, positions, positionCount, taps, stride, sums);
        else
            Accumulate5<SimdScalar, float>(image, gradient, origin, pooled, windows, windowCount, positions, positionCount, taps, stride, sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Accumulate10<TSimd, TVector>(
        float* image, float* gradient, byte* origin, float* pooled, int* windows, int windowCount, int* positions, int positionCount, int* taps, nint stride, float* sums)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        int width = TSimd.Width;
        nint o0 = taps[0];
        nint o1 = taps[1];
        nint o2 = taps[2];
        nint o3 = taps[3];
        nint o4 = taps[4];
        nint o5 = taps[5];
        nint o6 = taps[6];
        nint o7 = taps[7];
        nint o8 = taps[8];
        nint o9 = taps[9];
        TVector c0a = TSimd.Load(sums + 0 * width), c0b = TSimd.Load(sums + 1 * width);
        TVector c1a = TSimd.Load(sums + 2 * width), c1b = TSimd.Load(sums + 3 * width);
        TVector c2a = TSimd.Load(sums + 4 * width), c2b = TSimd.Load(sums + 5 * width);
        TVector c3a = TSimd.Load(sums + 6 * width), c3b = TSimd.Load(sums + 7 * width);
        TVector c4a = TSimd.Load(sums + 8 * width), c4b = TSimd.Load(sums + 9 * width);
        TVector c5a = TSimd.Load(sums + 10 * width), c5b = TSimd.Load(sums + 11 * width);
        TVector c6a = TSimd.Load(sums + 12 * width), c6b = TSimd.Load(sums + 13 * width);
        TVector c7a = TSimd.Load(sums + 14 * width), c7b = TSimd.Load(sums + 15 * width);
        TVector c8a = TSimd.Load(sums + 16 * width), c8b = TSimd.Load(sums + 17 * width);
        TVector c9a = TSimd.Load(sums + 18 * width), c9b = TSimd.Load(sums + 19 * width);
        TVector x;
        for (int window = 0; window < windowCount; window++)
        {
            TVector numberA = TSimd.LoadBytes(origin), numberB = TSimd.LoadBytes(origin + width);
            TVector positiveA = TSimd.Load(pooled), positiveB = TSimd.Load(pooled + width);
            TVector valueA = TSimd.Load(gradient), valueB = TSimd.Load(gradient + width);
            for (int position = 0; position < positionCount; position++)
            {
                TVector wanted = TSimd.Broadcast(position);
                TVector ga = TSimd.Chosen(numberA, wanted, positiveA, valueA), gb = TSimd.Chosen(numberB, wanted, positiveB, valueB);
                float* p = image + windows[window] + positions[position];
                x = TSimd.Broadcast(p[o0]);
                c0a = TSimd.MultiplyAdd(x, ga, c0a);
                c0b = TSimd.MultiplyAdd(x, gb, c0b);
                x = TSimd.Broadcast(p[o1]);
                c1a = TSimd.MultiplyAdd(x, ga, c1a);
                c1b = TSimd.MultiplyAdd(x, gb, c1b);
                x = TSimd.Broadcast(p[o2]);
                c2a = TSimd.MultiplyAdd(x, ga, c2a);
                c2b = TSimd.MultiplyAdd(x, gb, c2b);
                x = TSimd.Broadcast(p[o3]);
                c3a = TSimd.MultiplyAdd(x, ga, c3a);
                c3b = TSimd.MultiplyAdd(x, gb, c3b);
                x = TSimd.Broadcast(p[o4]);
                c4a = TSimd.MultiplyAdd(x, ga, c4a);
                c4b = TSimd.MultiplyAdd(x, gb, c4b);
                x = TSimd.Broadcast(p[o5]);
                c5a = TSimd.MultiplyAdd(x, ga, c5a);
                c5b = TSimd.MultiplyAdd(x, gb, c5b);
                x = TSimd.Broadcast(p[o6]);
                c6a = TSimd.MultiplyAdd(x, ga, c6a);
                c6b = TSimd.MultiplyAdd(x, gb, c6b);
                x = TSimd.Broadcast(p[o7]);
                c7a = TSimd.MultiplyAdd(x, ga, c7a);
                c7b = TSimd.MultiplyAdd(x, gb, c7b);
                x = TSimd.Broadcast(p[o8]);
                c8a = TSimd.MultiplyAdd(x, ga, c8a);
                c8b = TSimd.MultiplyAdd(x, gb, c8b);
                x = TSimd.Broadcast(p[o9]);
                c9a = TSimd.MultiplyAdd(x, ga, c9a);
                c9b = TSimd.MultiplyAdd(x, gb, c9b);
            }

            origin += stride;
            pooled += stride;
            gradient += stride;
        }

        TSimd.Store(c0a, sums + 0 * width);
        TSimd.Store(c0b, sums + 1 * width);
        TSimd.Store(c1a, sums + 2 * width);
        TSimd.Store(c1b, sums + 3 * width);
        TSimd.Store(c2a, sums + 4 * width);
        TSimd.Store(c2b, sums + 5 * width);
        TSimd.Store(c3a, sums + 6 * width);
        TSimd.Store(c3b, sums + 7 * width);
        TSimd.Store(c4a, sums + 8 * width);
        TSimd.Store(c4b, sums + 9 * width);
        TSimd.Store(c5a, sums + 10 * width);
        TSimd.Store(c5b, sums + 11 * width);
        TSimd.Store(c6a, sums + 12 * width);
        TSimd.Store(c6b, sums + 13 * width);
        TSimd.Store(c7a, sums + 14 * width);
        TSimd.Store(c7b, sums + 15 * width);
        TSimd.Store(c8a, sums + 16 * width);
        TSimd.Store(c8b, sums + 17 * width);
        TSimd.Store(c9a, sums + 18 * width);
        TSimd.Store(c9b, sums + 19 * width);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Accumulate5<TSimd, TVector>(
        float* image, float* gradient, byte* origin, float* pooled, int* windows, int windowCount, int* positions, int positionCount, int* taps, nint stride, float* sums)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        int width = TSimd.Width;
        nint o0 = taps[0];
        nint o1 = taps[1];
        nint o2 = taps[2];
        nint o3 = taps[3];
        nint o4 = taps[4];
        TVector c0a = TSimd.Load(sums + 0 * width), c0b = TSimd.Load(sums + 1 * width);
        TVector c1a = TSimd.Load(sums + 2 * width), c1b = TSimd.Load(sums + 3 * width);
        TVector c2a = TSimd.Load(sums + 4 * width), c2b = TSimd.Load(sums + 5 * width);
        TVector c3a = TSimd.Load(sums + 6 * width), c3b = TSimd.Load(sums + 7 * width);
        TVector c4a = TSimd.Load(sums + 8 * width), c4b = TSimd.Load(sums + 9 * width);
        TVector x;
        for (int window = 0; window < windowCount; window++)
        {
            TVector numberA = TSimd.LoadBytes(origin), numberB = TSimd.LoadBytes(origin + width);
            TVector positiveA = TSimd.Load(pooled), positiveB = TSimd.Load(pooled + width);
            TVector valueA = TSimd.Load(gradient), valueB = TSimd.Load(gradient + width);
            for (int position = 0; position < positionCount; position++)
            {
                TVector wanted = TSimd.Broadcast(position);
                TVector ga = TSimd.Chosen(numberA, wanted, positiveA, valueA), gb = TSimd.Chosen(numberB, wanted, positiveB, valueB);
                float* p = image + windows[window] + positions[position];
                x = TSimd.Broadcast(p[o0]);
                c0a = TSimd.MultiplyAdd(x, ga, c0a);
                c0b = TSimd.MultiplyAdd(x, gb, c0b);
                x = TSimd.Broadcast(p[o1]);
                c1a = TSimd.MultiplyAdd(x, ga, c1a);
                c1b = TSimd.MultiplyAdd(x, gb, c1b);
                x = TSimd.Broadcast(p[o2]);
                c2a = TSimd.MultiplyAdd(x, ga, c2a);
                c2b = TSimd.MultiplyAdd(x, gb, c2b);
                x = TSimd.Broadcast(p[o3]);
                c3a = TSimd.MultiplyAdd(x, ga, c3a);
                c3b = TSimd.MultiplyAdd(x, gb, c3b);
                x = TSimd.Broadcast(p[o4]);
                c4a = TSimd.MultiplyAdd(x, ga, c4a);
                c4b = TSimd.MultiplyAdd(x, gb, c4b);
            }

            origin += stride;
            pooled += stride;
            gradient += stride;
        }

        TSimd.Store(c0a, sums + 0 * width);
        TSimd.Store(c0b, sums + 1 * width);
        TSimd.Store(c1a, sums + 2 * width);
        TSimd.Store(c1b, sums + 3 * width);
        TSimd.Store(c2a, sums + 4 * width);
        TSimd.Store(c2b, sums + 5 * width);
        TSimd.Store(c3a, sums + 6 * width);
        TSimd.Store(c3b, sums + 7 * width);
        TSimd.Store(c4a, sums + 8 * width);
        TSimd.Store(c4b, sums + 9 * width);
    }
}
