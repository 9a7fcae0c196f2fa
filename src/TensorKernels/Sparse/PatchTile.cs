using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>
/// The input gradient of a 3×3 convolution from a gradient with one value per 2×2 window: the 4×4 pixels that the outputs of a window
/// depend on are summed in registers, over all filters.
/// </summary>
internal static unsafe partial class PatchTile
{
    /// <summary>The number of filters that a mask has bits for.</summary>
    internal const int Block = 64;

    /// <summary>The number of positions of a window.</summary>
    internal const int Positions = TileSize.WindowSide * TileSize.WindowSide;

    private const int Taps = TileSize.KernelSide * TileSize.KernelSide;

    private static int Width => RowTile.Width / 2;

    internal static bool Applies(ConvolutionShape shape, PoolingShape pool) =>
        shape is
        {
            KernelHeight: TileSize.KernelSide, KernelWidth: TileSize.KernelSide, StrideY: 1, StrideX: 1, DilationY: 1, DilationX: 1,
            Groups: 1
        }
        && pool is { KernelHeight: TileSize.WindowSide, KernelWidth: TileSize.WindowSide, Tiles: true } && shape.Channels % Width == 0;

    /// <summary>Orders weights [F, C, 3, 3] as [C / width, F, 9, width].</summary>
    internal static void Pack(float* weight, float* packed, ConvolutionShape shape)
    {
        int width = Width, channels = shape.Channels;
        using var ordered = new Scratch<float>((long)shape.Filters * Taps * channels);
        FilterOrder.ChannelsLast(weight, ordered.Pointer, shape);
        for (int first = 0; first < channels; first += width)
        {
            for (int row = 0; row < shape.Filters * Taps; row++, packed += width)
            {
                new ReadOnlySpan<float>(ordered.Pointer + (nint)row * channels + first, width)
                    .CopyTo(new Span<float>(packed, width));
            }
        }
    }

    /// <summary>Writes the filters with a nonzero gradient, [windows, blocks, positions].</summary>
    internal static void FillMasks(byte* origin, float* pooled, int windows, int filters, ulong* masks)
    {
        for (int window = 0; window < windows; window++)
        {
            for (int first = 0; first < filters; first += Block)
            {
                int count = Math.Min(Block, filters - first);
                ulong alive = pooled is null ? ulong.MaxValue : WindowMasks.Positive(pooled + first, count);
                for (int position = 0; position < Positions; position++)
                    *masks++ = alive & WindowMasks.Equal(origin + first, count, (byte)position);
            }

            origin += filters;
            if (pooled is not null)
                pooled += filters;
        }
    }

    /// <summary>Adds a window's share for a vector of channels.</summary>
    /// <param name="target">The first pixel of the patch.</param>
    /// <param name="row">The distance between two rows of pixels.</param>
    /// <param name="pixel">The distance between two pixels.</param>
    /// <param name="weights">The weights of these channels, [filters, 9, width].</param>
    /// <param name="gradient">The gradient of the window, [filters].</param>
    /// <param name="masks">For each position, the filters whose maximum was there.</param>
    internal static void Add(float* target, nint row, nint pixel, float* weights, float* gradient, ulong* masks)
    {
        if (Vector512.IsHardwareAccelerated)
            Add<Simd512, Vector512<float>>(target, row, pixel, weights, gradient, masks);
        else if (Vector256.IsHardwareAccelerated)
            Add<Simd256, Vector256<float>>(target, row, pixel, weights, gradient, masks);
        else if (Vector128.IsHardwareAccelerated)
            Add<Simd128, Vector128<float>>(target, row, pixel, weights, gradient, masks);
        else
            Add<SimdScalar, float>(target, row, pixel, weights, gradient, masks);
    }
}
