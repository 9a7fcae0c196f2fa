using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace TensorKernels;

/// <summary>
/// Computes a convolution's input gradient as a matrix product and a scatter: the product of each output pixel's gradient and the weights
/// is added to the pixel's neighborhood. For kernels that are large relative to the output, where gathering would mostly multiply zeros of
/// the padding.
/// </summary>
internal static unsafe class ScatteredGradient
{
    /// <summary>The number of floats of the product that are held at a time, so that they stay in the L2 cache.</summary>
    private const int ProductLength = 1 << 16;

    /// <summary>The ratio of the products computed by gathering to the necessary ones above which scattering is faster.</summary>
    private const double Waste = 1.3;

    internal static bool Pays(ConvolutionShape shape) =>
        shape is { Groups: 1, DilationX: 1 }
            && (double)shape.Height * shape.Width / (shape.StrideY * shape.StrideX) > Waste * shape.OutputPixels;

    /// <summary>Computes the gradient [N, H, W, C] from that of the output [N, OH, OW, F].</summary>
    internal static void Compute(float* output, float* weight, float* gradient, ConvolutionShape shape)
    {
        int k = shape.Taps * shape.Channels;
        using var ordered = new Scratch<float>((long)shape.Filters * k);
        FilterOrder.ChannelsLast(weight, ordered.Pointer, shape.Channels, shape);
        using var packed = new Scratch<float>(Gemm.PackedLength(shape.Filters, k));
        Gemm.PackRows(ordered.Pointer, k, 1, packed.Pointer, shape.Filters, k);
        using var runs = new Scratch<int>(shape.Taps);
        (int runCount, int runLength) = Convolution.FillRuns(runs.Pointer, shape);
        int together = Math.Clamp(ProductLength / (shape.OutputPixels * k), 1, Math.Max(1, (shape.Images + 7) / 8)),
            rowCount = together * shape.OutputPixels;
        using var rows = new Scratch<int>(rowCount);
        using var places = new Scratch<int>(shape.OutputPixels);
        for (int i = 0; i < rowCount; i++)
            rows.Pointer[i] = i * shape.Filters;
        Convolution.FillPixels(
            places.Pointer, shape.OutputHeight, shape.OutputWidth, shape.StrideY * shape.PaddedWidth * shape.Channels,
            shape.StrideX * shape.Channels);
        int imageLength = shape.Height * shape.Width * shape.Channels;
        float* panels = packed.Pointer;
        int* rowOffsets = rows.Pointer, pixelPlaces = places.Pointer, starts = runs.Pointer;
        WorkerPool.Run((shape.Images + together - 1) / together, part =>
        {
            int first = part * together, images = Math.Min(together, shape.Images - first), zero = 0;
            using var product = new Scratch<float>((long)images * shape.OutputPixels * k);
            new RowProduct(
                output + (long)first * shape.OutputPixels * shape.Filters, rowOffsets, panels, &zero, 1, shape.Filters, null,
                product.Pointer, k, null)
                .Rows(0, images * shape.OutputPixels);
            using var sums = new ImageSums(shape, shape.Channels);
            float* values = product.Pointer, target = gradient + (long)first * imageLength;
            for (int image = 0; image < images; image++, target += imageLength)
            {
                float* place = sums.Begin(target);
                for (int pixel = 0; pixel < shape.OutputPixels; pixel++)
                {
                    for (int run = 0; run < runCount; run++, values += runLength)
                    {
                        var sum = new Span<float>(place + pixelPlaces[pixel] + starts[run], runLength);
                        TensorPrimitives.Add(sum, new ReadOnlySpan<float>(values, runLength), sum);
                    }
                }

                sums.End(target);
            }
        });
    }
}
