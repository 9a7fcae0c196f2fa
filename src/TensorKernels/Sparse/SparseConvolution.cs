using System.Runtime.CompilerServices;

namespace TensorKernels;

/// <summary>
/// Gradients of a convolution from a gradient that is zero almost everywhere, because a max pooling and a ReLU follow the convolution.
/// </summary>
internal static unsafe class SparseConvolution
{
    private const int BitsPerWord = 32;
    private const int ImagesAtOnce = 4;

    /// <summary>Computes the gradient [F, C, KH, KW] of the weight; the chunks' shares are added in their order.</summary>
    internal static void WeightGradient(float* input, SparseChunks gradients, float* gradient)
    {
        ConvolutionShape shape = gradients.Shape;
        PoolingShape pool = gradients.Pool;
        if (shape.Images == 0)
        {
            new Span<float>(gradient, shape.Filters * shape.Channels * shape.Taps).Clear();
            return;
        }

        using var padded = PaddedImages.All(input, shape);
        if (gradients.Masked && shape.Channels < WideChannels.Width / 2 && pool.StaysInside)
        {
            FewChannelsWeightGradient(padded.Pointer, gradients, gradient);
            return;
        }

        ConvolutionShape wide = WideChannels.Of(shape);
        using var runs = new Scratch<int>(shape.Taps);
        (int runCount, int runLength) = Convolution.FillRuns(runs.Pointer, wide);
        int chunks = gradients.Count, k = runCount * runLength, windows = pool.OutputHeight * pool.OutputWidth,
            size = pool.KernelHeight * pool.KernelWidth, pixels = shape.PaddedHeight * shape.PaddedWidth;
        using var partial = new Scratch<float>((long)chunks * shape.Filters * k);
        using var places = new Scratch<int>((long)windows * size);
        FillPlaces(places.Pointer, wide, pool);
        float* source = padded.Pointer, sums = partial.Pointer;
        int* starts = runs.Pointer, corners = places.Pointer;
        WorkerPool.Run(chunks, index =>
        {
            bool widens = wide.Channels != shape.Channels;
            int length = pixels * wide.Channels;
            using var widened = new Scratch<float>(widens ? length : 1);
            if (widens)
                new Span<float>(widened.Pointer, length).Clear();
            float* target = sums + (long)index * shape.Filters * k;
            new Span<float>(target, shape.Filters * k).Clear();
            long first = gradients.FirstValue(index);
            float* images = source + index * gradients.InputLength;
            for (int image = 0; image < gradients.Images(index); image++, images += gradients.ImageLength)
            {
                if (widens)
                    StridedRows.Copy(images, shape.Channels, widened.Pointer, wide.Channels, pixels, shape.Channels);
                AddImage(
                    widens ? widened.Pointer : images, starts, runCount, runLength, corners, gradients,
                    first + (long)image * windows * shape.Filters, target);
            }
        });
        Convolution.AddChunks(sums, chunks, (long)shape.Filters * k);
        FilterOrder.ChannelsFirst(sums, wide.Channels, gradient, shape);
    }

    /// <summary>Adds an image's share of the weight gradient to sums [F, KH, KW, C].</summary>
    [SkipLocalsInit]
    private static void AddImage(
        float* image, int* runs, int runCount, int runLength, int* places, SparseChunks gradients, long first, float* sums)
    {
        PoolingShape pool = gradients.Pool;
        int filters = gradients.Shape.Filters, windows = pool.OutputHeight * pool.OutputWidth, size = pool.KernelHeight * pool.KernelWidth;
        using var alive = new Scratch<uint>(filters);
        for (int word = 0; word < windows; word += BitsPerWord, first += (long)BitsPerWord * filters)
        {
            int count = Math.Min(BitsPerWord, windows - word);
            if (gradients.Masked)
                WindowMasks.PositiveWindows(gradients.Pooled + first, count, filters, alive.Pointer);
            else
                new Span<uint>(alive.Pointer, filters).Fill(uint.MaxValue >> (BitsPerWord - count));
            for (int filter = 0; filter < filters; filter++)
            {
                uint bits = alive.Pointer[filter];
                if (bits == 0)
                    continue;
                GatherTile.Add(
                    image, runs, runCount, runLength, places + word * size, size, bits, gradients.Values + first + filter,
                    gradients.Origin + first + filter, filters, sums + (nint)filter * runCount * runLength);
            }
        }
    }

