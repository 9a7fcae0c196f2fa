using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace TensorKernels;

/// <summary>
/// 2D convolutions of channels-last images as products of rows and panels, without an im2col buffer: the rows of the left matrix are the
/// neighborhoods of the input pixels, read in place.
/// </summary>
internal static unsafe class Convolution
{
    /// <summary>Computes output [N, OH, OW, F] from input [N, H, W, C], optionally with ReLU.</summary>
    /// <param name="input">The images.</param>
    /// <param name="packed">The weights (<see cref="Pack"/>).</param>
    /// <param name="bias">The bias, [F]; may be null.</param>
    /// <param name="rectify">Whether negative values become 0.</param>
    /// <param name="output">The output.</param>
    /// <param name="shape">The sizes.</param>
    internal static void Forward(float* input, float* packed, float* bias, bool rectify, float* output, ConvolutionShape shape)
    {
        using var padded = PaddedImages.All(input, shape);
        int together = ImagesTogether(shape.OutputPixels, shape.Images);
        using var rows = new Scratch<int>((long)shape.OutputPixels * together);
        using var runs = new Scratch<int>(shape.Taps);
        FillPixels(
            rows.Pointer, shape.OutputHeight, shape.OutputWidth, shape.StrideY * shape.PaddedWidth * shape.Channels,
            shape.StrideX * shape.Channels);
        Repeat(rows.Pointer, shape.OutputPixels, together, shape.PaddedHeight * shape.PaddedWidth * shape.Channels);
        (int runCount, int runLength) = FillRuns(runs.Pointer, shape);
        float* source = padded.Pointer;
        int* pixels = rows.Pointer, starts = runs.Pointer;
        long inputImage = (long)shape.PaddedHeight * shape.PaddedWidth * shape.Channels,
            outputImage = (long)shape.OutputPixels * shape.Filters, groupLength = GroupLength(shape);
        WorkerPool.Run((shape.Images + together - 1) / together, part =>
        {
            int image = part * together, end = Math.Min(together, shape.Images - image) * shape.OutputPixels;
            for (int group = 0; group < shape.Groups; group++)
            {
                int firstChannel = group * shape.GroupChannels, firstFilter = group * shape.GroupFilters;
                new RowProduct(
                    source + image * inputImage + firstChannel, pixels, packed + group * groupLength, starts, runCount, runLength,
                    bias is null ? null : bias + firstFilter, output + image * outputImage + firstFilter,
                    shape.GroupFilters, null, shape.Filters, rectify).Rows(0, end);
            }
        });
    }

    /// <summary>Returns the weights [F, C/groups, KH, KW] in the form that <see cref="Forward"/> reads.</summary>
    internal static PackedWeight Pack(float* weight, ConvolutionShape shape, WeightCache? cache)
    {
        long length = GroupLength(shape);
        var packed = new PackedWeight(
            cache, new PackedForm(Packing.Filters, shape.Filters, shape.GroupChannels, shape.Taps, shape.Groups), length * shape.Groups);
        for (int group = 0; group < shape.Groups && !packed.IsFilled; group++)
        {
            long firstWeight = (long)group * shape.GroupFilters * shape.Taps * shape.GroupChannels;
            PackForward(weight + firstWeight, packed.Pointer + group * length, shape);
        }

        return packed;
    }

    private static long GroupLength(ConvolutionShape shape) => Gemm.PackedLength(shape.Taps * shape.GroupChannels, shape.GroupFilters);

    /// <summary>Computes the gradient [N, H, W, C] of the input from that of the output [N, OH, OW, F].</summary>
    internal static void InputGradient(float* output, float* weight, float* gradient, ConvolutionShape shape)
    {
        if (Winograd.AppliesToInputGradient(shape))
        {
            Winograd.InputGradient(output, weight, gradient, shape);
            return;
        }

        if (Depthwise.Applies(shape))
        {
            Depthwise.InputGradient(output, weight, gradient, shape);
            return;
        }

        if (ScatteredGradient.Pays(shape))
        {
            ScatteredGradient.Compute(output, weight, gradient, shape);
            return;
        }

        PhasedGradient.Compute(output, weight, gradient, shape);
    }

    /// <summary>Computes the gradient [F, C/groups, KH, KW] of the weight from the input and the output's gradient.</summary>
    internal static void WeightGradient(float* input, float* output, float* gradient, ConvolutionShape shape)
    {
        if (shape.Images == 0)
        {
            new Span<float>(gradient, shape.Filters * shape.GroupChannels * shape.Taps).Clear();
            return;
        }

        if (Winograd.Applies(shape))
        {
            WinogradGradient.Compute(input, output, gradient, shape);
            return;
        }

        if (Depthwise.Applies(shape))
        {
            Depthwise.WeightGradient(input, output, gradient, shape);
            return;
        }

        int chunks = shape.Chunks, taps = shape.Taps * shape.GroupChannels;
        int panelWidth = RowTile.Width, panels = (shape.GroupFilters + panelWidth - 1) / panelWidth;

        // With fewer chunks than threads, the filters are shared out too; each share then pads the input for itself.
        int shares = Math.Clamp(WorkerPool.ThreadsHere / chunks, 1, panels);
        using var partial = new Scratch<float>((long)chunks * taps * shape.GroupFilters);
        using var rows = new Scratch<int>(taps);
        using var runs = new Scratch<int>((long)shape.ChunkImages * shape.OutputHeight);
        FillTaps(rows.Pointer, shape);
        for (int i = 0; i < shape.ChunkImages * shape.OutputHeight; i++)
        {
            (int image, int y) = Math.DivRem(i, shape.OutputHeight);
            runs.Pointer[i] = (image * shape.PaddedHeight + y * shape.StrideY) * shape.PaddedWidth * shape.Channels;
        }

        for (int group = 0; group < shape.Groups; group++)
        {
            var work = new WeightGradientWork(
                input, group, output + group * shape.GroupFilters, partial.Pointer, rows.Pointer, runs.Pointer, shape);
            WorkerPool.Run(chunks * shares, part =>
            {
                (int chunk, int share) = Math.DivRem(part, shares);
                work.Panels(chunk, panels * share / shares, panels * (share + 1) / shares);
            });
            SumChunks(partial.Pointer, chunks, shape.GroupFilters, gradient + (long)group * taps * shape.GroupFilters, shape);
        }
    }

