using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>
/// The inner kernel of forward products: rows of A, wherever they lie, times a packed panel of B. Two vectors of columns, and as many
/// rows as there are registers for their accumulators (24 with 512-bit vectors, 12 else): named locals, which the JIT keeps there.
/// </summary>
/// <remarks>c[r, :] = initial + Σ over runs j, over k of a[rows[r] + runs[j] + k] · b[j · runLength + k, :]</remarks>
internal static unsafe class RowTile
{
    /// <summary>Rows of a tile.</summary>
    internal static readonly int Height = Vector512.IsHardwareAccelerated ? 12 : 6;

    /// <summary>Columns of a tile, and of a packed panel.</summary>
    internal static readonly int Width = 2 * (Vector512.IsHardwareAccelerated ? Simd512.Width
        : Vector256.IsHardwareAccelerated ? Simd256.Width
        : Vector128.IsHardwareAccelerated ? Simd128.Width : SimdScalar.Width);

    /// <summary>The largest <see cref="Height"/> times <see cref="Width"/> of any processor.</summary>
    internal const int MaxElements = 12 * 32;

    /// <param name="a">Base of the rows.</param>
    /// <param name="rows">Offset of each of <see cref="Height"/> rows.</param>
    /// <param name="b">A panel of <see cref="Width"/> columns, packed row after row.</param>
    /// <param name="runs">Where in a row each run of consecutive values begins.</param>
    /// <param name="runCount">Number of runs.</param>
    /// <param name="runLength">Values in each run.</param>
    /// <param name="initial">What the sums start from, <see cref="Width"/> values; null for zero.</param>
    /// <param name="c">The tile written.</param>
    /// <param name="ldc">Distance of its rows.</param>
    /// <param name="count">Rows that are wanted; of a tile with few of them only half is computed.</param>
    internal static void Compute(float* a, int* rows, float* b, int* runs, int runCount, int runLength, float* initial, float* c, nint ldc, int count = int.MaxValue)
    {
        if (Vector512.IsHardwareAccelerated && count <= 6)
            Rows6<Simd512, Vector512<float>>(a, rows, b, runs, runCount, runLength, initial, c, ldc);
        else if (Vector512.IsHardwareAccelerated)
            Rows12<Simd512, Vector512<float>>(a, rows, b, runs, runCount, runLength, initial, c, ldc);
        else if (Vector256.IsHardwareAccelerated)
            Rows6<Simd256, Vector256<float>>(a, rows, b, runs, runCount, runLength, initial, c, ldc);
        else if (Vector128.IsHardwareAccelerated)
            Rows6<Simd128, Vector128<float>>(a, rows, b, runs, runCount, runLength, initial, c, ldc);
        else
            Rows6<SimdScalar, float>(a, rows, b, runs, runCount, runLength, initial, c, ldc);
    }

    /// <summary>12 rows by two vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rows12<TSimd, TVector>(float* a, int* rows, float* b, int* runs, int runCount, int runLength, float* initial, float* c, nint ldc)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        nint o0 = (nint)rows[0] * sizeof(float);
        nint o1 = (nint)rows[1] * sizeof(float);
        nint o2 = (nint)rows[2] * sizeof(float);
        nint o3 = (nint)rows[3] * sizeof(float);
        nint o4 = (nint)rows[4] * sizeof(float);
        nint o5 = (nint)rows[5] * sizeof(float);
        nint o6 = (nint)rows[6] * sizeof(float);
        nint o7 = (nint)rows[7] * sizeof(float);
        nint o8 = (nint)rows[8] * sizeof(float);
        nint o9 = (nint)rows[9] * sizeof(float);
        nint o10 = (nint)rows[10] * sizeof(float);
        nint o11 = (nint)rows[11] * sizeof(float);
        TVector c0a = TSimd.Zero, c0b = TSimd.Zero;
        TVector c1a = TSimd.Zero, c1b = TSimd.Zero;
        TVector c2a = TSimd.Zero, c2b = TSimd.Zero;
        TVector c3a = TSimd.Zero, c3b = TSimd.Zero;
        TVector c4a = TSimd.Zero, c4b = TSimd.Zero;
        TVector c5a = TSimd.Zero, c5b = TSimd.Zero;
        TVector c6a = TSimd.Zero, c6b = TSimd.Zero;
        TVector c7a = TSimd.Zero, c7b = TSimd.Zero;
        TVector c8a = TSimd.Zero, c8b = TSimd.Zero;
        TVector c9a = TSimd.Zero, c9b = TSimd.Zero;
        TVector c10a = TSimd.Zero, c10b = TSimd.Zero;
        TVector c11a = TSimd.Zero, c11b = TSimd.Zero;
        int width = TSimd.Width;
        TVector x;
        if (initial is not null)
        {
            TVector i0 = TSimd.Load(initial), i1 = TSimd.Load(initial + width);
            c0a = i0;
            c0b = i1;
            c1a = i0;
            c1b = i1;
            c2a = i0;
            c2b = i1;
            c3a = i0;
            c3b = i1;
            c4a = i0;
            c4b = i1;
            c5a = i0;
            c5b = i1;
            c6a = i0;
            c6b = i1;
            c7a = i0;
            c7b = i1;
            c8a = i0;
            c8b = i1;
            c9a = i0;
            c9b = i1;
            c10a = i0;
            c10b = i1;
            c11a = i0;
            c11b = i1;
        }

