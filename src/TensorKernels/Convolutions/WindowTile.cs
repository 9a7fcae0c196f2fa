using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>
/// A <see cref="RowTile"/> whose twelve rows are the pixels of three windows of four: their maxima are taken where the sums are, in registers.
/// </summary>
internal static unsafe class WindowTile
{
    /// <summary>Windows of a tile.</summary>
    internal const int Windows = 3;

    /// <summary>Rows of a window.</summary>
    internal const int Size = 4;

    /// <summary>Whether there are registers for it.</summary>
    internal static bool IsSupported => Vector512.IsHardwareAccelerated;

    /// <param name="a">Base of the rows.</param>
    /// <param name="rows">Offset of each row, the rows of a window together.</param>
    /// <param name="b">A panel, packed row after row.</param>
    /// <param name="runs">Where in a row each run of consecutive values begins.</param>
    /// <param name="runCount">Number of runs.</param>
    /// <param name="runLength">Values in each run.</param>
    /// <param name="initial">What the sums start from.</param>
    /// <param name="rectify">Whether what is below 0 becomes 0.</param>
    /// <param name="output">[3, width]: the largest of each window.</param>
    /// <param name="origin">[3, width]: the row that it came from.</param>
    /// <param name="stride">Distance of two windows in both.</param>
    internal static void Compute(float* a, int* rows, float* b, int* runs, int runCount, int runLength, float* initial, bool rectify, float* output, byte* origin, nint stride) =>
        Rows12<Simd512, Vector512<float>>(a, rows, b, runs, runCount, runLength, initial, rectify, output, origin, stride);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rows12<TSimd, TVector>(
        float* a, int* rows, float* b, int* runs, int runCount, int runLength, float* initial, bool rectify, float* output, byte* origin, nint stride)
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

        TVector one = TSimd.Broadcast(1), two = TSimd.Broadcast(2), three = TSimd.Broadcast(3);
        TVector n0a = TSimd.Zero;
        TSimd.Larger(c1a, one, ref c0a, ref n0a);
        TSimd.Larger(c2a, two, ref c0a, ref n0a);
        TSimd.Larger(c3a, three, ref c0a, ref n0a);
        TVector n0b = TSimd.Zero;
        TSimd.Larger(c1b, one, ref c0b, ref n0b);
        TSimd.Larger(c2b, two, ref c0b, ref n0b);
        TSimd.Larger(c3b, three, ref c0b, ref n0b);
        TSimd.Store(rectify ? TSimd.Rectify(c0a) : c0a, output);
        TSimd.Store(rectify ? TSimd.Rectify(c0b) : c0b, output + width);
        TSimd.StoreBytes(n0a, origin);
        TSimd.StoreBytes(n0b, origin + width);
        TVector n1a = TSimd.Zero;
        TSimd.Larger(c5a, one, ref c4a, ref n1a);
        TSimd.Larger(c6a, two, ref c4a, ref n1a);
        TSimd.Larger(c7a, three, ref c4a, ref n1a);
        TVector n1b = TSimd.Zero;
        TSimd.Larger(c5b, one, ref c4b, ref n1b);
        TSimd.Larger(c6b, two, ref c4b, ref n1b);
        TSimd.Larger(c7b, three, ref c4b, ref n1b);
        TSimd.Store(rectify ? TSimd.Rectify(c4a) : c4a, output + stride);
        TSimd.Store(rectify ? TSimd.Rectify(c4b) : c4b, output + stride + width);
        TSimd.StoreBytes(n1a, origin + stride);
        TSimd.StoreBytes(n1b, origin + stride + width);
        TVector n2a = TSimd.Zero;
        TSimd.Larger(c9a, one, ref c8a, ref n2a);
        TSimd.Larger(c10a, two, ref c8a, ref n2a);
        TSimd.Larger(c11a, three, ref c8a, ref n2a);
        TVector n2b = TSimd.Zero;
        TSimd.Larger(c9b, one, ref c8b, ref n2b);
        TSimd.Larger(c10b, two, ref c8b, ref n2b);
        TSimd.Larger(c11b, three, ref c8b, ref n2b);
        TSimd.Store(rectify ? TSimd.Rectify(c8a) : c8a, output + 2 * stride);
        TSimd.Store(rectify ? TSimd.Rectify(c8b) : c8b, output + 2 * stride + width);
        TSimd.StoreBytes(n2a, origin + 2 * stride);
        TSimd.StoreBytes(n2b, origin + 2 * stride + width);
    }
}
