using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace TensorKernels;

/// <summary>
/// Multiplies a single row by packed panels, four or two of them at a time: eight sums are as many as it takes to hide the latency of a
/// multiply-add. Each sum is computed in the same order as in a <see cref="RowTile"/>.
/// </summary>
internal static unsafe class RowStrip
{
    private const int Panels = 4;

    /// <summary>Computes c [n] = a [k] · B [k, n] (+ bias [n]), optionally with ReLU.</summary>
    [SkipLocalsInit]
    internal static void Compute(float* a, float* packed, float* bias, bool rectify, float* c, int k, int n)
    {
        int width = RowTile.Width, strip = Panels * width;
        float* sums = stackalloc float[Panels * 32];
        nint panelLength = (nint)k * width;
        for (int column = 0; column < n; column += strip, packed += Panels * panelLength)
        {
            int valid = Math.Min(strip, n - column), last = (valid - 1) / width;
            if (bias is null)
            {
                new Span<float>(sums, strip).Clear();
            }
            else
            {
                new ReadOnlySpan<float>(bias + column, valid).CopyTo(new Span<float>(sums, valid));
                new Span<float>(sums + valid, strip - valid).Clear();
            }

            // Where there is no further panel, the last one is read again: it costs nothing, because the sums are still waited for.
            float* second = packed + Math.Min(1, last) * panelLength;
            if (last <= 1)
                Add(a, packed, second, k, sums);
            else
                Add(a, packed, second, packed + 2 * panelLength, packed + Math.Min(3, last) * panelLength, k, sums);
            var result = new Span<float>(c + column, valid);
            if (rectify)
                TensorPrimitives.Max(new ReadOnlySpan<float>(sums, valid), 0f, result);
            else
                new ReadOnlySpan<float>(sums, valid).CopyTo(result);
        }
    }

    private static void Add(float* a, float* b0, float* b1, float* b2, float* b3, int k, float* sums)
    {
        if (WebKernels.AreThere)
            WebKernels.RowStrip(a, b0, b1, b2, b3, k, sums);
        else if (Vector512.IsHardwareAccelerated)
            Add<Simd512, Vector512<float>>(a, b0, b1, b2, b3, k, sums);
        else if (Vector256.IsHardwareAccelerated)
            Add<Simd256, Vector256<float>>(a, b0, b1, b2, b3, k, sums);
        else if (Vector128.IsHardwareAccelerated)
            Add<Simd128, Vector128<float>>(a, b0, b1, b2, b3, k, sums);
        else
            Add<SimdScalar, float>(a, b0, b1, b2, b3, k, sums);
    }

    private static void Add(float* a, float* b0, float* b1, int k, float* sums)
    {
        if (WebKernels.AreThere)
            WebKernels.RowStrip(a, b0, b1, k, sums);
        else if (Vector512.IsHardwareAccelerated)
            Add<Simd512, Vector512<float>>(a, b0, b1, k, sums);
        else if (Vector256.IsHardwareAccelerated)
            Add<Simd256, Vector256<float>>(a, b0, b1, k, sums);
        else if (Vector128.IsHardwareAccelerated)
            Add<Simd128, Vector128<float>>(a, b0, b1, k, sums);
        else
            Add<SimdScalar, float>(a, b0, b1, k, sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add<TSimd, TVector>(float* a, float* b0, float* b1, int k, float* sums)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        int width = TSimd.Width, panel = 2 * width;
        TVector s0 = TSimd.Load(sums), s1 = TSimd.Load(sums + width), s2 = TSimd.Load(sums + panel), s3 = TSimd.Load(sums + panel + width);
        for (int i = 0; i < k; i++, b0 += panel, b1 += panel)
        {
            TVector x = TSimd.Broadcast(a[i]);
            s0 = TSimd.MultiplyAdd(x, TSimd.Load(b0), s0);
            s1 = TSimd.MultiplyAdd(x, TSimd.Load(b0 + width), s1);
            s2 = TSimd.MultiplyAdd(x, TSimd.Load(b1), s2);
            s3 = TSimd.MultiplyAdd(x, TSimd.Load(b1 + width), s3);
        }

        TSimd.Store(s0, sums);
        TSimd.Store(s1, sums + width);
        TSimd.Store(s2, sums + panel);
        TSimd.Store(s3, sums + panel + width);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add<TSimd, TVector>(float* a, float* b0, float* b1, float* b2, float* b3, int k, float* sums)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        int width = TSimd.Width, panel = 2 * width;
        TVector s0 = TSimd.Load(sums), s1 = TSimd.Load(sums + width), s2 = TSimd.Load(sums + panel), s3 = TSimd.Load(sums + panel + width),
            s4 = TSimd.Load(sums + 2 * panel), s5 = TSimd.Load(sums + 2 * panel + width), s6 = TSimd.Load(sums + 3 * panel),
            s7 = TSimd.Load(sums + 3 * panel + width);
        for (int i = 0; i < k; i++, b0 += panel, b1 += panel, b2 += panel, b3 += panel)
        {
            TVector x = TSimd.Broadcast(a[i]);
            s0 = TSimd.MultiplyAdd(x, TSimd.Load(b0), s0);
            s1 = TSimd.MultiplyAdd(x, TSimd.Load(b0 + width), s1);
            s2 = TSimd.MultiplyAdd(x, TSimd.Load(b1), s2);
            s3 = TSimd.MultiplyAdd(x, TSimd.Load(b1 + width), s3);
            s4 = TSimd.MultiplyAdd(x, TSimd.Load(b2), s4);
            s5 = TSimd.MultiplyAdd(x, TSimd.Load(b2 + width), s5);
            s6 = TSimd.MultiplyAdd(x, TSimd.Load(b3), s6);
            s7 = TSimd.MultiplyAdd(x, TSimd.Load(b3 + width), s7);
        }

        TSimd.Store(s0, sums);
        TSimd.Store(s1, sums + width);
        TSimd.Store(s2, sums + panel);
        TSimd.Store(s3, sums + panel + width);
        TSimd.Store(s4, sums + 2 * panel);
        TSimd.Store(s5, sums + 2 * panel + width);
        TSimd.Store(s6, sums + 3 * panel);
        TSimd.Store(s7, sums + 3 * panel + width);
    }
}