        for (int run = 0; run < runCount; run++)
        {
            byte* p = (byte*)(a + runs[run]);
            byte* end = p + (nint)runLength * sizeof(float);
            while (p < end)
            {
                TVector w0 = TSimd.Load(b), w1 = TSimd.Load(b + width);
                x = TSimd.Broadcast(*(float*)(p + o0));
                c0a = TSimd.MultiplyAdd(x, w0, c0a);
                c0b = TSimd.MultiplyAdd(x, w1, c0b);
                x = TSimd.Broadcast(*(float*)(p + o1));
                c1a = TSimd.MultiplyAdd(x, w0, c1a);
                c1b = TSimd.MultiplyAdd(x, w1, c1b);
                x = TSimd.Broadcast(*(float*)(p + o2));
                c2a = TSimd.MultiplyAdd(x, w0, c2a);
                c2b = TSimd.MultiplyAdd(x, w1, c2b);
                x = TSimd.Broadcast(*(float*)(p + o3));
                c3a = TSimd.MultiplyAdd(x, w0, c3a);
                c3b = TSimd.MultiplyAdd(x, w1, c3b);
                x = TSimd.Broadcast(*(float*)(p + o4));
                c4a = TSimd.MultiplyAdd(x, w0, c4a);
                c4b = TSimd.MultiplyAdd(x, w1, c4b);
                x = TSimd.Broadcast(*(float*)(p + o5));
                c5a = TSimd.MultiplyAdd(x, w0, c5a);
                c5b = TSimd.MultiplyAdd(x, w1, c5b);
                x = TSimd.Broadcast(*(float*)(p + o6));
                c6a = TSimd.MultiplyAdd(x, w0, c6a);
                c6b = TSimd.MultiplyAdd(x, w1, c6b);
                x = TSimd.Broadcast(*(float*)(p + o7));
                c7a = TSimd.MultiplyAdd(x, w0, c7a);
                c7b = TSimd.MultiplyAdd(x, w1, c7b);
                x = TSimd.Broadcast(*(float*)(p + o8));
                c8a = TSimd.MultiplyAdd(x, w0, c8a);
                c8b = TSimd.MultiplyAdd(x, w1, c8b);
                x = TSimd.Broadcast(*(float*)(p + o9));
                c9a = TSimd.MultiplyAdd(x, w0, c9a);
                c9b = TSimd.MultiplyAdd(x, w1, c9b);
                x = TSimd.Broadcast(*(float*)(p + o10));
                c10a = TSimd.MultiplyAdd(x, w0, c10a);
                c10b = TSimd.MultiplyAdd(x, w1, c10b);
                x = TSimd.Broadcast(*(float*)(p + o11));
                c11a = TSimd.MultiplyAdd(x, w0, c11a);
                c11b = TSimd.MultiplyAdd(x, w1, c11b);
                b += 2 * width;
                p += sizeof(float);
            }
        }

