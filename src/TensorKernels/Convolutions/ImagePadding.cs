namespace TensorKernels;

/// <summary>Pads channels-last images with a border of zeros.</summary>
internal static unsafe class ImagePadding
{
    private const int ImagesAtOnce = 4;

    /// <summary>Copies [images, height, width, channels] into the middle of larger, zeroed images.</summary>
    internal static void Pad(
        float* source, float* target, int images, int height, int width, int channels, int top, int left, int paddedHeight, int paddedWidth)
    {
        long imageSize = (long)height * width * channels, paddedSize = (long)paddedHeight * paddedWidth * channels;
        WorkerPool.Ranges(images, ImagesAtOnce, (first, count) =>
        {
            for (long image = first; image < first + count; image++)
            {
                float* end = target + image * paddedSize;
                for (int y = 0; y < height; y++)
                {
                    // Zeros to where the row begins: those above the image, or those at the right of one row and the left of the next.
                    float* begin = target + image * paddedSize + ((long)(y + top) * paddedWidth + left) * channels;
                    Clear(end, begin);
                    end = begin + (long)width * channels;
                    new ReadOnlySpan<float>(source + image * imageSize + (long)y * width * channels, width * channels)
                        .CopyTo(new Span<float>(begin, width * channels));
                }

                Clear(end, target + (image + 1) * paddedSize);
            }
        });
    }

    private static void Clear(float* from, float* to) => new Span<float>(from, (int)(to - from)).Clear();

    /// <summary>Copies the middle and the first C channels of a padded image [H + 2p, W + 2p, pitch] to [H, W, C].</summary>
    internal static void CropImage(float* padded, int pitch, float* target, ConvolutionShape shape)
    {
        int row = shape.Width * shape.Channels;
        for (int y = 0; y < shape.Height; y++, target += row)
        {
            float* source = padded + ((nint)(y + shape.PaddingY) * shape.PaddedWidth + shape.PaddingX) * pitch;
            StridedRows.Copy(source, pitch, target, shape.Channels, shape.Width, shape.Channels);
        }
    }
}
