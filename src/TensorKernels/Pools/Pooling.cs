using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>Max pooling over channels-last images.</summary>
internal static unsafe class Pooling
{
    private const int ImagesAtOnce = 2;

    /// <summary>Computes output [N, OH, OW, C] and, for each value, the window position (row-major) from which it was taken.</summary>
    internal static void MaxForward(float* input, float* output, byte* origin, PoolingShape shape)
    {
        int channels = shape.Channels;
        long inputImage = (long)shape.Height * shape.Width * channels,
            outputImage = (long)shape.OutputHeight * shape.OutputWidth * channels;
        WorkerPool.Ranges(shape.Images, ImagesAtOnce, (first, count) =>
        {
            for (long image = first; image < first + count; image++)
            {
                float* source = input + image * inputImage;
                long target = image * outputImage;
                for (int y = 0; y < shape.OutputHeight; y++)
                {
                    for (int x = 0; x < shape.OutputWidth; x++, target += channels)
                    {
                        MaxWindow(
                            source, output + target, origin + target, y * shape.StrideY - shape.PaddingY,
                            x * shape.StrideX - shape.PaddingX, shape);
                    }
                }
            }
        });
    }

    /// <summary>Computes the maximum of x · scale + shift, optionally with ReLU, over adjacent windows.</summary>
    internal static void ScaledMaxForward(
        float* input, float* scale, float* shift, bool rectify, float* output, byte* origin, PoolingShape shape)
    {
        int channels = shape.Channels;
        long inputImage = (long)shape.Height * shape.Width * channels,
            outputImage = (long)shape.OutputHeight * shape.OutputWidth * channels;
        WorkerPool.Ranges(shape.Images, ImagesAtOnce, (first, count) =>
        {
            for (long image = first; image < first + count; image++)
            {
                long target = image * outputImage;
                for (int y = 0; y < shape.OutputHeight; y++)
                {
                    float* row = input + image * inputImage + (long)y * shape.StrideY * shape.Width * channels;
                    for (int x = 0; x < shape.OutputWidth; x++, target += channels)
                    {
                        ScaledWindow(
                            row + (long)x * shape.StrideX * channels, scale, shift, rectify, output + target, origin + target, shape);
                    }
                }
            }
        });
    }

    /// <summary>
    /// Computes the gradient [N, H, W, C] of the input: each output's gradient goes to the position from which its value was taken.
    /// </summary>
    internal static void MaxBackward(float* output, byte* origin, float* gradient, PoolingShape shape)
    {
        int channels = shape.Channels;
        long inputImage = (long)shape.Height * shape.Width * channels,
            outputImage = (long)shape.OutputHeight * shape.OutputWidth * channels;
        WorkerPool.Ranges(shape.Images, ImagesAtOnce, (first, count) =>
        {
            for (long image = first; image < first + count; image++)
            {
                float* target = gradient + image * inputImage;
                new Span<float>(target, (int)inputImage).Clear();
                float* source = output + image * outputImage;
                byte* from = origin + image * outputImage;
                for (int y = 0; y < shape.OutputHeight; y++)
                {
                    for (int x = 0; x < shape.OutputWidth; x++, source += channels, from += channels)
                    {
                        int top = y * shape.StrideY - shape.PaddingY, left = x * shape.StrideX - shape.PaddingX;
                        for (int c = 0; c < channels; c++)
                        {
                            (int ky, int kx) = Math.DivRem(from[c], shape.KernelWidth);
                            target[((long)(top + ky * shape.DilationY) * shape.Width + left + kx * shape.DilationX) * channels + c] +=
                                source[c];
                        }
                    }
                }
            }
        });
    }

