using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>The three linear maps of F(2×2, 3×3): Bᵀ d B of the input, G g Gᵀ of the weights, Aᵀ m A of the products.</summary>
internal static unsafe class WinogradTransforms
{
    /// <summary>Transforms [F, C, 3, 3] to sixteen planes of packed panels [C, F].</summary>
    internal static void Weights(float* weight, float* packed, ConvolutionShape shape)
    {
        int width = RowTile.Width, channels = shape.Channels;
        nint plane = (nint)Gemm.PackedLength(channels, shape.Filters), tap = (nint)channels * width;
        using var direct = new Scratch<float>(Gemm.PackedLength(9 * channels, shape.Filters));
        Convolution.PackForward(weight, direct.Pointer, shape);
        float* taps = direct.Pointer;
        WorkerPool.Rows((shape.Filters + width - 1) / width * channels, 9L * width, (first, count) =>
        {
            for (long row = first; row < first + count; row++)
            {
                nint panel = (nint)row / channels;
                Weight(taps + panel * 8 * tap + (nint)row * width, tap, packed + (nint)row * width, plane);
            }
        });
    }

    /// <summary>Transforms a patch of 4×4 pixels for each channel.</summary>
    internal static void Input(float* patch, nint row, int channels, float* target, nint plane)
    {
        if (Vector512.IsHardwareAccelerated && channels >= Simd512.Width)
            Input<Simd512, Vector512<float>>(patch, row, channels, target, plane);
        else if (Vector256.IsHardwareAccelerated && channels >= Simd256.Width)
            Input<Simd256, Vector256<float>>(patch, row, channels, target, plane);
        else if (Vector128.IsHardwareAccelerated && channels >= Simd128.Width)
            Input<Simd128, Vector128<float>>(patch, row, channels, target, plane);
        else
            Input<SimdScalar, float>(patch, row, channels, target, plane);
    }

    /// <summary>
    /// Transforms [16, height, panel] products to four outputs for each of some tiles, adds the bias, and rectifies if wanted.
    /// </summary>
    /// <param name="products">The products.</param>
    /// <param name="outputs">Where each output of each tile is written.</param>
    /// <param name="count">The number of tiles.</param>
    /// <param name="height">The number of rows of each plane.</param>
    /// <param name="bias">The bias of each column of the panel.</param>
    /// <param name="rectify">Whether negative values become 0.</param>
    /// <param name="columns">The number of columns that are written.</param>
    internal static void Outputs(
        float* products, float** outputs, int count, int height, float* bias, bool rectify, int columns)
    {
        if (Vector512.IsHardwareAccelerated)
            Outputs<Simd512, Vector512<float>>(products, outputs, count, height, bias, rectify, columns);
        else if (Vector256.IsHardwareAccelerated)
            Outputs<Simd256, Vector256<float>>(products, outputs, count, height, bias, rectify, columns);
        else if (Vector128.IsHardwareAccelerated)
            Outputs<Simd128, Vector128<float>>(products, outputs, count, height, bias, rectify, columns);
        else
            Outputs<SimdScalar, float>(products, outputs, count, height, bias, rectify, columns);
    }

    /// <summary>Like <see cref="Outputs"/>, but writes the maximum of each four outputs, and which of the four it is.</summary>
    internal static void Maxima(
        float* products, int count, int height, float* bias, bool rectify, float* output, byte* origin, nint stride, int columns)
    {
        if (Vector512.IsHardwareAccelerated)
            Maxima<Simd512, Vector512<float>>(products, count, height, bias, rectify, output, origin, stride, columns);
        else if (Vector256.IsHardwareAccelerated)
            Maxima<Simd256, Vector256<float>>(products, count, height, bias, rectify, output, origin, stride, columns);
        else if (Vector128.IsHardwareAccelerated)
            Maxima<Simd128, Vector128<float>>(products, count, height, bias, rectify, output, origin, stride, columns);
        else
            Maxima<SimdScalar, float>(products, count, height, bias, rectify, output, origin, stride, columns);
    }

