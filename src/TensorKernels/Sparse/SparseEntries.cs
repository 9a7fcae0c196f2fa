using System.Numerics;
using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>
/// The places of a chunk of images where a pooled gradient is not zero, listed for each filter in the order of the images: what it is
/// worth there, and where the input's neighbourhood begins that the output pixel was computed from.
/// </summary>
internal sealed unsafe class SparseEntries : IDisposable
{
    private readonly Storage offsets;
    private readonly Storage values;
    private readonly Storage ends;
    private readonly int capacity;
    private readonly int images;
    private readonly int filters;

    /// <param name="gradient">[images, PH, PW, F] of this chunk.</param>
    /// <param name="origin">Window positions, likewise.</param>
    /// <param name="output">The pooled values, likewise; null to list every window.</param>
    /// <param name="images">Images of the chunk.</param>
    /// <param name="shape">The convolution; its padded input is what the offsets count in.</param>
    /// <param name="pool">The pool.</param>
    internal SparseEntries(float* gradient, byte* origin, float* output, int images, ConvolutionShape shape, PoolingShape pool)
    {
        filters = shape.Filters;
        this.images = images;
        capacity = images * pool.OutputHeight * pool.OutputWidth;
        offsets = Storage.Allocate((long)capacity * filters * sizeof(int));
        values = Storage.Allocate((long)capacity * filters * sizeof(float));
        ends = Storage.Allocate((long)images * filters * sizeof(int));
        using var counts = new Scratch<int>(filters);
        using var window = new Scratch<int>(pool.KernelHeight * pool.KernelWidth);
        int strideY = shape.StrideY * shape.PaddedWidth * shape.Channels, strideX = shape.StrideX * shape.Channels;
        for (int ky = 0; ky < pool.KernelHeight; ky++)
        {
            for (int kx = 0; kx < pool.KernelWidth; kx++)
                window.Pointer[ky * pool.KernelWidth + kx] = ky * pool.DilationY * strideY + kx * pool.DilationX * strideX;
        }

        new Span<int>(counts.Pointer, filters).Clear();
        for (int image = 0; image < images; image++)
        {
            int imageStart = image * shape.PaddedHeight * shape.PaddedWidth * shape.Channels;
            for (int y = 0; y < pool.OutputHeight; y++)
            {
                for (int x = 0; x < pool.OutputWidth; x++)
                {
                    int corner = imageStart + (y * pool.StrideY - pool.PaddingY) * strideY + (x * pool.StrideX - pool.PaddingX) * strideX;
                    List(gradient, origin, output, corner, window.Pointer, counts.Pointer);
                    gradient += filters;
                    origin += filters;
                    if (output is not null)
                        output += filters;
                }
            }

            new ReadOnlySpan<int>(counts.Pointer, filters).CopyTo(new Span<int>((int*)ends.Pointer + image * filters, filters));
        }
    }

    /// <summary>The entries of a filter: of one image, or of all with <paramref name="image"/> -1.</summary>
    internal int Of(int filter, int image, out int* places, out float* factors)
    {
        var last = (int*)ends.Pointer;
        int start = image <= 0 ? 0 : last[(image - 1) * filters + filter];
        int end = last[(image < 0 ? images - 1 : image) * filters + filter];
        places = (int*)offsets.Pointer + (long)filter * capacity + start;
        factors = (float*)values.Pointer + (long)filter * capacity + start;
        return end - start;
    }

    public void Dispose()
    {
        offsets.Release();
        values.Release();
        ends.Release();
    }

    /// <summary>Appends what one window holds of each filter.</summary>
    private void List(float* gradient, byte* origin, float* output, int corner, int* window, int* counts)
    {
        int* place = (int*)offsets.Pointer;
        float* factor = (float*)values.Pointer;
        for (int first = 0; first < filters; first += 64)
        {
            int count = Math.Min(64, filters - first);
            ulong alive = output is null ? ulong.MaxValue >> (64 - count) : Positive(output + first, count);
            for (; alive != 0; alive &= alive - 1)
            {
                int f = first + BitOperations.TrailingZeroCount(alive);
                long at = (long)f * capacity + counts[f]++;
                place[at] = corner + window[origin[f]];
                factor[at] = gradient[f];
            }
        }
    }

    /// <summary>A bit for each of up to 64 values that is greater than 0.</summary>
    private static ulong Positive(float* values, int count)
    {
        ulong bits = 0;
        int i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i <= count - Vector256<float>.Count; i += Vector256<float>.Count)
                bits |= (ulong)Vector256.GreaterThan(Vector256.Load(values + i), Vector256<float>.Zero).ExtractMostSignificantBits() << i;
        }

        for (; i < count; i++)
            bits |= values[i] > 0 ? 1ul << i : 0;
        return bits;
    }
}
