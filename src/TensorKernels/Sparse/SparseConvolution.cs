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
        using var padded = new PaddedInput(input, shape);
        using var runs = new Scratch<int>(shape.Taps);
        (int runCount, int runLength) = Convolution.FillRuns(runs.Pointer, shape);
        if (gradients.Masked && runLength < RowTile.Width && shape.Filters % RowTile.Width == 0 && gradients.Pool.StaysInside)
        {
            FewChannelsWeightGradient(padded.Pointer, gradients, gradient);
            return;
        }

        PoolingShape pool = gradients.Pool;
        int chunks = gradients.Count, k = runCount * runLength, windows = pool.OutputHeight * pool.OutputWidth,
            size = pool.KernelHeight * pool.KernelWidth;
        using var partial = new Scratch<float>((long)chunks * shape.Filters * k);
        using var places = new Scratch<int>((long)windows * size);
        FillPlaces(places.Pointer, shape, pool);
        float* source = padded.Pointer, sums = partial.Pointer;
        int* starts = runs.Pointer, corners = places.Pointer;
        WorkerPool.Run(chunks, index =>
        {
            float* target = sums + (long)index * shape.Filters * k;
            new Span<float>(target, shape.Filters * k).Clear();
            long first = gradients.FirstValue(index);
            for (int image = 0; image < gradients.Images(index); image++)
            {
                AddImage(
                    source + index * gradients.InputLength + (long)image * gradients.ImageLength, starts, runCount, runLength, corners,
                    gradients, first + (long)image * windows * shape.Filters, target);
            }
        });
        Convolution.AddChunks(sums, chunks, (long)shape.Filters * k);
        FilterOrder.ChannelsFirst(sums, gradient, shape);
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
        ConvolutionShape shape = gradients.Shape;
        if (PatchTile.Applies(shape, gradients.Pool))
        {
            PatchInputGradient(gradients, weight, gradient);
            return;
        }

        using var runs = new Scratch<int>(shape.Taps);
        (int runCount, int runLength) = Convolution.FillRuns(runs.Pointer, shape);
        int k = runCount * runLength;
        using var ordered = new Scratch<float>((long)shape.Filters * k);
        FilterOrder.ChannelsLast(weight, ordered.Pointer, shape);
        bool pads = shape is not { PaddingY: 0, PaddingX: 0 };
        using var padded = new Scratch<float>(pads ? gradients.InputLength * gradients.Count : 1);
        float* target = pads ? padded.Pointer : gradient, weights = ordered.Pointer;
        int* starts = runs.Pointer;
        int imageLength = gradients.ImageLength;
        WorkerPool.Run(gradients.Count, index =>
        {
            using SparseEntries entries = gradients.Entries(index);
            float* images = target + index * gradients.InputLength;
            int count = gradients.Images(index);
            for (int image = 0; image < count; image++)
            {
                new Span<float>(images + (long)image * imageLength, imageLength).Clear();
                float* row = weights;
                for (int filter = 0; filter < shape.Filters; filter++)
                {
                    int length = entries.Of(filter, image, out int* places, out float* factors);
                    for (int run = 0; run < runCount; run++, row += runLength)
                        SparseRows.Scatter(images + starts[run], places, factors, length, row, runLength);
                }
            }
        });
        if (pads)
            ImagePadding.Crop(target, gradient, shape);
    }

    private static void PatchInputGradient(SparseChunks gradients, float* weight, float* gradient)
    {
        ConvolutionShape shape = gradients.Shape;
        PoolingShape pool = gradients.Pool;
        int windows = pool.OutputHeight * pool.OutputWidth, masksPerWindow = (shape.Filters + PatchTile.Block - 1) / PatchTile.Block
            * PatchTile.Positions;
        bool pads = shape is not { PaddingY: 0, PaddingX: 0 };
        using var packed = new Scratch<float>((long)shape.Filters * shape.Taps * shape.Channels);
        using var padded = new Scratch<float>(pads ? (long)gradients.ImageLength * shape.Images : 1);
        PatchTile.Pack(weight, packed.Pointer, shape);
        float* target = pads ? padded.Pointer : gradient, weights = packed.Pointer;
        WorkerPool.Ranges(shape.Images, ImagesAtOnce, (first, count) =>
        {
            using var masks = new Scratch<ulong>((long)windows * masksPerWindow);
            for (long image = first; image < first + count; image++)
            {
                long value = image * windows * shape.Filters;
                PatchTile.FillMasks(
                    gradients.Origin + value, gradients.Masked ? gradients.Pooled + value : null, windows, shape.Filters, masks.Pointer);
                PatchImage(gradients, weights, gradients.Values + value, masks.Pointer, target + image * gradients.ImageLength);
            }
        });
        if (pads)
            ImagePadding.Crop(target, gradient, shape);
    }

    /// <summary>Computes the input gradient of an image from the filters that <see cref="PatchTile.FillMasks"/> found.</summary>
    private static void PatchImage(SparseChunks gradients, float* weights, float* values, ulong* masks, float* target)
    {
        ConvolutionShape shape = gradients.Shape;
        PoolingShape pool = gradients.Pool;
        int width = RowTile.Width / 2, channels = shape.Channels, row = shape.PaddedWidth * channels;
        new Span<float>(target, gradients.ImageLength).Clear();
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
                        PatchTile.Add(patch, row, channels, weights + (nint)filter * shape.Taps * width, g + filter, mask);
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
            size = pool.KernelHeight * pool.KernelWidth;
        int strideY = shape.StrideY * shape.PaddedWidth * shape.Channels, strideX = shape.StrideX * shape.Channels;
        using var windowOffsets = new Scratch<int>(windowCount);
        using var positionOffsets = new Scratch<int>(size);
        using var tapOffsets = new Scratch<int>(k);
        Convolution.FillPixels(windowOffsets.Pointer, pool.OutputHeight, pool.OutputWidth, pool.StrideY * strideY, pool.StrideX * strideX);
        Convolution.FillPixels(
            positionOffsets.Pointer, pool.KernelHeight, pool.KernelWidth, pool.DilationY * strideY, pool.DilationX * strideX);
        Convolution.FillTaps(tapOffsets.Pointer, shape);
        using var partial = new Scratch<float>((long)chunks * shape.Filters * k);
        float* sums = partial.Pointer;
        int* windows = windowOffsets.Pointer, positions = positionOffsets.Pointer, taps = tapOffsets.Pointer;
        WorkerPool.Run(chunks, index =>
        {
            long first = gradients.FirstValue(index);
            float* images = input + index * gradients.InputLength, values = gradients.Values + first, pooled = gradients.Pooled + first;
            float* target = sums + (long)index * shape.Filters * k;
            byte* origin = gradients.Origin + first;
            int count = gradients.Images(index), length = gradients.ImageLength;
            if (WindowTaps.Applies(shape, pool))
            {
                WindowTaps.WeightGradient(
                    images, length, shape.PaddedWidth, values, origin, pooled, windows, windowCount, count, shape.Filters,
                    shape.KernelWidth, target);
                return;
            }

            FewChannels.WeightGradient(
                images, values, origin, pooled, windows, windowCount, positions, size, taps, k, count, length, shape.Filters, target);
        });
        Convolution.SumChunks(sums, chunks, gradient, shape);
    }
}