    /// <summary>Fills in the start of the neighborhood from which each position of each window was computed.</summary>
    private static void FillPlaces(int* places, ConvolutionShape shape, PoolingShape pool)
    {
        int strideY = shape.StrideY * shape.PaddedWidth * shape.Channels, strideX = shape.StrideX * shape.Channels;
        for (int y = 0; y < pool.OutputHeight; y++)
        {
            for (int x = 0; x < pool.OutputWidth; x++)
            {
                int corner = (y * pool.StrideY - pool.PaddingY) * strideY + (x * pool.StrideX - pool.PaddingX) * strideX;
                for (int ky = 0; ky < pool.KernelHeight; ky++)
                {
                    for (int kx = 0; kx < pool.KernelWidth; kx++)
                        *places++ = corner + ky * pool.DilationY * strideY + kx * pool.DilationX * strideX;
                }
            }
        }
    }

    /// <summary>Computes the gradient [N, H, W, C] of the input.</summary>
    internal static void InputGradient(SparseChunks gradients, float* weight, float* gradient)
    {
        ConvolutionShape shape = gradients.Shape, wide = WideChannels.Of(shape);
        if (PatchTile.Applies(shape, gradients.Pool))
        {
            PatchInputGradient(gradients, weight, gradient, wide);
            return;
        }

        using var runs = new Scratch<int>(shape.Taps);
        (int runCount, int runLength) = Convolution.FillRuns(runs.Pointer, wide);
        int k = runCount * runLength, imageLength = shape.Height * shape.Width * shape.Channels;
        using var ordered = new Scratch<float>((long)shape.Filters * k);
        FilterOrder.ChannelsLast(weight, ordered.Pointer, wide.Channels, shape);
        float* weights = ordered.Pointer;
        int* starts = runs.Pointer;
        WorkerPool.Run(gradients.Count, index =>
        {
            using SparseEntries entries = gradients.Entries(index, wide);
            using var sums = new ImageSums(shape, wide.Channels);
            int first = index * shape.ChunkImages;
            for (int image = 0; image < gradients.Images(index); image++)
            {
                float* place = sums.Begin(gradient + (long)(first + image) * imageLength), row = weights;
                for (int filter = 0; filter < shape.Filters; filter++)
                {
                    int length = entries.Of(filter, image, out int* places, out float* factors);
                    for (int run = 0; run < runCount; run++, row += runLength)
                        SparseRows.Scatter(place + starts[run], places, factors, length, row, runLength);
                }

                sums.End(gradient + (long)(first + image) * imageLength);
            }
        });
    }

    private static void PatchInputGradient(SparseChunks gradients, float* weight, float* gradient, ConvolutionShape wide)
    {
        ConvolutionShape shape = gradients.Shape;
        PoolingShape pool = gradients.Pool;
        int windows = pool.OutputHeight * pool.OutputWidth, imageLength = shape.Height * shape.Width * shape.Channels,
            masksPerWindow = (shape.Filters + PatchTile.Block - 1) / PatchTile.Block * PatchTile.Positions;
        using var packed = new Scratch<float>((long)shape.Filters * shape.Taps * wide.Channels);
        PatchTile.Pack(weight, packed.Pointer, shape);
        float* weights = packed.Pointer;
        WorkerPool.Ranges(shape.Images, ImagesAtOnce, (first, count) =>
        {
            using var masks = new Scratch<ulong>((long)windows * masksPerWindow);
            using var sums = new ImageSums(shape, wide.Channels);
            for (long image = first; image < first + count; image++)
            {
                long value = image * windows * shape.Filters;
                PatchTile.FillMasks(
                    gradients.Origin + value, gradients.Masked ? gradients.Pooled + value : null, windows, shape.Filters, masks.Pointer);
                float* target = gradient + image * imageLength;
                PatchImage(wide, pool, weights, gradients.Values + value, masks.Pointer, sums.Begin(target));
                sums.End(target);
            }
        });
    }

