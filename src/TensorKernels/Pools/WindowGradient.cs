using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>
/// One window of a pooled and rectified gradient, one vector of channels at a time: its value belongs to one of the window's pixels.
/// </summary>
internal static unsafe class WindowGradient
{
    /// <summary>
    /// Adds g to sums[c] and g · (x - mean) to sums[C + c] at the pixel that g belongs to; returns the number of channels processed.
    /// </summary>
    internal static int Sums(float* pixels, float* gradient, byte* origin, float* output, float* mean, float* sums, PoolingShape shape)
    {
        if (Vector512.IsHardwareAccelerated)
            return Sums<Simd512, Vector512<float>>(pixels, gradient, origin, output, mean, sums, shape);
        else if (Vector256.IsHardwareAccelerated)
            return Sums<Simd256, Vector256<float>>(pixels, gradient, origin, output, mean, sums, shape);
        else if (Vector128.IsHardwareAccelerated)
            return Sums<Simd128, Vector128<float>>(pixels, gradient, origin, output, mean, sums, shape);
        else
            return Sums<SimdScalar, float>(pixels, gradient, origin, output, mean, sums, shape);
    }

    /// <summary>
    /// Computes target = b · x + c, plus a · g at the pixel that g belongs to. The number of channels is a multiple of the vector width.
    /// </summary>
    internal static void Combine(
        float* pixels, float* target, float* gradient, byte* origin, float* output, float* a, float* b, float* c, PoolingShape shape)
    {
        if (Vector512.IsHardwareAccelerated)
            Combine<Simd512, Vector512<float>>(pixels, target, gradient, origin, output, a, b, c, shape);
        else if (Vector256.IsHardwareAccelerated)
            Combine<Simd256, Vector256<float>>(pixels, target, gradient, origin, output, a, b, c, shape);
        else if (Vector128.IsHardwareAccelerated)
            Combine<Simd128, Vector128<float>>(pixels, target, gradient, origin, output, a, b, c, shape);
        else
            Combine<SimdScalar, float>(pixels, target, gradient, origin, output, a, b, c, shape);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Sums<TSimd, TVector>(
        float* pixels, float* gradient, byte* origin, float* output, float* mean, float* sums, PoolingShape shape)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        int channels = shape.Channels, i = 0;
        for (; i <= channels - TSimd.Width; i += TSimd.Width)
        {
            TVector number = TSimd.LoadBytes(origin + i), positive = TSimd.Load(output + i), g = TSimd.Load(gradient + i),
                middle = TSimd.Load(mean + i);
            TVector plain = TSimd.Load(sums + i), weighted = TSimd.Load(sums + channels + i);
            int position = 0;
            for (int y = 0; y < shape.KernelHeight; y++)
            {
                float* pixel = pixels + (nint)y * shape.Width * channels + i;
                for (int x = 0; x < shape.KernelWidth; x++, pixel += channels)
                {
                    TVector value = TSimd.Chosen(number, TSimd.Broadcast(position++), positive, g);
                    plain = TSimd.Add(plain, value);
                    weighted = TSimd.MultiplyAdd(value, TSimd.Subtract(TSimd.Load(pixel), middle), weighted);
                }
            }

            TSimd.Store(plain, sums + i);
            TSimd.Store(weighted, sums + channels + i);
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Combine<TSimd, TVector>(
        float* pixels, float* target, float* gradient, byte* origin, float* output, float* a, float* b, float* c, PoolingShape shape)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        int channels = shape.Channels;
        for (int i = 0; i < channels; i += TSimd.Width)
        {
            TVector number = TSimd.LoadBytes(origin + i), positive = TSimd.Load(output + i),
                scaled = TSimd.Multiply(TSimd.Load(gradient + i), TSimd.Load(a + i));
            TVector slope = TSimd.Load(b + i), offset = TSimd.Load(c + i);
            int position = 0;
            for (int y = 0; y < shape.KernelHeight; y++)
            {
                nint at = (nint)y * shape.Width * channels + i;
                for (int x = 0; x < shape.KernelWidth; x++, at += channels)
                {
                    TVector value = TSimd.Chosen(number, TSimd.Broadcast(position++), positive, scaled);
                    TSimd.Store(TSimd.Add(TSimd.MultiplyAdd(TSimd.Load(pixels + at), slope, offset), value), target + at);
                }
            }
        }
    }
}
