using System.Runtime.CompilerServices;

namespace TensorKernels;

/// <summary>One chunk of images and one panel of filters of a convolution's weight gradient.</summary>
internal readonly unsafe struct WeightGradientWork(
    float* input, float* output, float* partial, int* rows, int* runs, ConvolutionShape shape)
{
    /// <summary>Fills the panel's columns of the chunk's [taps · C, F] partial sums.</summary>
    [SkipLocalsInit]
    internal void Panel(int chunk, int panel)
    {
        int height = RowTile.Height, width = RowTile.Width, filters = shape.GroupFilters, taps = shape.Taps * shape.GroupChannels;
        int column = panel * width, columns = Math.Min(width, filters - column);
        int firstImage = chunk * shape.ChunkImages, images = Math.Min(shape.ChunkImages, shape.Images - firstImage);
        int positions = images * shape.OutputPixels;
        float* source = output + (long)firstImage * shape.OutputPixels * shape.Filters + column;
        int stride = shape.Filters;

        // A tile reads whole vectors, so the last panel is copied to a buffer with room after its columns.
        using var padded = new Scratch<float>(columns == width ? 1 : (long)positions * width);
        if (columns < width)
        {
            for (int i = 0; i < positions; i++)
            {
                new ReadOnlySpan<float>(source + (long)i * stride, columns)
                    .CopyTo(new Span<float>(padded.Pointer + (long)i * width, columns));
                new Span<float>(padded.Pointer + (long)i * width + columns, width - columns).Clear();
            }

            source = padded.Pointer;
            stride = width;
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

            bool direct = count == height && columns == width;
            float* tile = target + (long)row * filters;
            OuterTile.Compute(input, tileRows, runs + firstImage * shape.OutputHeight, images * shape.OutputHeight, shape.OutputWidth,
                shape.StrideX * shape.Channels, source, stride, direct ? tile : buffer, direct ? filters : width, count);
            for (int i = 0; !direct && i < count; i++)
                new ReadOnlySpan<float>(buffer + i * width, columns).CopyTo(new Span<float>(tile + (long)i * filters, columns));
        }
    }
}
