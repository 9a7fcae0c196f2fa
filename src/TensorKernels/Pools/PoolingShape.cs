namespace TensorKernels;

/// <summary>The sizes of a pooling over channels-last images.</summary>
internal sealed record PoolingShape(
    int Images, int Channels, int Height, int Width, int KernelHeight, int KernelWidth,
    int StrideY, int StrideX, int PaddingY, int PaddingX, int DilationY, int DilationX, bool CeilMode)
{
    internal int OutputHeight { get; } = OutputSize(Height, KernelHeight, StrideY, PaddingY, DilationY, CeilMode);

    internal int OutputWidth { get; } = OutputSize(Width, KernelWidth, StrideX, PaddingX, DilationX, CeilMode);

    /// <summary>Whether the windows are adjacent inside the image: they do not overlap or extend beyond it.</summary>
    internal bool Tiles =>
        KernelHeight == StrideY && KernelWidth == StrideX && PaddingY == 0 && PaddingX == 0 && DilationY == 1 && DilationX == 1
            && OutputHeight * StrideY <= Height && OutputWidth * StrideX <= Width;

    /// <summary>Whether no window extends beyond the image.</summary>
    internal bool StaysInside => PaddingY == 0 && PaddingX == 0
        && (OutputHeight - 1) * StrideY + (KernelHeight - 1) * DilationY < Height
        && (OutputWidth - 1) * StrideX + (KernelWidth - 1) * DilationX < Width;

    /// <summary>
    /// Whether each window has an element inside the image; with gaps between its elements, one may miss it altogether. The kernels need
    /// this, since they note the place of each maximum.
    /// </summary>
    internal bool EachWindowMeetsImage => EachMeets(Height, OutputHeight, StrideY, PaddingY, DilationY, KernelHeight)
        && EachMeets(Width, OutputWidth, StrideX, PaddingX, DilationX, KernelWidth);

    private static bool EachMeets(int size, int count, int stride, int padding, int dilation, int kernel)
    {
        for (int i = 0; i < count; i++)
        {
            int start = (i * stride) - padding, skipped = start < 0 ? (-start + dilation - 1) / dilation : 0;
            if (skipped >= kernel || start + (skipped * dilation) >= size)
                return false;
        }

        return true;
    }

    private static int OutputSize(int size, int kernel, int stride, int padding, int dilation, bool ceil)
    {
        int span = size + 2 * padding - dilation * (kernel - 1) - 1;

        // Rounded down below 0 too: a kernel larger than the image has no place.
        int count = (int)Math.Floor((double)(ceil ? span + stride - 1 : span) / stride) + 1;

        // The last window has to begin inside the image or its left padding.
        return ceil && (count - 1) * stride >= size + padding ? count - 1 : count;
    }
}
