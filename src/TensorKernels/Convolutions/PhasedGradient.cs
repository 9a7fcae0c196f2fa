namespace TensorKernels;

/// <summary>
/// Computes a convolution's input gradient as products of rows and panels. With stride s, input pixels fall into s · s phases that see
/// different taps of the kernel. Each phase is a convolution of the output's gradient with stride one.
/// </summary>
internal static unsafe class PhasedGradient
{
    /// <summary>Computes the gradient [N, H, W, C] from that of the output [N, OH, OW, F].</summary>
    internal static void Compute(float* output, float* weight, float* gradient, ConvolutionShape shape)
    {
        // The taps reach this far beyond the output on each side: as an input of the phases, it is padded by so much.
        ConvolutionShape seen = shape with
        {
            Channels = shape.Filters,
            Height = shape.OutputHeight,
            Width = shape.OutputWidth,
            PaddingY = shape.DilationY * (shape.KernelHeight - 1),
            PaddingX = shape.DilationX * (shape.KernelWidth - 1),
        };
        int phases = shape.StrideY * shape.StrideX, taps = shape.Taps;
        int together = Convolution.ImagesTogether(shape.Height * shape.Width / phases, shape.Images);
        long pixels = (long)((shape.Height + shape.StrideY - 1) / shape.StrideY) * ((shape.Width + shape.StrideX - 1) / shape.StrideX),
            offsets = 2 * (taps + pixels * together), panels = Gemm.PackedLength(taps * shape.GroupFilters, shape.GroupChannels);
        using var integers = new Scratch<int>(offsets * phases);
        using var packed = new Scratch<float>(panels * phases * shape.Groups);
        var all = new Phase[phases];
        for (int i = 0; i < phases; i++)
        {
            (int y, int x) = Math.DivRem(i, shape.StrideX);
            all[i] = new Phase(y, x, integers.Pointer + i * offsets, together, seen, shape);
            for (int group = 0; group < shape.Groups; group++)
                all[i].Pack(weight, group, packed.Pointer + (i * shape.Groups + group) * panels, shape);
        }

        float* allPanels = packed.Pointer;
        WorkerPool.Run((shape.Images + together - 1) / together, part =>
        {
            int image = part * together, images = Math.Min(together, shape.Images - image);
            using var padded = new PaddedImages(output, image, images, seen);
            padded.Through(images - 1);
            float* target = gradient + (long)image * shape.Height * shape.Width * shape.Channels;
            for (int i = 0; i < all.Length; i++)
            {
                for (int group = 0; group < shape.Groups; group++)
                    all[i].Run(padded.Pointer, allPanels + (i * shape.Groups + group) * panels, group, target, images, shape);
            }
        });
    }

    /// <summary>Packs weights [F, C, KH, KW] into panels of channels, with rows in the order (tap, f).</summary>
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

    /// <summary>The input pixels of one phase: where they lie, which taps they see, and what these read.</summary>
    private readonly struct Phase
    {
        private readonly int* _taps;
        private readonly int* _runs;
        private readonly int* _rows;
        private readonly int* _outputs;
        private readonly int _tapCount;
        private readonly int _pixels;
        private readonly long _origin;
        private readonly bool _isDense;

        /// <param name="phaseY">The input rows y with (y + padding) mod stride of this.</param>
        /// <param name="phaseX">The same for the columns.</param>
        /// <param name="memory">Room for two offsets for each tap, and two for each of its pixels in some images.</param>
        /// <param name="together">The number of images.</param>
        /// <param name="seen">The sizes of the output's gradient, padded.</param>
        /// <param name="shape">The convolution.</param>
        internal Phase(int phaseY, int phaseX, int* memory, int together, ConvolutionShape seen, ConvolutionShape shape)
        {
            int firstY = Mod(phaseY - shape.PaddingY, shape.StrideY), firstX = Mod(phaseX - shape.PaddingX, shape.StrideX);
            int countY = Count(firstY, shape.Height, shape.StrideY), countX = Count(firstX, shape.Width, shape.StrideX);
            _pixels = countY * countX;
            _taps = memory;
            _runs = memory + shape.Taps;
            _rows = _runs + shape.Taps;
            _outputs = _rows + (long)_pixels * together;
            _origin = (long)(firstY * shape.Width + firstX) * shape.Channels;
            _isDense = shape is { StrideY: 1, StrideX: 1 };
            for (int ky = 0; ky < shape.KernelHeight; ky++)
            {
                for (int kx = 0; kx < shape.KernelWidth; kx++)
                {
                    int dy = firstY + shape.PaddingY - ky * shape.DilationY, dx = firstX + shape.PaddingX - kx * shape.DilationX;
                    if (Mod(dy, shape.StrideY) != 0 || Mod(dx, shape.StrideX) != 0)
                        continue;
                    int row = dy / shape.StrideY + seen.PaddingY, column = dx / shape.StrideX + seen.PaddingX;
                    _taps[_tapCount] = ky * shape.KernelWidth + kx;
                    _runs[_tapCount++] = (row * seen.PaddedWidth + column) * seen.Channels;
                }
            }

            Convolution.FillPixels(_rows, countY, countX, seen.PaddedWidth * seen.Channels, seen.Channels);
            Convolution.FillPixels(_outputs, countY, countX, shape.StrideY * shape.Width * shape.Channels, shape.StrideX * shape.Channels);
            Convolution.Repeat(_rows, _pixels, together, seen.PaddedHeight * seen.PaddedWidth * seen.Channels);
            Convolution.Repeat(_outputs, _pixels, together, shape.Height * shape.Width * shape.Channels);
        }

        internal void Pack(float* weight, int group, float* panels, ConvolutionShape shape) => PackBackward(
            weight + (long)group * shape.GroupFilters * shape.Taps * shape.GroupChannels, _taps, _tapCount, panels, shape);

        /// <summary>Computes the gradient of a group's channels of the phase's pixels in some images.</summary>
        internal void Run(float* padded, float* panels, int group, float* gradient, int images, ConvolutionShape shape)
        {
            if (_pixels == 0)
                return;
            new RowProduct(
                padded + group * shape.GroupFilters, _rows, panels, _runs, _tapCount, shape.GroupFilters, null,
                gradient + _origin + group * shape.GroupChannels, shape.GroupChannels, _isDense ? null : _outputs, shape.Channels)
                .Rows(0, images * _pixels);
        }

        private static int Count(int first, int size, int stride) => first >= size ? 0 : (size - 1 - first) / stride + 1;

        private static int Mod(int value, int modulus) => (value % modulus + modulus) % modulus;
    }
}
