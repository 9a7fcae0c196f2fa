using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace SkiaSharp;

// Transforms all eight columns at once, then all eight rows.
internal static unsafe partial class JpegInverseDct
{
    internal static bool IsVectorized => Sse2.IsSupported || AdvSimd.Arm64.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void TransformVector(short* block, ushort* quantization, byte* samples, int stride)
    {
        Vector128<short> v0 = Load(block, quantization, 0), v1 = Load(block, quantization, 1);
        Vector128<short> v2 = Load(block, quantization, 2), v3 = Load(block, quantization, 3);
        Vector128<short> v4 = Load(block, quantization, 4), v5 = Load(block, quantization, 5);
        Vector128<short> v6 = Load(block, quantization, 6), v7 = Load(block, quantization, 7);
        Pass(FirstShift, ref v0, ref v1, ref v2, ref v3, ref v4, ref v5, ref v6, ref v7);
        Transpose(ref v0, ref v1, ref v2, ref v3, ref v4, ref v5, ref v6, ref v7);
        Pass(SecondShift, ref v0, ref v1, ref v2, ref v3, ref v4, ref v5, ref v6, ref v7);
        Transpose(ref v0, ref v1, ref v2, ref v3, ref v4, ref v5, ref v6, ref v7);
        Store(v0, v1, samples, stride);
        Store(v2, v3, samples + 2 * (nint)stride, stride);
        Store(v4, v5, samples + 4 * (nint)stride, stride);
        Store(v6, v7, samples + 6 * (nint)stride, stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Load(short* block, ushort* quantization, int row) =>
        Vector128.Load(block + 8 * row) * Vector128.Load((short*)quantization + 8 * row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector128<short> upper, Vector128<short> lower, byte* samples, int stride)
    {
        Vector128<byte> both = Vector128.NarrowWithSaturation(upper, lower).AsByte() ^ Vector128.Create((byte)128);
        *(ulong*)samples = both.AsUInt64().GetElement(0);
        *(ulong*)(samples + stride) = both.AsUInt64().GetElement(1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pass(
        int shift, ref Vector128<short> v0, ref Vector128<short> v1, ref Vector128<short> v2, ref Vector128<short> v3,
        ref Vector128<short> v4, ref Vector128<short> v5, ref Vector128<short> v6, ref Vector128<short> v7)
    {
        const short One = 1 << ConstantBits;
        Vector256<int> round = Vector256.Create(1 << (shift - 1));
        Vector256<short> in04 = Pair(v0, v4), in26 = Pair(v2, v6), in13 = Pair(v1, v3), in57 = Pair(v5, v7);
        Vector256<int> sum = Products(in04, One, One) + round, difference = Products(in04, One, -One) + round;
        Vector256<int> even2 = Products(in26, Even2A, Even2B), even6 = Products(in26, Even6A, Even6B);
        Vector256<int> even0 = sum + even2, even3 = sum - even2, even1 = difference + even6;
        even2 = difference - even6;
        Vector256<int> odd1 = Products(in13, Odd1, OddK) + Products(in57, OddB, OddC);
        Vector256<int> odd3 = Products(in13, OddK, Odd3) + Products(in57, OddD, OddA);
        Vector256<int> odd5 = Products(in13, OddB, OddD) + Products(in57, Odd5, OddK);
        Vector256<int> odd7 = Products(in13, OddC, OddA) + Products(in57, OddK, Odd7);
        v0 = Narrow(even0 + odd1, shift);
        v1 = Narrow(even1 + odd3, shift);
        v2 = Narrow(even2 + odd5, shift);
        v3 = Narrow(even3 + odd7, shift);
        v4 = Narrow(even3 - odd7, shift);
        v5 = Narrow(even2 - odd5, shift);
        v6 = Narrow(even1 - odd3, shift);
        v7 = Narrow(even0 - odd1, shift);
    }

    /// <summary>
    /// Returns, for each pair, its first value times <paramref name="first"/> plus its second times <paramref name="second"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Products(Vector256<short> pairs, short first, short second)
    {
        Vector256<int> factors = Vector256.Create((int)(ushort)first | second << 16);
        if (Avx2.IsSupported)
            return Avx2.MultiplyAddAdjacent(pairs, factors.AsInt16());
        return (pairs.AsInt32() << 16 >> 16) * Vector256.Create((int)first) + (pairs.AsInt32() >> 16) * Vector256.Create((int)second);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Pair(Vector128<short> a, Vector128<short> b) =>
        Vector256.Create(InterleaveLower(a, b), InterleaveUpper(a, b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Narrow(Vector256<int> sums, int shift)
    {
        sums >>= shift;
        return Vector128.NarrowWithSaturation(sums.GetLower(), sums.GetUpper());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(
        ref Vector128<short> v0, ref Vector128<short> v1, ref Vector128<short> v2, ref Vector128<short> v3,
        ref Vector128<short> v4, ref Vector128<short> v5, ref Vector128<short> v6, ref Vector128<short> v7)
    {
        // Interleaving with the row four below, three times over, turns rows into columns.
        Vector128<short> a0 = InterleaveLower(v0, v4), a1 = InterleaveUpper(v0, v4), a2 = InterleaveLower(v1, v5),
            a3 = InterleaveUpper(v1, v5);
        Vector128<short> a4 = InterleaveLower(v2, v6), a5 = InterleaveUpper(v2, v6), a6 = InterleaveLower(v3, v7),
            a7 = InterleaveUpper(v3, v7);
        Vector128<short> b0 = InterleaveLower(a0, a4), b1 = InterleaveUpper(a0, a4), b2 = InterleaveLower(a1, a5),
            b3 = InterleaveUpper(a1, a5);
        Vector128<short> b4 = InterleaveLower(a2, a6), b5 = InterleaveUpper(a2, a6), b6 = InterleaveLower(a3, a7),
            b7 = InterleaveUpper(a3, a7);
        v0 = InterleaveLower(b0, b4);
        v1 = InterleaveUpper(b0, b4);
        v2 = InterleaveLower(b1, b5);
        v3 = InterleaveUpper(b1, b5);
        v4 = InterleaveLower(b2, b6);
        v5 = InterleaveUpper(b2, b6);
        v6 = InterleaveLower(b3, b7);
        v7 = InterleaveUpper(b3, b7);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> InterleaveLower(Vector128<short> a, Vector128<short> b) =>
        Sse2.IsSupported ? Sse2.UnpackLow(a, b) : AdvSimd.Arm64.ZipLow(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> InterleaveUpper(Vector128<short> a, Vector128<short> b) =>
        Sse2.IsSupported ? Sse2.UnpackHigh(a, b) : AdvSimd.Arm64.ZipHigh(a, b);
}
