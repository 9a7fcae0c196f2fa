using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>
/// The inner kernel of weight gradients: a sum of outer products. As many rows and columns as <see cref="RowTile"/> has.
/// </summary>
/// <remarks>c[r, :] = Σ over runs j, over i of a[rows[r] + runs[j] + i · step] · b[j · runLength + i, :]</remarks>
internal static unsafe class OuterTile
{
    /// <param name="a">Base of the rows.</param>
    /// <param name="rows">Offset of each of <see cref="RowTile.Height"/> rows.</param>
    /// <param name="runs">Where each run of positions begins.</param>
    /// <param name="runCount">Number of runs.</param>
    /// <param name="runLength">Positions in each run.</param>
    /// <param name="step">Distance of two positions in A.</param>
    /// <param name="b"><see cref="RowTile.Width"/> columns, a row for each position.</param>
    /// <param name="ldb">Distance of two positions in B.</param>
    /// <param name="c">The tile written.</param>
    /// <param name="ldc">Distance of its rows.</param>
    /// <param name="count">Rows that are wanted; of a tile with few of them only half is computed.</param>
    internal static void Compute(float* a, int* rows, int* runs, int runCount, int runLength, nint step, float* b, nint ldb, float* c, nint ldc, int count = int.MaxValue)
    {
        if (Vector512.IsHardwareAccelerated && count <= 6)
            Outer6<Simd512, Vector512<float>>(a, rows, runs, runCount, runLength, step, b, ldb, c, ldc);
        else if (Vector512.IsHardwareAccelerated)
            Outer12<Simd512, Vector512<float>>(a, rows, runs, runCount, runLength, step, b, ldb, c, ldc);
        else if (Vector256.IsHardwareAccelerated)
            Outer6<Simd256, Vector256<float>>(a, rows, runs, runCount, runLength, step, b, ldb, c, ldc);
        else if (Vector128.IsHardwareAccelerated)
            Outer6<Simd128, Vector128<float>>(a, rows, runs, runCount, runLength, step, b, ldb, c, ldc);
        else
            Outer6<SimdScalar, float>(a, rows, runs, runCount, runLength, step, b, ldb, c, ldc);
    }

    /// <summary>12 rows by two vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Outer12<TSimd, TVector>(float* a, int* rows, int* runs, int runCount, int runLength, nint step, float* b, nint ldb, float* c, nint ldc)
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
        for (int run = 0; run < runCount; run++)
        {
            byte* p = (byte*)(a + runs[run]);
            for (int i = 0; i < runLength; i++)
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
                b += ldb;
                p += step * sizeof(float);
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
    private static void Outer6<TSimd, TVector>(float* a, int* rows, int* runs, int runCount, int runLength, nint step, float* b, nint ldb, float* c, nint ldc)
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
        for (int run = 0; run < runCount; run++)
        {
            byte* p = (byte*)(a + runs[run]);
            for (int i = 0; i < runLength; i++)
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
                b += ldb;
                p += step * sizeof(float);
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
