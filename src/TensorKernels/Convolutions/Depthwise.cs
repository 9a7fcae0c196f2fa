using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>
/// Convolutions in which each channel has its one filter, as in MobileNet: products of vectors of channels, which lie beside each other in
/// channels-last images.
/// </summary>
internal static unsafe class Depthwise
{
    /// <summary>Fewer channels do not fill a vector.</summary>
    private const int FewestChannels = 4;

    internal static bool Applies(ConvolutionShape shape) =>
        shape.Groups >= FewestChannels && shape.Groups == shape.Channels && shape.Groups == shape.Filters;

    /// <summary>Returns the weights [C, 1, KH, KW] as [KH · KW, C].</summary>
    internal static PackedWeight Pack(float* weight, ConvolutionShape shape, WeightCache? cache)
    {
        var packed = new PackedWeight(
            cache, new PackedForm(Packing.Filters, shape.Filters, 1, shape.Taps, shape.Groups), (long)shape.Taps * shape.Channels);
        if (!packed.IsFilled)
            Transposition.Run(weight, shape.Taps, packed.Pointer, shape.Channels, shape.Channels, shape.Taps);
        return packed;
    }

    /// <inheritdoc cref="Convolution.Forward"/>
    internal static void Forward(float* input, float* packed, float* bias, bool rectify, float* output, ConvolutionShape shape)
    {
        using var padded = new PaddedInput(input, shape);
        using var taps = new Scratch<int>(shape.Taps);
        using var zeros = new Scratch<float>(shape.Channels);
        Convolution.FillTaps(taps.Pointer, shape);
        new Span<float>(zeros.Pointer, shape.Channels).Clear();
        float* source = padded.Pointer, start = bias == null ? zeros.Pointer : bias;
        int* starts = taps.Pointer;
        int channels = shape.Channels;
        long length = (long)shape.OutputWidth * channels;
        WorkerPool.Rows((long)shape.Images * shape.OutputHeight, length * shape.Taps, (first, count) =>
        {
            for (long row = first; row < first + count; row++)
            {
                float* pixels = source + PixelRow(row, shape);
                float* target = output + row * length;
                int done = 0;
                if (Vector512.IsHardwareAccelerated)
                    done = Row<Simd512, Vector512<float>>(pixels, starts, packed, start, rectify, target, done, shape);
                if (Vector256.IsHardwareAccelerated)
                    done = Row<Simd256, Vector256<float>>(pixels, starts, packed, start, rectify, target, done, shape);
                if (Vector128.IsHardwareAccelerated)
                    done = Row<Simd128, Vector128<float>>(pixels, starts, packed, start, rectify, target, done, shape);
                Row<SimdScalar, float>(pixels, starts, packed, start, rectify, target, done, shape);
            }
        });
    }

    /// <inheritdoc cref="Convolution.InputGradient"/>
    internal static void InputGradient(float* output, float* weight, float* gradient, ConvolutionShape shape)
    {
        using PackedWeight packed = Pack(weight, shape, null);
        using var taps = new Scratch<int>(shape.Taps);
        Convolution.FillTaps(taps.Pointer, shape);
        float* weights = packed.Pointer;
        int* starts = taps.Pointer;
        int row = shape.Width * shape.Channels, paddedRow = shape.PaddedWidth * shape.Channels;
        WorkerPool.Ranges(shape.Images, 1, (first, count) =>
        {
            using var sums = new Scratch<float>((long)shape.PaddedHeight * paddedRow);
            for (long image = first; image < first + count; image++)
            {
                new Span<float>(sums.Pointer, shape.PaddedHeight * paddedRow).Clear();
                for (int y = 0; y < shape.OutputHeight; y++)
                {
                    float* pixels = sums.Pointer + (long)y * shape.StrideY * paddedRow;
                    float* source = output + (image * shape.OutputHeight + y) * shape.OutputWidth * shape.Channels;
                    int done = 0;
                    if (Vector512.IsHardwareAccelerated)
                        done = Scatter<Simd512, Vector512<float>>(source, starts, weights, pixels, done, shape);
                    if (Vector256.IsHardwareAccelerated)
                        done = Scatter<Simd256, Vector256<float>>(source, starts, weights, pixels, done, shape);
                    if (Vector128.IsHardwareAccelerated)
                        done = Scatter<Simd128, Vector128<float>>(source, starts, weights, pixels, done, shape);
                    Scatter<SimdScalar, float>(source, starts, weights, pixels, done, shape);
                }

                for (int y = 0; y < shape.Height; y++)
                {
                    float* inside = sums.Pointer + (long)(y + shape.PaddingY) * paddedRow + shape.PaddingX * shape.Channels;
                    new ReadOnlySpan<float>(inside, row).CopyTo(new Span<float>(gradient + (image * shape.Height + y) * row, row));
                }
            }
        });
    }

