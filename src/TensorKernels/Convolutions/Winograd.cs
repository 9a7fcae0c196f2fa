using System.Runtime.CompilerServices;

namespace TensorKernels;

/// <summary>
/// Convolutions with 3×3 kernels and stride one by Winograd's F(2×2, 3×3): sixteen products for each 2×2 block of outputs, where the direct
/// form takes thirty-six. The sums are the same, but in a different order.
/// </summary>
/// <remarks>Lavin, Gray: Fast Algorithms for Convolutional Neural Networks (2015).</remarks>
internal static unsafe class Winograd
{
    internal const int Planes = 16;
    private const int Outputs = 4;

    /// <summary>With fewer channels or filters, the transforms have too few products to pay for them.</summary>
    private const int LeastChannels = 12;

    /// <summary>
    /// The transforms pay off if no more than this share of the direct form's products remains. More remains in small images, where blocks
    /// extend beyond the edge.
    /// </summary>
    private const double MostProducts = 0.75;

    /// <summary>Returns whether the convolution, or its weight gradient, has this form and is large enough for it to pay off.</summary>
    internal static bool Applies(ConvolutionShape shape) => IsOfThisForm(shape) && Pays(shape.OutputHeight, shape.OutputWidth, shape);

    /// <summary>The same for the input gradient.</summary>
    internal static bool AppliesToInputGradient(ConvolutionShape shape) =>
        IsOfThisForm(shape) && shape is { PaddingY: <= 2, PaddingX: <= 2 } && Pays(shape.Height, shape.Width, shape);

    /// <summary>The same for the convolution and a maximum over 2×2 windows, which are its blocks.</summary>
    internal static bool AppliesToPooled(ConvolutionShape shape, PoolingShape pool) =>
        IsOfThisForm(shape) && pool is { KernelHeight: 2, KernelWidth: 2 };

    // The transforms are not among the kernels for a browser, and take longer there than the products that they save.
    private static bool IsOfThisForm(ConvolutionShape shape) =>
        !WebKernels.AreThere && shape is
        {
            KernelHeight: 3, KernelWidth: 3, StrideY: 1, StrideX: 1, DilationY: 1, DilationX: 1, Groups: 1,
            Channels: >= LeastChannels, Filters: >= LeastChannels
        };

    private static bool Pays(int height, int width, ConvolutionShape shape) =>
        Planes * (double)((height + 1) / 2 * ((width + 1) / 2)) <= MostProducts * shape.Taps * shape.OutputPixels;

    /// <summary>Returns the weights [F, C, 3, 3] in the form that the products read.</summary>
    internal static PackedWeight Pack(float* weight, ConvolutionShape shape, WeightCache? cache)
    {
        var packed = new PackedWeight(
            cache, new PackedForm(Packing.WinogradFilters, shape.Filters, shape.Channels, shape.Taps),
            Planes * Gemm.PackedLength(shape.Channels, shape.Filters));
        if (!packed.IsFilled)
            WinogradTransforms.Weights(weight, packed.Pointer, shape);
        return packed;
    }

    /// <summary>Computes output [N, OH, OW, F], optionally with ReLU.</summary>
    internal static void Forward(float* input, float* packed, float* bias, bool rectify, float* output, ConvolutionShape shape)
    {
        int rows = (shape.OutputHeight + 1) / 2, columns = (shape.OutputWidth + 1) / 2;
        Run(input, packed, bias, shape, rows, columns, (tiles, panel, first, count) =>
            StoreBlocks(tiles, panel, first, count, rectify, output, shape));
    }

