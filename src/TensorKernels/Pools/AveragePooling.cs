using System.Numerics.Tensors;
using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>
/// Average pooling over channels-last images: the rows of a window are added up over the whole width first, where all channels of all
/// columns lie beside each other.
/// </summary>
internal static unsafe class AveragePooling
{
    private const int ImagesAtOnce = 2;

    /// <summary>
    /// Computes output [N, OH, OW, C]: the sum of each window over its divisor, of which there is one for each window of an image.
    /// </summary>
    internal static void Forward(float* input, float* output, float[] divisors, PoolingShape shape)
    {
        int row = shape.Width * shape.Channels;
        WorkerPool.Ranges(shape.Images, ImagesAtOnce, (first, count) =>
        {
            using var scratch = new Scratch<float>(row);
            var sums = new Span<float>(scratch.Pointer, row);
            for (long image = first; image < first + count; image++)
            {
                float* source = input + image * shape.Height * row;
                float* target = output + image * shape.OutputHeight * shape.OutputWidth * shape.Channels;
                for (int y = 0; y < shape.OutputHeight; y++)
                {
                    (int top, int bottom) = Inside(y, shape.StrideY, shape.PaddingY, shape.KernelHeight, shape.Height);
                    sums.Clear();
                    for (int at = top; at < bottom; at++)
                        TensorPrimitives.Add(sums, new ReadOnlySpan<float>(source + (long)at * row, row), sums);
                    for (int x = 0; x < shape.OutputWidth; x++, target += shape.Channels)
                    {
                        (int left, int right) = Inside(x, shape.StrideX, shape.PaddingX, shape.KernelWidth, shape.Width);
                        Average(scratch.Pointer, left, right, divisors[y * shape.OutputWidth + x], target, shape.Channels);
                    }
                }
            }
        });
    }

    /// <summary>
    /// Computes the gradient [N, H, W, C] of the input from the output's: each value gets its share of those of its windows.
    /// </summary>
    internal static void Backward(float* output, float* gradient, float[] divisors, PoolingShape shape)
    {
        int row = shape.Width * shape.Channels;
        WorkerPool.Ranges(shape.Images, ImagesAtOnce, (first, count) =>
        {
            using var scratch = new Scratch<float>(row);
            var shares = new Span<float>(scratch.Pointer, row);
            for (long image = first; image < first + count; image++)
            {
                float* target = gradient + image * shape.Height * row;
                float* source = output + image * shape.OutputHeight * shape.OutputWidth * shape.Channels;
                new Span<float>(target, shape.Height * row).Clear();
                for (int y = 0; y < shape.OutputHeight; y++)
                {
                    shares.Clear();
                    for (int x = 0; x < shape.OutputWidth; x++, source += shape.Channels)
                    {
                        (int left, int right) = Inside(x, shape.StrideX, shape.PaddingX, shape.KernelWidth, shape.Width);
                        Share(source, divisors[y * shape.OutputWidth + x], scratch.Pointer, left, right, shape.Channels);
                    }

                    (int top, int bottom) = Inside(y, shape.StrideY, shape.PaddingY, shape.KernelHeight, shape.Height);
                    for (int at = top; at < bottom; at++)
                    {
                        var sums = new Span<float>(target + (long)at * row, row);
                        TensorPrimitives.Add(sums, shares, sums);
                    }
                }
            }
        });
    }

    /// <summary>The part of a window that is inside the image, along one dimension.</summary>
    private static (int Start, int End) Inside(int window, int stride, int padding, int kernel, int size)
    {
        int start = window * stride - padding;
        return (Math.Max(0, start), Math.Min(size, start + kernel));
    }

    private static void Average(float* sums, int left, int right, float divisor, float* target, int channels)
    {
        int c = 0;
        for (; c <= channels - Vector128<float>.Count; c += Vector128<float>.Count)
        {
            Vector128<float> sum = Vector128<float>.Zero;
            for (int x = left; x < right; x++)
                sum += Vector128.Load(sums + (long)x * channels + c);
            (sum / divisor).Store(target + c);
        }

        for (; c < channels; c++)
        {
            float sum = 0;
            for (int x = left; x < right; x++)
                sum += sums[(long)x * channels + c];
            target[c] = sum / divisor;
        }
    }

    private static void Share(float* source, float divisor, float* shares, int left, int right, int channels)
    {
        int c = 0;
        for (; c <= channels - Vector128<float>.Count; c += Vector128<float>.Count)
        {
            Vector128<float> share = Vector128.Load(source + c) / divisor;
            for (int x = left; x < right; x++)
                (Vector128.Load(shares + (long)x * channels + c) + share).Store(shares + (long)x * channels + c);
        }

        for (; c < channels; c++)
        {
            float share = source[c] / divisor;
            for (int x = left; x < right; x++)
                shares[(long)x * channels + c] += share;
        }
    }
}