    /// <summary>Returns how many images to compute together; images with few pixels are combined so that tiles are full.</summary>
    internal static int ImagesTogether(int pixels, int images) => Math.Clamp(
        16 * RowTile.Height / Math.Max(1, pixels), 1, Math.Max(1, WorkerPool.ThreadsHere == 1 ? images : (images + 7) / 8));

    /// <summary>Extends the offsets of one image's pixels to the images after it.</summary>
    internal static void Repeat(int* offsets, int pixels, int images, int distance)
    {
        for (int i = pixels; i < pixels * images; i++)
            offsets[i] = offsets[i - pixels] + distance;
    }

    /// <summary>Fills in the offset of each pixel of a row-major grid.</summary>
    internal static void FillPixels(int* offsets, int height, int width, int strideY, int strideX)
    {
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
                *offsets++ = y * strideY + x * strideX;
        }
    }

    /// <summary>
    /// Fills in the runs of consecutive values: whole kernel rows if neither dilation nor groups split them, otherwise single taps.
    /// </summary>
    internal static (int Count, int Length) FillRuns(int* runs, ConvolutionShape shape)
    {
        if (shape is { DilationX: 1, Groups: 1 })
        {
            for (int ky = 0; ky < shape.KernelHeight; ky++)
                runs[ky] = ky * shape.DilationY * shape.PaddedWidth * shape.Channels;
            return (shape.KernelHeight, shape.KernelWidth * shape.Channels);
        }

        for (int ky = 0; ky < shape.KernelHeight; ky++)
        {
            for (int kx = 0; kx < shape.KernelWidth; kx++)
                *runs++ = (ky * shape.DilationY * shape.PaddedWidth + kx * shape.DilationX) * shape.Channels;
        }

        return (shape.Taps, shape.GroupChannels);
    }

    internal static void FillTaps(int* rows, ConvolutionShape shape)
    {
        for (int ky = 0; ky < shape.KernelHeight; ky++)
        {
            for (int kx = 0; kx < shape.KernelWidth; kx++)
            {
                for (int c = 0; c < shape.GroupChannels; c++)
                    *rows++ = (ky * shape.DilationY * shape.PaddedWidth + kx * shape.DilationX) * shape.Channels + c;
            }
        }
    }

    /// <summary>Packs [F, C, KH, KW] into panels of filters, with rows in the order (ky, kx, c).</summary>
    internal static void PackForward(float* weight, float* packed, ConvolutionShape shape)
    {
        int width = RowTile.Width, taps = shape.Taps, channels = shape.GroupChannels, filters = shape.GroupFilters,
            length = taps * channels;
        WorkerPool.Rows((filters + width - 1) / width, (long)length * width, (start, count) =>
        {
            using var transposed = new Scratch<float>((long)length * width);
            for (long panel = start; panel < start + count; panel++)
            {
                int first = (int)panel * width, valid = Math.Min(width, filters - first);
                Transposition.Run(weight + (nint)first * length, length, transposed.Pointer, width, valid, length);
                float* target = packed + (nint)first * length;
                for (int tap = 0; tap < taps; tap++)
                {
                    for (int c = 0; c < channels; c++, target += width)
                    {
                        new ReadOnlySpan<float>(transposed.Pointer + ((nint)c * taps + tap) * width, valid)
                            .CopyTo(new Span<float>(target, valid));
                        new Span<float>(target + valid, width - valid).Clear();
                    }
                }
            }
        });
    }

    /// <summary>
    /// Adds up the chunks' [taps, C, pitch] in their order, and transposes the sums of the first F columns to [F, C, taps].
    /// </summary>
    internal static void SumChunks(float* partial, int chunks, int pitch, float* gradient, ConvolutionShape shape)
    {
        int taps = shape.Taps, channels = shape.GroupChannels;
        long length = (long)taps * channels * pitch;
        AddChunks(partial, chunks, length);
        using var scratch = new Scratch<float>(length);
        float* ordered = scratch.Pointer;
        int rows = taps * channels;
        WorkerPool.Rows(rows, 2L * pitch, (first, count) =>
        {
            float* target = ordered + (nint)first * pitch;
            for (long row = first; row < first + count; row++, target += pitch)
            {
                (nint c, nint tap) = Math.DivRem((nint)row, taps);
                new ReadOnlySpan<float>(partial + (tap * channels + c) * pitch, pitch).CopyTo(new Span<float>(target, pitch));
            }

            Transposition.Run(ordered + (nint)first * pitch, pitch, gradient + first, rows, (int)count, shape.GroupFilters);
        });
    }

    /// <summary>Adds all chunks to the first one, in their order.</summary>
    internal static void AddChunks(float* partial, int chunks, long length)
    {
        WorkerPool.Rows(length, chunks, (first, count) =>
        {
            var sum = new Span<float>(partial + first, (int)count);
            for (int chunk = 1; chunk < chunks; chunk++)
                TensorPrimitives.Add(sum, new ReadOnlySpan<float>(partial + chunk * length + first, (int)count), sum);
        });
    }
}