    /// <summary>
    /// Computes the gradient [N, H, W, C] of the input: the convolution of the output's gradient with the rotated weights.
    /// </summary>
    internal static void InputGradient(float* output, float* weight, float* gradient, ConvolutionShape shape)
    {
        var turned = shape with
        {
            Channels = shape.Filters,
            Height = shape.OutputHeight,
            Width = shape.OutputWidth,
            Filters = shape.Channels,
            PaddingY = 2 - shape.PaddingY,
            PaddingX = 2 - shape.PaddingX,
        };
        using var weights = new Scratch<float>((long)shape.Filters * shape.Channels * shape.Taps);
        for (int f = 0; f < shape.Filters; f++)
        {
            for (int c = 0; c < shape.Channels; c++)
            {
                float* from = weight + ((long)f * shape.Channels + c) * shape.Taps,
                    to = weights.Pointer + ((long)c * shape.Filters + f) * shape.Taps;
                for (int tap = 0; tap < shape.Taps; tap++)
                    to[tap] = from[shape.Taps - 1 - tap];
            }
        }

        using PackedWeight packed = Pack(weights.Pointer, turned, null);
        Forward(output, packed.Pointer, null, false, gradient, turned);
    }

    /// <summary>Computes output [N, PH, PW, F]: the maximum of each 2×2 block, optionally with ReLU, and its position.</summary>
    internal static void PooledForward(
        float* input, float* packed, float* bias, bool rectify, float* output, byte* origin, ConvolutionShape shape, PoolingShape pool)
    {
        int filters = shape.Filters;
        Run(input, packed, bias, shape, pool.OutputHeight, pool.OutputWidth, (tiles, panel, first, count) =>
            StoreMaximum(tiles.FirstTile + first, panel, count, rectify, output, origin, filters));
    }

    private static void Run(float* input, float* packed, float* bias, ConvolutionShape shape, int rows, int columns, BlockWriter write)
    {
        int panels = (shape.Filters + RowTile.Width - 1) / RowTile.Width, width = panels * RowTile.Width;
        using var biases = new Scratch<float>(width);
        var all = new Span<float>(biases.Pointer, width);

        // Adding −0 changes no value, not even a zero's sign.
        all.Fill(-0f);
        if (bias is not null)
            new ReadOnlySpan<float>(bias, shape.Filters).CopyTo(all);
        var weights = new Weights(packed, biases.Pointer);
        if (WorkerPool.ThreadsHere > 1)
            RunShared(input, weights, shape, rows, columns, panels, write);
        else
            Tiles(input, 0, shape.Images, rows, columns, weights, shape, 0, panels, write);
    }

    // Kept separate so that a thread that works alone does not allocate a closure.
    private static void RunShared(
        float* source, Weights weights, ConvolutionShape shape, int rows, int columns, int panels, BlockWriter write)
    {
        int imagesAtOnce = Math.Clamp((shape.Images + 7) / 8, 1, 8), groups = (shape.Images + imagesAtOnce - 1) / imagesAtOnce;

        // A single image is divided by filters; each part then transforms the patches for itself.
        int shares = groups < WorkerPool.ThreadsHere ? panels : 1;
        WorkerPool.Run(groups * shares, part =>
        {
            (int group, int share) = Math.DivRem(part, shares);
            int firstImage = group * imagesAtOnce, images = Math.Min(imagesAtOnce, shape.Images - firstImage);
            Tiles(
                source, firstImage, images, rows, columns, weights, shape, shares == 1 ? 0 : share, shares == 1 ? panels : share + 1,
                write);
        });
    }