        TSimd.Store(c0a, c);
        TSimd.Store(c0b, c + width);
        c += ldc;
        TSimd.Store(c1a, c);
        TSimd.Store(c1b, c + width);
        c += ldc;
        TSimd.Store(c2a, c);
        TSimd.Store(c2b, c + width);
        c += ldc;
        TSimd.Store(c3a, c);
        TSimd.Store(c3b, c + width);
        c += ldc;
        TSimd.Store(c4a, c);
        TSimd.Store(c4b, c + width);
        c += ldc;
        TSimd.Store(c5a, c);
        TSimd.Store(c5b, c + width);
        c += ldc;
        TSimd.Store(c6a, c);
        TSimd.Store(c6b, c + width);
        c += ldc;
        TSimd.Store(c7a, c);
        TSimd.Store(c7b, c + width);
        c += ldc;
        TSimd.Store(c8a, c);
        TSimd.Store(c8b, c + width);
        c += ldc;
        TSimd.Store(c9a, c);
        TSimd.Store(c9b, c + width);
        c += ldc;
        TSimd.Store(c10a, c);
        TSimd.Store(c10b, c + width);
        c += ldc;
        TSimd.Store(c11a, c);
        TSimd.Store(c11b, c + width);
    }

    /// <summary>6 rows by two vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rows6<TSimd, TVector>(float* a, int* rows, float* b, int* runs, int runCount, int runLength, float* initial, float* c, nint ldc)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        nint o0 = (nint)rows[0] * sizeof(float);
        nint o1 = (nint)rows[1] * sizeof(float);
        nint o2 = (nint)rows[2] * sizeof(float);
        nint o3 = (nint)rows[3] * sizeof(float);
        nint o4 = (nint)rows[4] * sizeof(float);
        nint o5 = (nint)rows[5] * sizeof(float);
        TVector c0a = TSimd.Zero, c0b = TSimd.Zero;
        TVector c1a = TSimd.Zero, c1b = TSimd.Zero;
        TVector c2a = TSimd.Zero, c2b = TSimd.Zero;
        TVector c3a = TSimd.Zero, c3b = TSimd.Zero;
        TVector c4a = TSimd.Zero, c4b = TSimd.Zero;
        TVector c5a = TSimd.Zero, c5b = TSimd.Zero;
        int width = TSimd.Width;
        TVector x;
        if (initial is not null)
        {
            TVector i0 = TSimd.Load(initial), i1 = TSimd.Load(initial + width);
            c0a = i0;
            c0b = i1;
            c1a = i0;
            c1b = i1;
            c2a = i0;
            c2b = i1;
            c3a = i0;
            c3b = i1;
            c4a = i0;
            c4b = i1;
            c5a = i0;
            c5b = i1;
        }

        for (int run = 0; run < runCount; run++)
        {
            byte* p = (byte*)(a + runs[run]);
            byte* end = p + (nint)runLength * sizeof(float);
            while (p < end)
            {
                TVector w0 = TSimd.Load(b), w1 = TSimd.Load(b + width);
                x = TSimd.Broadcast(*(float*)(p + o0));
                c0a = TSimd.MultiplyAdd(x, w0, c0a);
                c0b = TSimd.MultiplyAdd(x, w1, c0b);
                x = TSimd.Broadcast(*(float*)(p + o1));
                c1a = TSimd.MultiplyAdd(x, w0, c1a);
                c1b = TSimd.MultiplyAdd(x, w1, c1b);
                x = TSimd.Broadcast(*(float*)(p + o2));
                c2a = TSimd.MultiplyAdd(x, w0, c2a);
                c2b = TSimd.MultiplyAdd(x, w1, c2b);
                x = TSimd.Broadcast(*(float*)(p + o3));
                c3a = TSimd.MultiplyAdd(x, w0, c3a);
                c3b = TSimd.MultiplyAdd(x, w1, c3b);
                x = TSimd.Broadcast(*(float*)(p + o4));
                c4a = TSimd.MultiplyAdd(x, w0, c4a);
                c4b = TSimd.MultiplyAdd(x, w1, c4b);
                x = TSimd.Broadcast(*(float*)(p + o5));
                c5a = TSimd.MultiplyAdd(x, w0, c5a);
                c5b = TSimd.MultiplyAdd(x, w1, c5b);
                b += 2 * width;
                p += sizeof(float);
            }
        }

        TSimd.Store(c0a, c);
        TSimd.Store(c0b, c + width);
        c += ldc;
        TSimd.Store(c1a, c);
        TSimd.Store(c1b, c + width);
        c += ldc;
        TSimd.Store(c2a, c);
        TSimd.Store(c2b, c + width);
        c += ldc;
        TSimd.Store(c3a, c);
        TSimd.Store(c3b, c + width);
        c += ldc;
        TSimd.Store(c4a, c);
        TSimd.Store(c4b, c + width);
        c += ldc;
        TSimd.Store(c5a, c);
        TSimd.Store(c5b, c + width);
    }
}