    /// <summary>Transforms the gradient of four outputs for each filter: A g Aᵀ.</summary>
    internal static void OutputGradient(float* y0, float* y1, float* y2, float* y3, int filters, float* target, nint plane)
    {
        if (Vector512.IsHardwareAccelerated && filters >= Simd512.Width)
            OutputGradient<Simd512, Vector512<float>>(y0, y1, y2, y3, filters, target, plane);
        else if (Vector256.IsHardwareAccelerated && filters >= Simd256.Width)
            OutputGradient<Simd256, Vector256<float>>(y0, y1, y2, y3, filters, target, plane);
        else if (Vector128.IsHardwareAccelerated && filters >= Simd128.Width)
            OutputGradient<Simd128, Vector128<float>>(y0, y1, y2, y3, filters, target, plane);
        else
            OutputGradient<SimdScalar, float>(y0, y1, y2, y3, filters, target, plane);
    }

    /// <summary>Transforms the sixteen sums of each channel to the gradient of nine weights [9, C]: Gᵀ u G.</summary>
    internal static void WeightGradient(float* sums, nint plane, int channels, float* target)
    {
        if (Vector512.IsHardwareAccelerated && channels >= Simd512.Width)
            WeightGradient<Simd512, Vector512<float>>(sums, plane, channels, target);
        else if (Vector256.IsHardwareAccelerated && channels >= Simd256.Width)
            WeightGradient<Simd256, Vector256<float>>(sums, plane, channels, target);
        else if (Vector128.IsHardwareAccelerated && channels >= Simd128.Width)
            WeightGradient<Simd128, Vector128<float>>(sums, plane, channels, target);
        else
            WeightGradient<SimdScalar, float>(sums, plane, channels, target);
    }

    /// <summary>
    /// Returns where the next vector begins; the last one ends with the last value, so that it may compute some a second time. The count is
    /// at least the width of a vector.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Next(int first, int width, int count) => first + width == count ? count : Math.Min(first + width, count - width);

