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
        using var padded = new PaddedInput(input, shape);
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
    /// <remarks>
    /// With stride s, input pixels fall into s · s phases that see different taps of the kernel. Each phase is a convolution of the
    /// output's gradient with stride one.
    /// </remarks>
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

        // Enough padding for every phase: the taps reach this far beyond the output on each side.
        int top = shape.DilationY * (shape.KernelHeight - 1), left = shape.DilationX * (shape.KernelWidth - 1);
        int height = shape.OutputHeight + 2 * top + shape.StrideY, width = shape.OutputWidth + 2 * left + shape.StrideX;
        long paddedImage = (long)height * width * shape.Filters;
        using var padded = new Scratch<float>(paddedImage * shape.Images);
        ImagePadding.Pad(
            output, padded.Pointer, shape.Images, shape.OutputHeight, shape.OutputWidth, shape.Filters, top, left, height, width);
        for (int phaseY = 0; phaseY < shape.StrideY; phaseY++)
        {
            for (int phaseX = 0; phaseX < shape.StrideX; phaseX++)
                InputGradientPhase(padded.Pointer, height, width, top, left, weight, gradient, phaseY, phaseX, shape);
        }
    }

    /// <summary>Computes the gradient [F, C/groups, KH, KW] of the weight from the input and the output's gradient.</summary>
    internal static void WeightGradient(float* input, float* output, float* gradient, ConvolutionShape shape)
    {
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

        using var padded = new PaddedInput(input, shape);
        int chunks = shape.Chunks, taps = shape.Taps * shape.GroupChannels;
        int panelWidth = RowTile.Width, filterPanels = (shape.GroupFilters + panelWidth - 1) / panelWidth;
        using var partial = new Scratch<float>((long)chunks * taps * shape.GroupFilters);
        using var rows = new Scratch<int>(taps);
        using var runs = new Scratch<int>((long)shape.Images * shape.OutputHeight);
        FillTaps(rows.Pointer, shape);
        for (int i = 0; i < shape.Images * shape.OutputHeight; i++)
        {
            (int image, int y) = Math.DivRem(i, shape.OutputHeight);
            runs.Pointer[i] = (image * shape.PaddedHeight + y * shape.StrideY) * shape.PaddedWidth * shape.Channels;
        }

        for (int group = 0; group < shape.Groups; group++)
        {
            var work = new WeightGradientWork(
                padded.Pointer + group * shape.GroupChannels, output + group * shape.GroupFilters, partial.Pointer, rows.Pointer,
                runs.Pointer, shape);
            WorkerPool.Run(chunks * filterPanels, part => work.Panel(part / filterPanels, part % filterPanels));
            SumChunks(partial.Pointer, chunks, shape.GroupFilters, gradient + (long)group * taps * shape.GroupFilters, shape);
        }
    }

    private static void InputGradientPhase(
        float* padded, int paddedHeight, int paddedWidth, int top, int left, float* weight, float* gradient, int phaseY, int phaseX,
        ConvolutionShape shape)
    {
        // Input rows y with (y + padding) mod stride = phase.
        int firstY = Mod(phaseY - shape.PaddingY, shape.StrideY), firstX = Mod(phaseX - shape.PaddingX, shape.StrideX);
        int countY = firstY >= shape.Height ? 0 : (shape.Height - 1 - firstY) / shape.StrideY + 1;
        int countX = firstX >= shape.Width ? 0 : (shape.Width - 1 - firstX) / shape.StrideX + 1;
        if (countY == 0 || countX == 0)
            return;
        using var taps = new Scratch<int>(shape.Taps);
        using var runs = new Scratch<int>(shape.Taps);
        int count = 0;
        for (int ky = 0; ky < shape.KernelHeight; ky++)
        {
            for (int kx = 0; kx < shape.KernelWidth; kx++)
            {
                int dy = firstY + shape.PaddingY - ky * shape.DilationY, dx = firstX + shape.PaddingX - kx * shape.DilationX;
                if (Mod(dy, shape.StrideY) != 0 || Mod(dx, shape.StrideX) != 0)
                    continue;
                taps.Pointer[count] = ky * shape.KernelWidth + kx;
                runs.Pointer[count++] = ((dy / shape.StrideY + top) * paddedWidth + dx / shape.StrideX + left) * shape.Filters;
            }
        }

        int pixels = countY * countX, together = ImagesTogether(pixels, shape.Images);
        using var rows = new Scratch<int>((long)pixels * together);
        using var outputs = new Scratch<int>((long)pixels * together);
        FillPixels(rows.Pointer, countY, countX, paddedWidth * shape.Filters, shape.Filters);
        FillPixels(outputs.Pointer, countY, countX, shape.StrideY * shape.Width * shape.Channels, shape.StrideX * shape.Channels);
        Repeat(rows.Pointer, pixels, together, paddedHeight * paddedWidth * shape.Filters);
        Repeat(outputs.Pointer, pixels, together, shape.Height * shape.Width * shape.Channels);
        using var packed = new Scratch<float>(Gemm.PackedLength(count * shape.GroupFilters, shape.GroupChannels));
        float* panels = packed.Pointer;
        int* rowOffsets = rows.Pointer, outputOffsets = outputs.Pointer, starts = runs.Pointer;
        bool dense = shape is { StrideY: 1, StrideX: 1 };
        long paddedImage = (long)paddedHeight * paddedWidth * shape.Filters, inputImage = (long)shape.Height * shape.Width * shape.Channels;
        long origin = (long)(firstY * shape.Width + firstX) * shape.Channels;
        int runCount = count;
        for (int group = 0; group < shape.Groups; group++)
        {
            int firstFilter = group * shape.GroupFilters, firstChannel = group * shape.GroupChannels;
            PackBackward(weight + (long)firstFilter * shape.Taps * shape.GroupChannels, taps.Pointer, count, panels, shape);
            WorkerPool.Run((shape.Images + together - 1) / together, part =>
            {
                int image = part * together;
                new RowProduct(
                    padded + image * paddedImage + firstFilter, rowOffsets, panels, starts, runCount, shape.GroupFilters, null,
                    gradient + image * inputImage + origin + firstChannel, shape.GroupChannels, dense ? null : outputOffsets,
                    shape.Channels)
                    .Rows(0, Math.Min(together, shape.Images - image) * pixels);
            });
        }
    }

    /// <summary>Returns how many images to compute together; images with few pixels are combined so that tiles are full.</summary>
    private static int ImagesTogether(int pixels, int images) => Math.Clamp(
        16 * RowTile.Height / Math.Max(1, pixels), 1, WorkerPool.ThreadsHere == 1 ? images : Math.Max(1, (images + 7) / 8));

    /// <summary>Extends the offsets of one image's pixels to the images after it.</summary>
    private static void Repeat(int* offsets, int pixels, int images, int distance)
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

    /// <summary>Packs [F, C, KH, KW] into panels of channels, with rows in the order (tap, f).</summary>
    private static void PackBackward(float* weight, int* tapList, int tapCount, float* packed, ConvolutionShape shape)
    {
        int width = RowTile.Width, taps = shape.Taps, channels = shape.GroupChannels, filters = shape.GroupFilters;
        for (int first = 0; first < channels; first += width)
        {
            int valid = Math.Min(width, channels - first);
            for (int i = 0; i < tapCount; i++)
            {
                for (int f = 0; f < filters; f++, packed += width)
                    Fill(weight + ((long)f * channels + first) * taps + tapList[i], taps, packed, valid, width);
            }
        }
    }

    private static void Fill(float* source, int stride, float* target, int valid, int width)
    {
        for (int i = 0; i < valid; i++)
            target[i] = source[(long)i * stride];
        for (int i = valid; i < width; i++)
            target[i] = 0;
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

    private static int Mod(int value, int modulus) => (value % modulus + modulus) % modulus;
}
