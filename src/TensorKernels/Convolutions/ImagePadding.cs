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
                float* padded = target + image * paddedSize;
                new Span<float>(padded, (int)paddedSize).Clear();
                for (int y = 0; y < height; y++)
                {
                    float* row = source + image * imageSize + (long)y * width * channels;
                    new ReadOnlySpan<float>(row, width * channels)
                        .CopyTo(new Span<float>(padded + ((long)(y + top) * paddedWidth + left) * channels, width * channels));
                }
            }
        });
    }

    /// <summary>Copies the middle of padded [N, H + 2p, W + 2p, C] gradients to [N, H, W, C].</summary>
    internal static void Crop(float* padded, float* target, ConvolutionShape shape)
    {
        int channels = shape.Channels;
        long imageSize = (long)shape.Height * shape.Width * channels, paddedSize = (long)shape.PaddedHeight * shape.PaddedWidth * channels;
        WorkerPool.Ranges(shape.Images, ImagesAtOnce, (first, count) =>
        {
            for (long image = first; image < first + count; image++)
            {
                for (int y = 0; y < shape.Height; y++)
                {
                    float* row = padded + image * paddedSize + ((long)(y + shape.PaddingY) * shape.PaddedWidth + shape.PaddingX) * channels;
                    new ReadOnlySpan<float>(row, shape.Width * channels)
                        .CopyTo(new Span<float>(target + image * imageSize + (long)y * shape.Width * channels, shape.Width * channels));
                }
            }
        });
    }
}