    /// <summary>Processes as many tiles at a time as a register tile has rows.</summary>
    [SkipLocalsInit]
    private static void Tiles(
        float* input, int firstImage, int images, int down, int across, Weights weights, ConvolutionShape shape, int firstPanel,
        int endPanel, BlockWriter write)
    {
        using var padded = new PaddedImages(input, firstImage, images, shape);
        var tiles = new TileGrid(padded.Pointer, firstImage, down, across, shape);
        int count = images * down * across;
        int height = RowTile.Height, width = RowTile.Width, channels = shape.Channels;
        nint plane = (nint)height * channels, panelLength = (nint)channels * width;
        nint planeLength = (nint)Gemm.PackedLength(channels, shape.Filters);
        using var transformed = new Scratch<float>(Planes * plane);
        using var products = new Scratch<float>((long)Planes * height * width);
        using var corner = new Scratch<float>((long)Planes * channels);
        int* rows = stackalloc int[height];
        int start = 0;
        for (int i = 0; i < height; i++)
            rows[i] = i * channels;
        for (int first = 0; first < count; first += height)
        {
            int valid = Math.Min(height, count - first);
            padded.Through(tiles.ImageOf(first + valid - 1));
            for (int i = 0; i < valid; i++)
                tiles.Transform(first + i, transformed.Pointer + (nint)i * channels, plane, corner.Pointer);
            for (int index = firstPanel; index < endPanel; index++)
            {
                int column = index * width, columns = Math.Min(width, shape.Filters - column);
                float* panel = weights.Packed + index * panelLength;
                for (int p = 0; p < Planes; p++)
                {
                    RowTile.Compute(
                        transformed.Pointer + p * plane, rows, panel + p * planeLength, &start, 1, channels, null,
                        products.Pointer + (nint)p * height * width, width, valid, columns);
                }

                write(tiles, new Panel(products.Pointer, weights.Biases + column, column, columns), first, valid);
            }
        }
    }

    [SkipLocalsInit]
    private static void StoreBlocks(
        TileGrid tiles, Panel panel, int first, int count, bool rectify, float* output, ConvolutionShape shape)
    {
        int height = shape.OutputHeight, width = shape.OutputWidth, filters = shape.Filters;
        float** targets = stackalloc float*[TileSize.Tall * Outputs];

        // Where the outputs beyond the last odd row and column go.
        float* beyond = stackalloc float[RowTile.Width];
        for (int i = 0; i < count; i++)
        {
            (int image, int y, int x) = tiles.Position(first + i);
            float* target = output + (((long)image * height + y) * width + x) * filters + panel.Column;
            bool right = x + 1 < width, below = y + 1 < height;
            float** four = targets + i * Outputs;
            four[0] = target;
            four[1] = right ? target + filters : beyond;
            four[2] = below ? target + (nint)width * filters : beyond;
            four[3] = right && below ? target + (nint)(width + 1) * filters : beyond;
        }

        WinogradTransforms.Outputs(panel.Products, targets, count, RowTile.Height, panel.Bias, rectify, panel.Valid);
    }

    [SkipLocalsInit]
    private static void StoreMaximum(
        long firstTile, Panel panel, int count, bool rectify, float* output, byte* origin, int filters)
    {
        int width = RowTile.Width, height = RowTile.Height, valid = panel.Valid;
        long place = firstTile * filters + panel.Column;
        if (panel.HasWholeVectors)
        {
            WinogradTransforms.Maxima(panel.Products, count, height, panel.Bias, rectify, output + place, origin + place, filters, valid);
            return;
        }

        float* largest = stackalloc float[RowTile.MaxElements];
        byte* where = stackalloc byte[RowTile.MaxElements];
        WinogradTransforms.Maxima(panel.Products, count, height, panel.Bias, rectify, largest, where, width, valid);
        for (int i = 0; i < count; i++)
        {
            new ReadOnlySpan<float>(largest + i * width, valid).CopyTo(new Span<float>(output + place + (long)i * filters, valid));
            new ReadOnlySpan<byte>(where + i * width, valid).CopyTo(new Span<byte>(origin + place + (long)i * filters, valid));
        }
    }

    /// <summary>Computes the outputs of some tiles for a panel of filters from their products.</summary>
    private delegate void BlockWriter(TileGrid tiles, Panel panel, int first, int count);

    /// <summary>The packed weights, and a bias for each column of their panels.</summary>
    private readonly struct Weights(float* packed, float* biases)
    {
        internal float* Packed => packed;

        internal float* Biases => biases;
    }

    /// <summary>A panel of filters: the products of some tiles, the biases, the first filter, and the number of filters.</summary>
    private readonly struct Panel(float* products, float* bias, int column, int valid)
    {
        internal float* Products => products;

        internal float* Bias => bias;

        internal int Column => column;

        internal int Valid => valid;

        internal bool HasWholeVectors => valid % (RowTile.Width / 2) == 0;
    }
}
