namespace TensorKernels;

/// <summary>The sizes of a 2D convolution.</summary>
internal sealed record ConvolutionShape(
    int Images, int Channels, int Height, int Width, int Filters, int KernelHeight, int KernelWidth,
    int StrideY, int StrideX, int PaddingY, int PaddingX, int DilationY, int DilationX, int Groups)
{
    internal int OutputHeight => (Height + 2 * PaddingY - DilationY * (KernelHeight - 1) - 1) / StrideY + 1;

    internal int OutputWidth => (Width + 2 * PaddingX - DilationX * (KernelWidth - 1) - 1) / StrideX + 1;

    /// <summary>
    /// The number of images whose share of the weight gradient is summed separately. It follows from the batch alone, so that the number of
    /// threads does not affect the sums; a small batch has smaller chunks, so that several threads share it.
    /// </summary>
    internal int ChunkImages => Math.Clamp((Images + 3) / 4, 4, 16);

    /// <summary>The number of such chunks.</summary>
    internal int Chunks => (Images + ChunkImages - 1) / ChunkImages;

    internal int PaddedHeight => Height + 2 * PaddingY;

    internal int PaddedWidth => Width + 2 * PaddingX;

    internal int OutputPixels => OutputHeight * OutputWidth;

    internal int GroupChannels => Channels / Groups;

    internal int GroupFilters => Filters / Groups;

    /// <summary>The number of kernel positions.</summary>
    internal int Taps => KernelHeight * KernelWidth;
}
