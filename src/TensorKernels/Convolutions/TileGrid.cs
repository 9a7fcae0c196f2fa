namespace TensorKernels;

/// <summary>The 4×4 input patches of some images, from which the 2×2 blocks of a 3×3 convolution's output are computed.</summary>
/// <param name="input">The first of these images, padded.</param>
/// <param name="firstImage">Its number among all images.</param>
/// <param name="rows">The number of blocks below each other in an image.</param>
/// <param name="columns">The number of blocks beside each other.</param>
/// <param name="shape">The convolution.</param>
internal readonly unsafe struct TileGrid(float* input, int firstImage, int rows, int columns, ConvolutionShape shape)
{
    private const int Patch = 4;

    /// <summary>The index of the first tile, counted over all images.</summary>
    internal long FirstTile => (long)firstImage * rows * columns;

    /// <summary>Returns the image that a tile is in, counted from the first of these.</summary>
    internal int ImageOf(int tile) => tile / (rows * columns);

    /// <summary>Returns the image, among all, and the output pixel at which a tile begins.</summary>
    internal (int Image, int Y, int X) Position(int tile)
    {
        (int image, int rest) = Math.DivRem(tile, rows * columns);
        (int y, int x) = Math.DivRem(rest, columns);
        return (firstImage + image, 2 * y, 2 * x);
    }

    /// <summary>Writes the sixteen transformed values of each channel, each in a plane of its own.</summary>
    /// <param name="tile">The index of the tile.</param>
    /// <param name="target">[16] planes of [channels].</param>
    /// <param name="plane">The distance between two planes.</param>
    /// <param name="corner">A buffer for a patch that extends beyond the image.</param>
    internal void Transform(int tile, float* target, nint plane, float* corner)
    {
        (int image, int y, int x) = Position(tile);
        int channels = shape.Channels, width = shape.PaddedWidth;
        float* patch = input + ((long)(image - firstImage) * shape.PaddedHeight * width + (long)y * width + x) * channels;
        nint stride = (nint)width * channels;
        if (y + Patch > shape.PaddedHeight || x + Patch > width)
        {
            // Beyond the last odd row and column, the values computed from these zeros are discarded.
            new Span<float>(corner, Patch * Patch * channels).Clear();
            for (int row = 0; row < Math.Min(Patch, shape.PaddedHeight - y); row++)
            {
                int pixels = Math.Min(Patch, width - x);
                new ReadOnlySpan<float>(patch + row * stride, pixels * channels)
                    .CopyTo(new Span<float>(corner + row * Patch * channels, pixels * channels));
            }

            patch = corner;
            stride = Patch * channels;
        }

        WinogradTransforms.Input(patch, stride, channels, target, plane);
    }
}
