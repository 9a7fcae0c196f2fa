using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>
/// The input gradient of a 3×3 or 5×5 convolution from a gradient with one value per 2×2 window: the 4×4 or 6×6 pixels that the outputs of
/// a window depend on are summed in registers, over all filters.
/// </summary>
internal static unsafe partial class PatchTile
{
    /// <summary>The number of filters that a mask has bits for.</summary>
    internal const int Block = 64;

    /// <summary>The number of positions of a window.</summary>
    internal const int Positions = TileSize.WindowSide * TileSize.WindowSide;

    internal static bool Applies(ConvolutionShape shape, PoolingShape pool) =>
        shape is { StrideY: 1, StrideX: 1, DilationY: 1, DilationX: 1, Groups: 1 }
            && shape.KernelHeight == shape.KernelWidth && shape.KernelWidth is TileSize.KernelSide or TileSize.LargeKernelSide
            && pool is { KernelHeight: TileSize.WindowSide, KernelWidth: TileSize.WindowSide, Tiles: true };

    /// <summary>Orders weights [F, C, side, side] as [C / width, F, side², width], with the last channels padded with zeros.</summary>
    internal static void Pack(float* weight, float* packed, ConvolutionShape shape)
    {
        using var ordered = new Scratch<float>((long)shape.Filters * shape.Taps * shape.Channels);
        FilterOrder.ChannelsLast(weight, ordered.Pointer, shape.Channels, shape);
        Gemm.PackPanels(
            ordered.Pointer, shape.Channels, 1, packed, shape.Filters * shape.Taps, shape.Channels, WideChannels.Width);
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
    /// <param name="side">The height and width of the kernel.</param>
    /// <param name="target">The first pixel of the patch.</param>
    /// <param name="row">The distance between two rows of pixels.</param>
    /// <param name="pixel">The distance between two pixels.</param>
    /// <param name="weights">The weights of these channels, [filters, side², width].</param>
    /// <param name="gradient">The gradient of the window, [filters].</param>
    /// <param name="masks">For each position, the filters whose maximum was there.</param>
    internal static void Add(int side, float* target, nint row, nint pixel, float* weights, float* gradient, ulong* masks)
    {
        if (WebKernels.AreThere)
            WebKernels.Patch(side, target, row, pixel, weights, gradient, masks);
        else if (Vector512.IsHardwareAccelerated)
            Add<Simd512, Vector512<float>>(side, target, row, pixel, weights, gradient, masks);
        else if (Vector256.IsHardwareAccelerated)
            Add<Simd256, Vector256<float>>(side, target, row, pixel, weights, gradient, masks);
        else if (Vector128.IsHardwareAccelerated)
            Add<Simd128, Vector128<float>>(side, target, row, pixel, weights, gradient, masks);
        else
            Add<SimdScalar, float>(side, target, row, pixel, weights, gradient, masks);
    }

    private static void Add<TSimd, TVector>(
        int side, float* target, nint row, nint pixel, float* weights, float* gradient, ulong* masks)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        if (side == TileSize.KernelSide)
        {
            Rows0To3Of4<TSimd, TVector>(target, row, pixel, weights, gradient, masks);
        }
        else if (Vector512.IsHardwareAccelerated)
        {
            Rows0To2Of6<TSimd, TVector>(target, row, pixel, weights, gradient, masks);
            Rows3To5Of6<TSimd, TVector>(target, row, pixel, weights, gradient, masks);
        }
        else
        {
            // Eighteen sums fit only into the registers of 512-bit vectors.
            Rows0To1Of6<TSimd, TVector>(target, row, pixel, weights, gradient, masks);
            Rows2To3Of6<TSimd, TVector>(target, row, pixel, weights, gradient, masks);
            Rows4To5Of6<TSimd, TVector>(target, row, pixel, weights, gradient, masks);
        }
    }
}