    /// <inheritdoc cref="Convolution.WeightGradient"/>
    internal static void WeightGradient(float* input, float* output, float* gradient, ConvolutionShape shape)
    {
        using var padded = new PaddedInput(input, shape);
        using var taps = new Scratch<int>(shape.Taps);
        Convolution.FillTaps(taps.Pointer, shape);
        int chunks = shape.Chunks, length = shape.Taps * shape.Channels;
        using var partial = new Scratch<float>((long)chunks * length);
        float* source = padded.Pointer, sums = partial.Pointer;
        int* starts = taps.Pointer;
        WorkerPool.Run(chunks, chunk =>
        {
            float* target = sums + (long)chunk * length;
            new Span<float>(target, length).Clear();
            int first = chunk * shape.ChunkImages, end = Math.Min(shape.Images, first + shape.ChunkImages);
            for (long row = (long)first * shape.OutputHeight; row < (long)end * shape.OutputHeight; row++)
            {
                float* pixels = source + PixelRow(row, shape);
                float* gradients = output + row * shape.OutputWidth * shape.Channels;
                int done = 0;
                if (Vector512.IsHardwareAccelerated)
                    done = Products<Simd512, Vector512<float>>(pixels, starts, gradients, target, done, shape);
                if (Vector256.IsHardwareAccelerated)
                    done = Products<Simd256, Vector256<float>>(pixels, starts, gradients, target, done, shape);
                if (Vector128.IsHardwareAccelerated)
                    done = Products<Simd128, Vector128<float>>(pixels, starts, gradients, target, done, shape);
                Products<SimdScalar, float>(pixels, starts, gradients, target, done, shape);
            }
        });
        Convolution.AddChunks(sums, chunks, length);
        Transposition.Run(sums, shape.Channels, gradient, shape.Taps, shape.Taps, shape.Channels);
    }

    /// <summary>Where the padded pixels begin that a row of the output of all images is computed from.</summary>
    private static long PixelRow(long row, ConvolutionShape shape)
    {
        (long image, long y) = Math.DivRem(row, shape.OutputHeight);
        return (image * shape.PaddedHeight + y * shape.StrideY) * shape.PaddedWidth * shape.Channels;
    }

    /// <summary>Computes a row of the output for the channels from one on that fill a vector; returns the first one after them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Row<TSimd, TVector>(
        float* pixels, int* taps, float* weights, float* bias, bool rectify, float* target, int from, ConvolutionShape shape)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        int channels = shape.Channels, width = shape.OutputWidth, count = shape.Taps, c = from;
        nint step = (nint)shape.StrideX * channels;
        for (; c <= channels - TSimd.Width; c += TSimd.Width)
        {
            TVector start = TSimd.Load(bias + c);
            float* pixel = pixels + c;
            float* value = target + c;
            for (int x = 0; x < width; x++, pixel += step, value += channels)
            {
                TVector sum = start;
                float* weight = weights + c;
                for (int tap = 0; tap < count; tap++, weight += channels)
                    sum = TSimd.MultiplyAdd(TSimd.Load(pixel + taps[tap]), TSimd.Load(weight), sum);
                TSimd.Store(rectify ? TSimd.Rectify(sum) : sum, value);
            }
        }

        return c;
    }

    /// <summary>Adds what a row of the output's gradient gives to the padded pixels that it was computed from.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Scatter<TSimd, TVector>(float* source, int* taps, float* weights, float* pixels, int from, ConvolutionShape shape)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        int channels = shape.Channels, width = shape.OutputWidth, count = shape.Taps, c = from;
        nint step = (nint)shape.StrideX * channels;
        for (; c <= channels - TSimd.Width; c += TSimd.Width)
        {
            float* pixel = pixels + c;
            float* value = source + c;
            for (int x = 0; x < width; x++, pixel += step, value += channels)
            {
                TVector g = TSimd.Load(value);
                float* weight = weights + c;
                for (int tap = 0; tap < count; tap++, weight += channels)
                {
                    float* sum = pixel + taps[tap];
                    TSimd.Store(TSimd.MultiplyAdd(g, TSimd.Load(weight), TSimd.Load(sum)), sum);
                }
            }
        }

        return c;
    }

    /// <summary>
    /// Adds the products of a row of the output's gradient with the pixels under each tap to [taps, C], three taps at a time.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Products<TSimd, TVector>(
        float* pixels, int* taps, float* gradients, float* target, int from, ConvolutionShape shape)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        int channels = shape.Channels, width = shape.OutputWidth, count = shape.Taps, c = from;
        nint step = (nint)shape.StrideX * channels;
        for (; c <= channels - TSimd.Width; c += TSimd.Width)
        {
            int tap = 0;
            for (; tap <= count - 3; tap += 3)
            {
                float* sum1 = target + (nint)tap * channels + c, sum2 = sum1 + channels, sum3 = sum2 + channels;
                TVector total1 = TSimd.Load(sum1), total2 = TSimd.Load(sum2), total3 = TSimd.Load(sum3);
                float* pixel1 = pixels + taps[tap] + c, pixel2 = pixels + taps[tap + 1] + c, pixel3 = pixels + taps[tap + 2] + c;
                float* value = gradients + c;
                for (int x = 0; x < width; x++, value += channels, pixel1 += step, pixel2 += step, pixel3 += step)
                {
                    TVector g = TSimd.Load(value);
                    total1 = TSimd.MultiplyAdd(TSimd.Load(pixel1), g, total1);
                    total2 = TSimd.MultiplyAdd(TSimd.Load(pixel2), g, total2);
                    total3 = TSimd.MultiplyAdd(TSimd.Load(pixel3), g, total3);
                }

                TSimd.Store(total1, sum1);
                TSimd.Store(total2, sum2);
                TSimd.Store(total3, sum3);
            }

            for (; tap < count; tap++)
            {
                float* sum = target + (nint)tap * channels + c;
                TVector total = TSimd.Load(sum);
                float* pixel = pixels + taps[tap] + c;
                float* value = gradients + c;
                for (int x = 0; x < width; x++, value += channels, pixel += step)
                    total = TSimd.MultiplyAdd(TSimd.Load(pixel), TSimd.Load(value), total);
                TSimd.Store(total, sum);
            }
        }

        return c;
    }
}