    private static void Weight(float* w, nint tap, float* u, nint plane)
    {
        int half = RowTile.Width / 2;
        if (Vector512.IsHardwareAccelerated)
            Weight<Simd512, Vector512<float>>(w, tap, u, plane);
        else if (Vector256.IsHardwareAccelerated)
            Weight<Simd256, Vector256<float>>(w, tap, u, plane);
        else if (Vector128.IsHardwareAccelerated)
            Weight<Simd128, Vector128<float>>(w, tap, u, plane);
        else
            Weight<SimdScalar, float>(w, tap, u, plane);
        if (Vector512.IsHardwareAccelerated)
            Weight<Simd512, Vector512<float>>(w + half, tap, u + half, plane);
        else if (Vector256.IsHardwareAccelerated)
            Weight<Simd256, Vector256<float>>(w + half, tap, u + half, plane);
        else if (Vector128.IsHardwareAccelerated)
            Weight<Simd128, Vector128<float>>(w + half, tap, u + half, plane);
        else
            Weight<SimdScalar, float>(w + half, tap, u + half, plane);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Weight<TSimd, TVector>(float* w, nint tap, float* u, nint plane)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        TVector half = TSimd.Broadcast(0.5f);
        TVector g0 = TSimd.Load(w);
        TVector g1 = TSimd.Load(w + tap);
        TVector g2 = TSimd.Load(w + 2 * tap);
        TVector g3 = TSimd.Load(w + 3 * tap);
        TVector g4 = TSimd.Load(w + 4 * tap);
        TVector g5 = TSimd.Load(w + 5 * tap);
        TVector g6 = TSimd.Load(w + 6 * tap);
        TVector g7 = TSimd.Load(w + 7 * tap);
        TVector g8 = TSimd.Load(w + 8 * tap);
        TVector s0 = TSimd.Add(g0, g6), h10 = TSimd.Multiply(half, TSimd.Add(s0, g3)), h20 = TSimd.Multiply(half, TSimd.Subtract(s0, g3));
        TVector s1 = TSimd.Add(g1, g7), h11 = TSimd.Multiply(half, TSimd.Add(s1, g4)), h21 = TSimd.Multiply(half, TSimd.Subtract(s1, g4));
        TVector s2 = TSimd.Add(g2, g8), h12 = TSimd.Multiply(half, TSimd.Add(s2, g5)), h22 = TSimd.Multiply(half, TSimd.Subtract(s2, g5));
        TVector e0 = TSimd.Add(g0, g2);
        TSimd.Store(g0, u);
        TSimd.Store(TSimd.Multiply(half, TSimd.Add(e0, g1)), u + plane);
        TSimd.Store(TSimd.Multiply(half, TSimd.Subtract(e0, g1)), u + 2 * plane);
        TSimd.Store(g2, u + 3 * plane);
        TVector e1 = TSimd.Add(h10, h12);
        TSimd.Store(h10, u + 4 * plane);
        TSimd.Store(TSimd.Multiply(half, TSimd.Add(e1, h11)), u + 5 * plane);
        TSimd.Store(TSimd.Multiply(half, TSimd.Subtract(e1, h11)), u + 6 * plane);
        TSimd.Store(h12, u + 7 * plane);
        TVector e2 = TSimd.Add(h20, h22);
        TSimd.Store(h20, u + 8 * plane);
        TSimd.Store(TSimd.Multiply(half, TSimd.Add(e2, h21)), u + 9 * plane);
        TSimd.Store(TSimd.Multiply(half, TSimd.Subtract(e2, h21)), u + 10 * plane);
        TSimd.Store(h22, u + 11 * plane);
        TVector e3 = TSimd.Add(g6, g8);
        TSimd.Store(g6, u + 12 * plane);
        TSimd.Store(TSimd.Multiply(half, TSimd.Add(e3, g7)), u + 13 * plane);
        TSimd.Store(TSimd.Multiply(half, TSimd.Subtract(e3, g7)), u + 14 * plane);
        TSimd.Store(g8, u + 15 * plane);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Input<TSimd, TVector>(float* patch, nint row, int channels, float* target, nint plane)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        for (int c = 0; c < channels; c = Next(c, TSimd.Width, channels))
        {
            float* p = patch + c, v = target + c;
            TVector d00 = TSimd.Load(p);
            TVector d01 = TSimd.Load(p + channels);
            TVector d02 = TSimd.Load(p + 2 * channels);
            TVector d03 = TSimd.Load(p + 3 * channels);
            TVector d10 = TSimd.Load(p + row);
            TVector d11 = TSimd.Load(p + row + channels);
            TVector d12 = TSimd.Load(p + row + 2 * channels);
            TVector d13 = TSimd.Load(p + row + 3 * channels);
            TVector d20 = TSimd.Load(p + 2 * row);
            TVector d21 = TSimd.Load(p + 2 * row + channels);
            TVector d22 = TSimd.Load(p + 2 * row + 2 * channels);
            TVector d23 = TSimd.Load(p + 2 * row + 3 * channels);
            TVector d30 = TSimd.Load(p + 3 * row);
            TVector d31 = TSimd.Load(p + 3 * row + channels);
            TVector d32 = TSimd.Load(p + 3 * row + 2 * channels);
            TVector d33 = TSimd.Load(p + 3 * row + 3 * channels);
            TVector t00 = TSimd.Subtract(d00, d20), t10 = TSimd.Add(d10, d20), t20 = TSimd.Subtract(d20, d10),
                t30 = TSimd.Subtract(d10, d30);
            TVector t01 = TSimd.Subtract(d01, d21), t11 = TSimd.Add(d11, d21), t21 = TSimd.Subtract(d21, d11),
                t31 = TSimd.Subtract(d11, d31);
            TVector t02 = TSimd.Subtract(d02, d22), t12 = TSimd.Add(d12, d22), t22 = TSimd.Subtract(d22, d12),
                t32 = TSimd.Subtract(d12, d32);
            TVector t03 = TSimd.Subtract(d03, d23), t13 = TSimd.Add(d13, d23), t23 = TSimd.Subtract(d23, d13),
                t33 = TSimd.Subtract(d13, d33);
            TSimd.Store(TSimd.Subtract(t00, t02), v);
            TSimd.Store(TSimd.Add(t01, t02), v + plane);
            TSimd.Store(TSimd.Subtract(t02, t01), v + 2 * plane);
            TSimd.Store(TSimd.Subtract(t01, t03), v + 3 * plane);
            TSimd.Store(TSimd.Subtract(t10, t12), v + 4 * plane);
            TSimd.Store(TSimd.Add(t11, t12), v + 5 * plane);
            TSimd.Store(TSimd.Subtract(t12, t11), v + 6 * plane);
            TSimd.Store(TSimd.Subtract(t11, t13), v + 7 * plane);
            TSimd.Store(TSimd.Subtract(t20, t22), v + 8 * plane);
            TSimd.Store(TSimd.Add(t21, t22), v + 9 * plane);
            TSimd.Store(TSimd.Subtract(t22, t21), v + 10 * plane);
            TSimd.Store(TSimd.Subtract(t21, t23), v + 11 * plane);
            TSimd.Store(TSimd.Subtract(t30, t32), v + 12 * plane);
            TSimd.Store(TSimd.Add(t31, t32), v + 13 * plane);
            TSimd.Store(TSimd.Subtract(t32, t31), v + 14 * plane);
            TSimd.Store(TSimd.Subtract(t31, t33), v + 15 * plane);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OutputGradient<TSimd, TVector>(
        float* y0, float* y1, float* y2, float* y3, int filters, float* target, nint plane)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        for (int f = 0; f < filters; f = Next(f, TSimd.Width, filters))
        {
            TVector a0 = TSimd.Load(y0 + f), b0 = TSimd.Load(y1 + f), a3 = TSimd.Load(y2 + f), b3 = TSimd.Load(y3 + f);
            TVector a1 = TSimd.Add(a0, a3), b1 = TSimd.Add(b0, b3), a2 = TSimd.Subtract(a0, a3), b2 = TSimd.Subtract(b0, b3);
            a3 = TSimd.Subtract(TSimd.Zero, a3);
            b3 = TSimd.Subtract(TSimd.Zero, b3);
            float* v = target + f;
            Line<TSimd, TVector>(a0, b0, v, plane);
            Line<TSimd, TVector>(a1, b1, v + 4 * plane, plane);
            Line<TSimd, TVector>(a2, b2, v + 8 * plane, plane);
            Line<TSimd, TVector>(a3, b3, v + 12 * plane, plane);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Line<TSimd, TVector>(TVector a, TVector b, float* target, nint plane)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        TSimd.Store(a, target);
        TSimd.Store(TSimd.Add(a, b), target + plane);
        TSimd.Store(TSimd.Subtract(a, b), target + 2 * plane);
        TSimd.Store(TSimd.Subtract(TSimd.Zero, b), target + 3 * plane);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WeightGradient<TSimd, TVector>(float* sums, nint plane, int channels, float* target)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        for (int c = 0; c < channels; c = Next(c, TSimd.Width, channels))
        {
            float* u = sums + c, g = target + c;
            Column<TSimd, TVector>(u, plane, out TVector g00, out TVector g10, out TVector g20);
            Column<TSimd, TVector>(u + plane, plane, out TVector g01, out TVector g11, out TVector g21);
            Column<TSimd, TVector>(u + 2 * plane, plane, out TVector g02, out TVector g12, out TVector g22);
            Column<TSimd, TVector>(u + 3 * plane, plane, out TVector g03, out TVector g13, out TVector g23);
            Row<TSimd, TVector>(g00, g01, g02, g03, g, channels);
            Row<TSimd, TVector>(g10, g11, g12, g13, g + 3 * channels, channels);
            Row<TSimd, TVector>(g20, g21, g22, g23, g + 6 * channels, channels);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Column<TSimd, TVector>(float* u, nint plane, out TVector g0, out TVector g1, out TVector g2)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        TVector half = TSimd.Broadcast(0.5f), u1 = TSimd.Load(u + 4 * plane), u2 = TSimd.Load(u + 8 * plane);
        TVector even = TSimd.Multiply(half, TSimd.Add(u1, u2));
        g0 = TSimd.Add(TSimd.Load(u), even);
        g1 = TSimd.Multiply(half, TSimd.Subtract(u1, u2));
        g2 = TSimd.Add(even, TSimd.Load(u + 12 * plane));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Row<TSimd, TVector>(TVector u0, TVector u1, TVector u2, TVector u3, float* target, int channels)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        TVector half = TSimd.Broadcast(0.5f), even = TSimd.Multiply(half, TSimd.Add(u1, u2));
        TSimd.Store(TSimd.Add(u0, even), target);
        TSimd.Store(TSimd.Multiply(half, TSimd.Subtract(u1, u2)), target + channels);
        TSimd.Store(TSimd.Add(even, u3), target + 2 * channels);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Outputs<TSimd, TVector>(
        float* products, float** outputs, int count, int height, float* bias, bool rectify, int columns)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        int panel = 2 * TSimd.Width;
        nint plane = (nint)height * panel;
        for (int column = 0; column < columns; column += TSimd.Width)
        {
            TVector b = TSimd.Load(bias + column);
            float* m = products + column;
            for (int i = 0; i < count; i++, m += panel)
            {
                Block<TSimd, TVector>(m, plane, b, out TVector y0, out TVector y1, out TVector y2, out TVector y3);
                float** y = outputs + 4 * i;
                Put<TSimd, TVector>(rectify ? TSimd.Rectify(y0) : y0, y[0] + column, columns - column);
                Put<TSimd, TVector>(rectify ? TSimd.Rectify(y1) : y1, y[1] + column, columns - column);
                Put<TSimd, TVector>(rectify ? TSimd.Rectify(y2) : y2, y[2] + column, columns - column);
                Put<TSimd, TVector>(rectify ? TSimd.Rectify(y3) : y3, y[3] + column, columns - column);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put<TSimd, TVector>(TVector value, float* target, int count)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        if (count >= TSimd.Width)
            TSimd.Store(value, target);
        else
            TSimd.StoreFirst(value, target, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Maxima<TSimd, TVector>(
        float* products, int count, int height, float* bias, bool rectify, float* output, byte* origin, nint stride, int columns)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        int panel = 2 * TSimd.Width;
        nint plane = (nint)height * panel;
        TVector one = TSimd.Broadcast(1), two = TSimd.Broadcast(2), three = TSimd.Broadcast(3);
        for (int column = 0; column < columns; column += TSimd.Width)
        {
            TVector b = TSimd.Load(bias + column);
            float* m = products + column;
            nint place = column;
            for (int i = 0; i < count; i++, m += panel, place += stride)
            {
                Block<TSimd, TVector>(m, plane, b, out TVector y0, out TVector y1, out TVector y2, out TVector y3);
                TVector number = TSimd.Zero;
                TSimd.Larger(y1, one, ref y0, ref number);
                TSimd.Larger(y2, two, ref y0, ref number);
                TSimd.Larger(y3, three, ref y0, ref number);
                TSimd.Store(rectify ? TSimd.Rectify(y0) : y0, output + place);
                TSimd.StoreBytes(number, origin + place);
            }
        }
    }

    /// <summary>Computes the four outputs of a tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block<TSimd, TVector>(
        float* m, nint plane, TVector bias, out TVector y0, out TVector y1, out TVector y2, out TVector y3)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        float* second = m + 4 * plane, third = m + 8 * plane, fourth = m + 12 * plane;
        TVector m0 = TSimd.Load(m), m1 = TSimd.Load(m + plane), m2 = TSimd.Load(m + 2 * plane), m3 = TSimd.Load(m + 3 * plane);
        TVector m4 = TSimd.Load(second), m5 = TSimd.Load(second + plane), m6 = TSimd.Load(second + 2 * plane),
            m7 = TSimd.Load(second + 3 * plane);
        TVector m8 = TSimd.Load(third), m9 = TSimd.Load(third + plane), m10 = TSimd.Load(third + 2 * plane),
            m11 = TSimd.Load(third + 3 * plane);
        TVector m12 = TSimd.Load(fourth), m13 = TSimd.Load(fourth + plane), m14 = TSimd.Load(fourth + 2 * plane),
            m15 = TSimd.Load(fourth + 3 * plane);
        TVector u0 = TSimd.Add(TSimd.Add(m0, m4), m8), w0 = TSimd.Subtract(TSimd.Subtract(m4, m8), m12);
        TVector u1 = TSimd.Add(TSimd.Add(m1, m5), m9), w1 = TSimd.Subtract(TSimd.Subtract(m5, m9), m13);
        TVector u2 = TSimd.Add(TSimd.Add(m2, m6), m10), w2 = TSimd.Subtract(TSimd.Subtract(m6, m10), m14);
        TVector u3 = TSimd.Add(TSimd.Add(m3, m7), m11), w3 = TSimd.Subtract(TSimd.Subtract(m7, m11), m15);
        y0 = TSimd.Add(TSimd.Add(TSimd.Add(u0, u1), u2), bias);
        y1 = TSimd.Add(TSimd.Subtract(TSimd.Subtract(u1, u2), u3), bias);
        y2 = TSimd.Add(TSimd.Add(TSimd.Add(w0, w1), w2), bias);
        y3 = TSimd.Add(TSimd.Subtract(TSimd.Subtract(w1, w2), w3), bias);
    }
}
