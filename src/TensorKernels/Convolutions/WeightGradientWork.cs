using System.Runtime.CompilerServices;

namespace TensorKernels;

/// <summary>One chunk of images and some panels of filters of a convolution's weight gradient.</summary>
internal readonly unsafe struct WeightGradientWork(
    float* input, int group, float* output, float* partial, int* rows, int* runs, ConvolutionShape shape)
{
    /// <summary>Fills the panels' columns of the chunk's [taps · C, F] partial sums.</summary>
    internal void Panels(int chunk, int first, int end)
    {
        int firstImage = chunk * shape.ChunkImages, images = Math.Min(shape.ChunkImages, shape.Images - firstImage);
        using var padded = new PaddedImages(input, firstImage, images, shape);
        padded.Through(images - 1);
        for (int panel = first; panel < end; panel++)
            Panel(padded.Pointer + group * shape.GroupChannels, chunk, panel);
    }

    [SkipLocalsInit]
    private void Panel(float* pixels, int chunk, int panel)
    {
        int height = RowTile.Height, width = RowTile.Width, filters = shape.GroupFilters, taps = shape.Taps * shape.GroupChannels;
        int column = panel * width, columns = Math.Min(width, filters - column), written = RowTile.Written(columns);
        int firstImage = chunk * shape.ChunkImages, images = Math.Min(shape.ChunkImages, shape.Images - firstImage);
        int positions = images * shape.OutputPixels;
        float* source = output + (long)firstImage * shape.OutputPixels * shape.Filters + column;
        int stride = shape.Filters;

        // A tile reads whole vectors, so a panel that does not fill them is copied to a buffer with room after its columns.
        using var padded = new Scratch<float>(columns == written ? 1 : (long)positions * written);
        if (columns < written)
        {
            for (int i = 0; i < positions; i++)
            {
                new ReadOnlySpan<float>(source + (long)i * stride, columns)
                    .CopyTo(new Span<float>(padded.Pointer + (long)i * written, columns));
                new Span<float>(padded.Pointer + (long)i * written + columns, written - columns).Clear();
            }

            source = padded.Pointer;
            stride = written;
        }

        float* buffer = stackalloc float[RowTile.MaxElements];
        int* tail = stackalloc int[height];
        float* target = partial + (long)chunk * taps * filters + column;
        for (int row = 0; row < taps; row += height)
        {
            int count = Math.Min(height, taps - row);
            int* tileRows = rows + row;
            if (count < height)
            {
                for (int i = 0; i < height; i++)
                    tail[i] = rows[row + Math.Min(i, count - 1)];
                tileRows = tail;
            }

            bool direct = count == height && columns == written;
            float* tile = target + (long)row * filters;
            OuterTile.Compute(
                pixels, tileRows, runs, images * shape.OutputHeight, shape.OutputWidth, shape.StrideX * shape.Channels, source, stride,
                direct ? tile : buffer, direct ? filters : width, count, columns);
            for (int i = 0; !direct && i < count; i++)
                new ReadOnlySpan<float>(buffer + i * width, columns).CopyTo(new Span<float>(tile + (long)i * filters, columns));
        }
    }
}