    /// <summary>Adds up the input gradient of an image from the filters that <see cref="PatchTile.FillMasks"/> found.</summary>
    private static void PatchImage(ConvolutionShape shape, PoolingShape pool, float* weights, float* values, ulong* masks, float* target)
    {
        int width = WideChannels.Width, channels = shape.Channels, row = shape.PaddedWidth * channels;
        for (int channel = 0; channel < channels; channel += width)
        {
            ulong* mask = masks;
            float* g = values;
            for (int y = 0; y < pool.OutputHeight; y++)
            {
                for (int x = 0; x < pool.OutputWidth; x++, g += shape.Filters)
                {
                    float* patch = target + y * pool.StrideY * row + x * pool.StrideX * channels + channel;
                    for (int filter = 0; filter < shape.Filters; filter += PatchTile.Block, mask += PatchTile.Positions)
                    {
                        PatchTile.Add(
                            shape.KernelWidth, patch, row, channels, weights + (nint)filter * shape.Taps * width, g + filter, mask);
                    }
                }
            }

            weights += (nint)shape.Filters * shape.Taps * width;
        }
    }

    private static void FewChannelsWeightGradient(float* input, SparseChunks gradients, float* gradient)
    {
        ConvolutionShape shape = gradients.Shape;
        PoolingShape pool = gradients.Pool;
        int chunks = gradients.Count, k = shape.Taps * shape.Channels, windowCount = pool.OutputHeight * pool.OutputWidth,
            size = pool.KernelHeight * pool.KernelWidth, filters = Gemm.PackedColumns(shape.Filters);
        int strideY = shape.StrideY * shape.PaddedWidth * shape.Channels, strideX = shape.StrideX * shape.Channels;
        using var windowOffsets = new Scratch<int>(windowCount);
        using var positionOffsets = new Scratch<int>(size);
        using var tapOffsets = new Scratch<int>(k);
        Convolution.FillPixels(windowOffsets.Pointer, pool.OutputHeight, pool.OutputWidth, pool.StrideY * strideY, pool.StrideX * strideX);
        Convolution.FillPixels(
            positionOffsets.Pointer, pool.KernelHeight, pool.KernelWidth, pool.DilationY * strideY, pool.DilationX * strideX);
        Convolution.FillTaps(tapOffsets.Pointer, shape);
        using var partial = new Scratch<float>((long)chunks * filters * k);
        float* sums = partial.Pointer;
        int* windows = windowOffsets.Pointer, positions = positionOffsets.Pointer, taps = tapOffsets.Pointer;
        WorkerPool.Run(chunks, index =>
        {
            float* image = input + index * gradients.InputLength, target = sums + (long)index * filters * k;
            new Span<float>(target, filters * k).Clear();
            using var wide = new WideFilters(gradients, filters);
            for (int i = 0; i < gradients.Images(index); i++, image += gradients.ImageLength)
            {
                PooledValues values = wide.Of(gradients.FirstValue(index) + (long)i * windowCount * shape.Filters);
                if (WindowTaps.Applies(shape, pool))
                {
                    WindowTaps.WeightGradient(
                        image, shape.PaddedWidth, values.Gradient, values.Origin, values.Pooled, windows, windowCount, filters,
                        shape.KernelWidth, target);
                    continue;
                }

                FewChannels.WeightGradient(
                    image, values.Gradient, values.Origin, values.Pooled, windows, windowCount, positions, size, taps, k, filters, target);
            }
        });
        Convolution.SumChunks(sums, chunks, filters, gradient, shape);
    }
}
