namespace TensorKernels;

/// <summary>
/// Gradients of a convolution from a gradient that is zero almost everywhere, because a max pooling and a ReLU follow the convolution.
/// </summary>
internal static unsafe class SparseConvolution
{
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

        int chunks = gradients.Count, k = runCount * runLength;
        using var partial = new Scratch<float>((long)chunks * shape.Filters * k);
        float* source = padded.Pointer, sums = partial.Pointer;
        int* starts = runs.Pointer;
        WorkerPool.Run(chunks, index =>
        {
            SparseEntries entries = gradients.Entries(index);
            float* images = source + index * gradients.InputLength;
            float* target = sums + (long)index * shape.Filters * k;
            for (int filter = 0; filter < shape.Filters; filter++)
            {
                int count = entries.Of(filter, -1, out int* places, out float* factors);
                for (int run = 0; run < runCount; run++, target += runLength)
                    SparseRows.Gather(images + starts[run], places, factors, count, target, runLength);
            }
        });
        Convolution.AddChunks(sums, chunks, (long)shape.Filters * k);
        FilterOrder.ChannelsFirst(sums, gradient, shape);
    }

    /// <summary>Computes the gradient [N, H, W, C] of the input.</summary>
    internal static void InputGradient(SparseChunks gradients, float* weight, float* gradient)
    {
        ConvolutionShape shape = gradients.Shape;
        using var runs = new Scratch<int>(shape.Taps);
        (int runCount, int runLength) = Convolution.FillRuns(runs.Pointer, shape);
        int k = runCount * runLength;
        using var ordered = new Scratch<float>((long)shape.Filters * k);
        FilterOrder.ChannelsLast(weight, ordered.Pointer, shape);
        bool pads = shape is not { PaddingY: 0, PaddingX: 0 };
        using var padded = new Scratch<float>(pads ? gradients.InputLength * gradients.Count : 1);
        float* target = pads ? padded.Pointer : gradient, weights = ordered.Pointer;
        int* starts = runs.Pointer;
        int imageLength = shape.PaddedHeight * shape.PaddedWidth * shape.Channels;
        WorkerPool.Run(gradients.Count, index =>
        {
            SparseEntries entries = gradients.Entries(index);
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
            FewChannels.WeightGradient(
                input + index * gradients.InputLength, gradients.Values + first, gradients.Origin + first, gradients.Pooled + first,
                windows, windowCount, positions, size, taps, k, gradients.Images(index),
                shape.PaddedHeight * shape.PaddedWidth * shape.Channels, shape.Filters, sums + (long)index * shape.Filters * k);
        });
        Convolution.SumChunks(sums, chunks, gradient, shape);
    }
}
