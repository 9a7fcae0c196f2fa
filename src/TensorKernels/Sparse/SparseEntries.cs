using System.Numerics;

namespace TensorKernels;

/// <summary>
/// The positions in a chunk of images where a pooled gradient is nonzero, listed for each filter in the order of the images: the value of
/// the gradient, and the start of the input neighborhood from which the output pixel was computed.
/// </summary>
internal sealed unsafe class SparseEntries : IDisposable
{
    private readonly Storage _offsets;
    private readonly Storage _values;
    private readonly Storage _ends;
    private readonly int _capacity;
    private readonly int _filters;

    /// <param name="gradient">The gradient of this chunk, [images, PH, PW, F].</param>
    /// <param name="origin">The window positions, [images, PH, PW, F].</param>
    /// <param name="output">The pooled values, [images, PH, PW, F]; null to list every window.</param>
    /// <param name="images">The number of images in the chunk.</param>
    /// <param name="shape">The convolution; offsets refer to its padded input.</param>
    /// <param name="pool">The pooling.</param>
    internal SparseEntries(float* gradient, byte* origin, float* output, int images, ConvolutionShape shape, PoolingShape pool)
    {
        _filters = shape.Filters;
        _capacity = images * pool.OutputHeight * pool.OutputWidth;
        _offsets = Storage.Allocate((long)_capacity * _filters * sizeof(int));
        _values = Storage.Allocate((long)_capacity * _filters * sizeof(float));
        _ends = Storage.Allocate((long)images * _filters * sizeof(int));
        using var counts = new Scratch<int>(_filters);
        using var window = new Scratch<int>(pool.KernelHeight * pool.KernelWidth);
        int strideY = shape.StrideY * shape.PaddedWidth * shape.Channels, strideX = shape.StrideX * shape.Channels;
        for (int ky = 0; ky < pool.KernelHeight; ky++)
        {
            for (int kx = 0; kx < pool.KernelWidth; kx++)
                window.Pointer[ky * pool.KernelWidth + kx] = ky * pool.DilationY * strideY + kx * pool.DilationX * strideX;
        }

        new Span<int>(counts.Pointer, _filters).Clear();
        for (int image = 0; image < images; image++)
        {
            for (int y = 0; y < pool.OutputHeight; y++)
            {
                for (int x = 0; x < pool.OutputWidth; x++)
                {
                    int corner = (y * pool.StrideY - pool.PaddingY) * strideY + (x * pool.StrideX - pool.PaddingX) * strideX;
                    List(gradient, origin, output, corner, window.Pointer, counts.Pointer);
                    gradient += _filters;
                    origin += _filters;
                    if (output is not null)
                        output += _filters;
                }
            }

            new ReadOnlySpan<int>(counts.Pointer, _filters).CopyTo(new Span<int>((int*)_ends.Pointer + image * _filters, _filters));
        }
    }

    /// <summary>Returns the entries of a filter for an image; positions are counted from the image's first value.</summary>
    internal int Of(int filter, int image, out int* places, out float* factors)
    {
        var last = (int*)_ends.Pointer;
        int start = image == 0 ? 0 : last[(image - 1) * _filters + filter];
        int end = last[image * _filters + filter];
        places = (int*)_offsets.Pointer + (long)filter * _capacity + start;
        factors = (float*)_values.Pointer + (long)filter * _capacity + start;
        return end - start;
    }

    public void Dispose()
    {
        _offsets.Release();
        _values.Release();
        _ends.Release();
    }

    /// <summary>Appends the entries of one window for each filter.</summary>
    private void List(float* gradient, byte* origin, float* output, int corner, int* window, int* counts)
    {
        int* place = (int*)_offsets.Pointer;
        float* factor = (float*)_values.Pointer;
        for (int first = 0; first < _filters; first += 64)
        {
            int count = Math.Min(64, _filters - first);
            ulong alive = output is null ? ulong.MaxValue >> (64 - count) : WindowMasks.Positive(output + first, count);
            for (; alive != 0; alive &= alive - 1)
            {
                int f = first + BitOperations.TrailingZeroCount(alive);
                long at = (long)f * _capacity + counts[f]++;
                place[at] = corner + window[origin[f]];
                factor[at] = gradient[f];
            }
        }
    }
}
