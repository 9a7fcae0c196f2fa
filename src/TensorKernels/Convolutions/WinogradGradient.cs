using System.Runtime.CompilerServices;

namespace TensorKernels;

/// <summary>
/// The weight gradient of the convolutions that <see cref="Winograd"/> computes: the transpose of F(2×2, 3×3) with respect to the weights,
/// with sixteen products for each 2×2 block of the output's gradient, where the direct form takes thirty-six.
/// </summary>
internal static unsafe class WinogradGradient
{
    /// <summary>The number of blocks whose products are added at a time: both transforms then stay in the second-level cache.</summary>
    private const int BlocksAtOnce = 48;

    /// <summary>Computes the gradient [F, C, 3, 3] of the weight from the input and the output's gradient [N, OH, OW, F].</summary>
    internal static void Compute(float* input, float* output, float* gradient, ConvolutionShape shape)
    {
        int chunks = shape.Chunks;
        int tiles = Rows(shape) / RowTile.Height;

        // With fewer chunks than threads, the filters are shared out too; each share then transforms the input for itself.
        int shares = Math.Clamp(WorkerPool.ThreadsHere / chunks, 1, tiles);
        using var sums = new Scratch<float>(chunks * ChunkLength(shape));
        float* partial = sums.Pointer;
        WorkerPool.Run(chunks * shares, part =>
        {
            (int chunk, int share) = Math.DivRem(part, shares);
            int first = tiles * share / shares, end = tiles * (share + 1) / shares;
            Chunk(input, output, partial + chunk * ChunkLength(shape), chunk, first * RowTile.Height, end * RowTile.Height, shape);
        });
        Convolution.AddChunks(sums.Pointer, chunks, ChunkLength(shape));
        using var scratch = new Scratch<float>((long)shape.Filters * shape.Taps * shape.Channels);
        float* ordered = scratch.Pointer;
        int columns = Columns(shape), length = shape.Taps * shape.Channels;
        WorkerPool.Rows(shape.Filters, 2L * length, (first, count) =>
        {
            for (nint filter = (nint)first; filter < first + count; filter++)
            {
                WinogradTransforms.WeightGradient(
                    partial + filter * columns, (nint)Rows(shape) * columns, shape.Channels, ordered + filter * length);
            }
        });
        FilterOrder.ChannelsFirst(ordered, shape.Channels, gradient, shape);
    }

    /// <summary>The number of filters, rounded up to whole register tiles.</summary>
    private static int Rows(ConvolutionShape shape) => (shape.Filters + RowTile.Height - 1) / RowTile.Height * RowTile.Height;

    /// <summary>The number of channels, rounded up to whole panels.</summary>
    private static int Columns(ConvolutionShape shape) => (shape.Channels + RowTile.Width - 1) / RowTile.Width * RowTile.Width;

    private static long ChunkLength(ConvolutionShape shape) => (long)Winograd.Planes * Rows(shape) * Columns(shape);

    /// <summary>Computes a chunk's sums [16, filters, channels] for some of the filters.</summary>
    [SkipLocalsInit]
    private static void Chunk(float* input, float* output, float* sums, int chunk, int firstFilter, int endFilter, ConvolutionShape shape)
    {
        int firstImage = chunk * shape.ChunkImages, images = Math.Min(shape.ChunkImages, shape.Images - firstImage);
        int columns = Columns(shape), filters = endFilter - firstFilter, valid = Math.Min(filters, shape.Filters - firstFilter);
        nint plane = (nint)Rows(shape) * columns, inputPlane = (nint)BlocksAtOnce * columns, outputPlane = (nint)BlocksAtOnce * filters;
        using var seen = new Scratch<float>(Winograd.Planes * inputPlane);
        using var errors = new Scratch<float>(Winograd.Planes * outputPlane);
        using var corner = new Scratch<float>((long)Winograd.Planes * shape.Channels);
        using var zeros = new Scratch<float>(filters);
        new Span<float>(zeros.Pointer, filters).Clear();

        // What is undefined beyond the filters and channels is multiplied too, but only into sums that nobody reads.
        int down = (shape.OutputHeight + 1) / 2, across = (shape.OutputWidth + 1) / 2, blocks = images * down * across;
        using var padded = new PaddedImages(input, firstImage, images, shape);
        var tiles = new TileGrid(padded.Pointer, firstImage, down, across, shape);
        for (int first = 0; first < blocks; first += BlocksAtOnce)
        {
            int count = Math.Min(BlocksAtOnce, blocks - first);
            padded.Through(tiles.ImageOf(first + count - 1));
            for (int i = 0; i < count; i++)
            {
                tiles.Transform(first + i, seen.Pointer + (nint)i * columns, inputPlane, corner.Pointer);
                TransformGradient(
                    tiles.Position(first + i), output, errors.Pointer + (nint)i * filters, outputPlane, zeros.Pointer, firstFilter, valid,
                    shape);
            }

            for (int p = 0; p < Winograd.Planes; p++)
            {
                AddProducts(
                    errors.Pointer + p * outputPlane, filters, valid, seen.Pointer + p * inputPlane, columns, shape.Channels, count,
                    sums + p * plane + (nint)firstFilter * columns, add: first > 0);
            }
        }
    }

    private static void TransformGradient(
        (int Image, int Y, int X) block, float* output, float* target, nint plane, float* zeros, int firstFilter, int filters,
        ConvolutionShape shape)
    {
        int width = shape.OutputWidth;
        float* first = output + (((long)block.Image * shape.OutputHeight + block.Y) * width + block.X) * shape.Filters + firstFilter;
        bool right = block.X + 1 < width, below = block.Y + 1 < shape.OutputHeight;
        WinogradTransforms.OutputGradient(
            first, right ? first + shape.Filters : zeros, below ? first + (nint)width * shape.Filters : zeros,
            right && below ? first + (nint)(width + 1) * shape.Filters : zeros, filters, target, plane);
    }

    /// <summary>
    /// Adds errorsᵀ [filters, count] · seen [count, channels] to the sums, or sets them. The rows of errors are <paramref name="height"/>
    /// apart, those of the others <paramref name="width"/>.
    /// </summary>
    [SkipLocalsInit]
    private static void AddProducts(
        float* errors, int height, int filters, float* seen, int width, int channels, int count, float* sums, bool add)
    {
        int* rows = stackalloc int[TileSize.Tall];
        int start = 0;
        for (int i = 0; i < TileSize.Tall; i++)
            rows[i] = i;
        for (int column = 0; column < channels; column += RowTile.Width)
        {
            for (int filter = 0; filter < filters; filter += RowTile.Height)
            {
                OuterTile.Compute(
                    errors + filter, rows, &start, 1, count, height, seen + column, width, sums + (nint)filter * width + column,
                    width, filters - filter, channels - column, add);
            }
        }
    }
}