    private static void MaxWindow(float* image, float* output, byte* origin, int top, int left, PoolingShape shape)
    {
        int channels = shape.Channels, c = 0;
        for (; c <= channels - Vector128<float>.Count; c += Vector128<float>.Count)
        {
            Vector128<float> best = Vector128.Create(float.NegativeInfinity);
            Vector128<int> index = Vector128.Create(-1);
            for (int ky = 0, y = top; ky < shape.KernelHeight; ky++, y += shape.DilationY)
            {
                for (int kx = 0, x = left; kx < shape.KernelWidth; kx++, x += shape.DilationX)
                {
                    if ((uint)y >= (uint)shape.Height || (uint)x >= (uint)shape.Width)
                        continue;
                    Vector128<float> value = Vector128.Load(image + ((long)y * shape.Width + x) * channels + c);

                    // A NaN is taken and kept; the first value is taken whatever it is.
                    Vector128<float> take = Vector128.GreaterThan(value, best) | ~Vector128.Equals(value, value)
                        | Vector128.LessThan(index, Vector128<int>.Zero).AsSingle();
                    best = Vector128.ConditionalSelect(take, value, best);
                    index = Vector128.ConditionalSelect(take.AsInt32(), Vector128.Create(ky * shape.KernelWidth + kx), index);
                }
            }

            best.Store(output + c);
            for (int i = 0; i < Vector128<int>.Count; i++)
                origin[c + i] = (byte)index[i];
        }

        for (; c < channels; c++)
            MaxWindowOne(image, output, origin, top, left, c, shape);
    }

    private static void ScaledWindow(
        float* window, float* scale, float* shift, bool rectify, float* output, byte* origin, PoolingShape shape)
    {
        if (Vector512.IsHardwareAccelerated)
            ScaledWindow<Simd512, Vector512<float>>(window, scale, shift, rectify, output, origin, shape);
        else if (Vector256.IsHardwareAccelerated)
            ScaledWindow<Simd256, Vector256<float>>(window, scale, shift, rectify, output, origin, shape);
        else if (Vector128.IsHardwareAccelerated)
            ScaledWindow<Simd128, Vector128<float>>(window, scale, shift, rectify, output, origin, shape);
        else
            ScaledWindow<SimdScalar, float>(window, scale, shift, rectify, output, origin, shape);
    }

    private static void ScaledWindow<TSimd, TVector>(
        float* window, float* scale, float* shift, bool rectify, float* output, byte* origin, PoolingShape shape)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        int c = 0;
        for (; c <= shape.Channels - TSimd.Width; c += TSimd.Width)
            ScaledChannels<TSimd, TVector>(window, scale, shift, rectify, output, origin, c, shape);
        for (; c < shape.Channels; c++)
            ScaledChannels<SimdScalar, float>(window, scale, shift, rectify, output, origin, c, shape);
    }

    private static void ScaledChannels<TSimd, TVector>(
        float* window, float* scale, float* shift, bool rectify, float* output, byte* origin, int c, PoolingShape shape)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        TVector factor = TSimd.Load(scale + c), offset = TSimd.Load(shift + c);
        TVector best = TSimd.MultiplyAdd(TSimd.Load(window + c), factor, offset), number = TSimd.Zero;
        for (int position = 1; position < shape.KernelHeight * shape.KernelWidth; position++)
        {
            (int y, int x) = Math.DivRem(position, shape.KernelWidth);
            float* pixel = window + ((nint)y * shape.Width + x) * shape.Channels;
            TSimd.Larger(TSimd.MultiplyAdd(TSimd.Load(pixel + c), factor, offset), TSimd.Broadcast(position), ref best, ref number);
        }

        TSimd.Store(rectify ? TSimd.Rectify(best) : best, output + c);
        TSimd.StoreBytes(number, origin + c);
    }

    private static void MaxWindowOne(float* image, float* output, byte* origin, int top, int left, int c, PoolingShape shape)
    {
        float best = float.NegativeInfinity;
        int index = -1;
        for (int ky = 0, y = top; ky < shape.KernelHeight; ky++, y += shape.DilationY)
        {
            for (int kx = 0, x = left; kx < shape.KernelWidth; kx++, x += shape.DilationX)
            {
                if ((uint)y >= (uint)shape.Height || (uint)x >= (uint)shape.Width)
                    continue;
                float value = image[((long)y * shape.Width + x) * shape.Channels + c];
                if (index >= 0 && !(value > best) && !float.IsNaN(value))
                    continue;
                best = value;
                index = ky * shape.KernelWidth + kx;
            }
        }

        output[c] = best;
        origin[c] = (byte)index;
    }
}
