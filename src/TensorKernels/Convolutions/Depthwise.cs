using System.Runtime.CompilerServices;

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
        using var padded = PaddedImages.All(input, shape);
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
                VectorPass.Run<Output, DepthwiseRow>(
                    new DepthwiseRow(pixels, starts, packed, output + row * length, start, rectify, shape), channels);
            }
        });
    }

    /// <inheritdoc cref="Convolution.InputGradient"/>
    internal static void InputGradient(float* output, float* weight, float* gradient, ConvolutionShape shape)
    {
        using PackedWeight packed = Pack(weight, shape, null);
        using var taps = new Scratch<int>(shape.Taps);
        Convolution.FillTaps(taps.Pointer, shape);
        int inputImage = shape.Height * shape.Width * shape.Channels, outputImage = shape.OutputPixels * shape.Channels;
        float* weights = packed.Pointer;
        int* starts = taps.Pointer;
        WorkerPool.Ranges(shape.Images, 1, (first, count) =>
        {
            using var sums = new ImageSums(shape, shape.Channels);
            float* source = output + first * outputImage, target = gradient + first * inputImage;
            for (long image = 0; image < count; image++, target += inputImage)
            {
                float* row = sums.Begin(target);
                for (int y = 0; y < shape.OutputHeight; y++, source += shape.OutputWidth * shape.Channels)
                {
                    VectorPass.Run<Scatter, DepthwiseRow>(
                        new DepthwiseRow(row, starts, weights, source, null, false, shape), shape.Channels);
                    row += shape.StrideY * shape.PaddedWidth * shape.Channels;
                }

                sums.End(target);
            }
        });
    }

    /// <inheritdoc cref="Convolution.WeightGradient"/>
    internal static void WeightGradient(float* input, float* output, float* gradient, ConvolutionShape shape)
    {
        using var taps = new Scratch<int>(shape.Taps);
        Convolution.FillTaps(taps.Pointer, shape);
        int chunks = shape.Chunks, length = shape.Taps * shape.Channels;
        using var partial = new Scratch<float>((long)chunks * length);
        float* sums = partial.Pointer;
        int* starts = taps.Pointer;
        WorkerPool.Run(chunks, chunk =>
        {
            float* target = sums + (long)chunk * length;
            new Span<float>(target, length).Clear();
            int first = chunk * shape.ChunkImages, images = Math.Min(shape.Images - first, shape.ChunkImages);
            using var padded = new PaddedImages(input, first, images, shape);
            for (int row = 0; row < images * shape.OutputHeight; row++)
            {
                padded.Through(row / shape.OutputHeight);
                float* pixels = padded.Pointer + PixelRow(row, shape);
                float* gradients = output + ((long)first * shape.OutputHeight + row) * shape.OutputWidth * shape.Channels;
                VectorPass.Run<Products, DepthwiseRow>(
                    new DepthwiseRow(pixels, starts, target, gradients, null, false, shape), shape.Channels);
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

    /// <param name="pixels">The padded pixels that the row is computed from.</param>
    /// <param name="taps">The offset of each tap from a pixel.</param>
    /// <param name="weights">The weights, or their gradient, [taps, C].</param>
    /// <param name="values">The row of the output, or of its gradient.</param>
    /// <param name="bias">The bias, [C]; null if the pass needs none.</param>
    /// <param name="rectify">Whether negative values become 0.</param>
    /// <param name="shape">The sizes.</param>
    private readonly struct DepthwiseRow(
        float* pixels, int* taps, float* weights, float* values, float* bias, bool rectify, ConvolutionShape shape)
    {
        internal readonly float* Pixels = pixels;
        internal readonly int* Taps = taps;
        internal readonly float* Weights = weights;
        internal readonly float* Values = values;
        internal readonly float* Bias = bias;
        internal readonly bool Rectify = rectify;
        internal readonly int Channels = shape.Channels;
        internal readonly int Width = shape.OutputWidth;
        internal readonly int TapCount = shape.Taps;
        internal readonly nint Step = (nint)shape.StrideX * shape.Channels;
    }

    /// <summary>Computes the row.</summary>
    private readonly struct Output : IVectorPass<DepthwiseRow>
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static int Run<TSimd, TVector>(in DepthwiseRow row, int from)
            where TSimd : struct, ISimd<TVector>
            where TVector : struct
        {
            int channels = row.Channels, width = row.Width, count = row.TapCount, c = from;
            int* taps = row.Taps;
            nint step = row.Step;
            bool rectify = row.Rectify;
            for (; c <= channels - TSimd.Width; c += TSimd.Width)
            {
                TVector start = TSimd.Load(row.Bias + c);
                float* pixel = row.Pixels + c, value = row.Values + c, weights = row.Weights + c;
                for (int x = 0; x < width; x++, pixel += step, value += channels)
                {
                    TVector sum = start;
                    float* weight = weights;
                    for (int tap = 0; tap < count; tap++, weight += channels)
                        sum = TSimd.MultiplyAdd(TSimd.Load(pixel + taps[tap]), TSimd.Load(weight), sum);
                    TSimd.Store(rectify ? TSimd.Rectify(sum) : sum, value);
                }
            }

            return c;
        }
    }

    /// <summary>Adds what the row gives to the gradients of the pixels.</summary>
    private readonly struct Scatter : IVectorPass<DepthwiseRow>
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static int Run<TSimd, TVector>(in DepthwiseRow row, int from)
            where TSimd : struct, ISimd<TVector>
            where TVector : struct
        {
            int channels = row.Channels, width = row.Width, count = row.TapCount, c = from;
            int* taps = row.Taps;
            nint step = row.Step;
            for (; c <= channels - TSimd.Width; c += TSimd.Width)
            {
                float* pixel = row.Pixels + c, value = row.Values + c, weights = row.Weights + c;
                for (int x = 0; x < width; x++, pixel += step, value += channels)
                {
                    TVector g = TSimd.Load(value);
                    float* weight = weights;
                    for (int tap = 0; tap < count; tap++, weight += channels)
                    {
                        float* sum = pixel + taps[tap];
                        TSimd.Store(TSimd.MultiplyAdd(g, TSimd.Load(weight), TSimd.Load(sum)), sum);
                    }
                }
            }

            return c;
        }
    }

    /// <summary>Adds the products of the row with the pixels under each tap to the weights' gradient, three taps at a time.</summary>
    private readonly struct Products : IVectorPass<DepthwiseRow>
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static int Run<TSimd, TVector>(in DepthwiseRow row, int from)
            where TSimd : struct, ISimd<TVector>
            where TVector : struct
        {
            int channels = row.Channels, width = row.Width, count = row.TapCount, c = from;
            nint step = row.Step;
            for (; c <= channels - TSimd.Width; c += TSimd.Width)
            {
                float* pixels = row.Pixels + c, sums = row.Weights + c;
                int tap = 0;
                for (; tap <= count - 3; tap += 3)
                {
                    float* sum1 = sums + (nint)tap * channels, sum2 = sum1 + channels, sum3 = sum2 + channels;
                    TVector total1 = TSimd.Load(sum1), total2 = TSimd.Load(sum2), total3 = TSimd.Load(sum3);
                    float* pixel1 = pixels + row.Taps[tap], pixel2 = pixels + row.Taps[tap + 1], pixel3 = pixels + row.Taps[tap + 2];
                    float* value = row.Values + c;
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
                    float* sum = sums + (nint)tap * channels, pixel = pixels + row.Taps[tap], value = row.Values + c;
                    TVector total = TSimd.Load(sum);
                    for (int x = 0; x < width; x++, value += channels, pixel += step)
                        total = TSimd.MultiplyAdd(TSimd.Load(pixel), TSimd.Load(value), total);
                    TSimd.Store(total, sum);
                }
            }

            return c;
        }
    }
}
