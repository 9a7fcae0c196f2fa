using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace SkiaSharp;

// The eight samples across an edge are p3 to p0 before it and q0 to q3 after it, each a vector of sixteen places along the edge.
internal static unsafe partial class Vp8LoopFilter
{
    internal static bool IsVectorized => Sse2.IsSupported || AdvSimd.Arm64.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FilterHorizontalEdge(Kind kind, byte* samples, byte* others, int across, Vp8FilterStrength strength)
    {
        Vector256<short> p1 = Load(samples, others, -2 * across), p0 = Load(samples, others, -across);
        Vector256<short> q0 = Load(samples, others, 0), q1 = Load(samples, others, across);
        if (kind == Kind.Simple)
        {
            SmoothSimply(p1, ref p0, ref q0, q1, strength.Limit);
        }
        else
        {
            Vector256<short> p3 = Load(samples, others, -4 * across), p2 = Load(samples, others, -3 * across);
            Vector256<short> q2 = Load(samples, others, 2 * across), q3 = Load(samples, others, 3 * across);
            if (!Smooth(kind, p3, ref p2, ref p1, ref p0, ref q0, ref q1, ref q2, q3, strength))
                return;
            if (kind == Kind.Outer)
            {
                Store(p2, samples, others, -3 * across);
                Store(q2, samples, others, 2 * across);
            }
            Store(p1, samples, others, -2 * across);
            Store(q1, samples, others, across);
        }
        Store(p0, samples, others, -across);
        Store(q0, samples, others, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FilterVerticalEdge(Kind kind, byte* samples, byte* others, int along, Vp8FilterStrength strength)
    {
        Vector128<byte> v0 = LoadRows(samples, 0, along), v1 = LoadRows(samples, 2, along), v2 = LoadRows(samples, 4, along),
            v3 = LoadRows(samples, 6, along);
        Vector128<byte> v4 = LoadRows(others, 0, along), v5 = LoadRows(others, 2, along), v6 = LoadRows(others, 4, along),
            v7 = LoadRows(others, 6, along);
        // Each call rotates the bits of a sample's place, three for the vector and four for the position in it, by one. At first, the bits
        // of the row come before those of the column; after four calls it is the other way round, and after seven as at first.
        Rotate(ref v0, ref v1, ref v2, ref v3, ref v4, ref v5, ref v6, ref v7);
        Rotate(ref v0, ref v1, ref v2, ref v3, ref v4, ref v5, ref v6, ref v7);
        Rotate(ref v0, ref v1, ref v2, ref v3, ref v4, ref v5, ref v6, ref v7);
        Rotate(ref v0, ref v1, ref v2, ref v3, ref v4, ref v5, ref v6, ref v7);
        Vector256<short> p3 = Widen(v0), p2 = Widen(v1), p1 = Widen(v2), p0 = Widen(v3), q0 = Widen(v4), q1 = Widen(v5), q2 = Widen(v6),
            q3 = Widen(v7);
        if (kind == Kind.Simple)
            SmoothSimply(p1, ref p0, ref q0, q1, strength.Limit);
        else if (!Smooth(kind, p3, ref p2, ref p1, ref p0, ref q0, ref q1, ref q2, q3, strength))
            return;

        v1 = Narrow(p2);
        v2 = Narrow(p1);
        v3 = Narrow(p0);
        v4 = Narrow(q0);
        v5 = Narrow(q1);
        v6 = Narrow(q2);
        Rotate(ref v0, ref v1, ref v2, ref v3, ref v4, ref v5, ref v6, ref v7);
        Rotate(ref v0, ref v1, ref v2, ref v3, ref v4, ref v5, ref v6, ref v7);
        Rotate(ref v0, ref v1, ref v2, ref v3, ref v4, ref v5, ref v6, ref v7);
        StoreRows(v0, samples, 0, along);
        StoreRows(v1, samples, 2, along);
        StoreRows(v2, samples, 4, along);
        StoreRows(v3, samples, 6, along);
        StoreRows(v4, others, 0, along);
        StoreRows(v5, others, 2, along);
        StoreRows(v6, others, 4, along);
        StoreRows(v7, others, 6, along);
    }

    /// <summary>Interleaves each of the first four vectors with the one four places later.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Rotate(
        ref Vector128<byte> v0, ref Vector128<byte> v1, ref Vector128<byte> v2, ref Vector128<byte> v3,
        ref Vector128<byte> v4, ref Vector128<byte> v5, ref Vector128<byte> v6, ref Vector128<byte> v7)
    {
        Vector128<byte> a0 = InterleaveLower(v0, v4), a1 = InterleaveUpper(v0, v4), a2 = InterleaveLower(v1, v5),
            a3 = InterleaveUpper(v1, v5);
        Vector128<byte> a4 = InterleaveLower(v2, v6), a5 = InterleaveUpper(v2, v6), a6 = InterleaveLower(v3, v7),
            a7 = InterleaveUpper(v3, v7);
        (v0, v1, v2, v3, v4, v5, v6, v7) = (a0, a1, a2, a3, a4, a5, a6, a7);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SmoothSimply(Vector256<short> p1, ref Vector256<short> p0, ref Vector256<short> q0, Vector256<short> q1, int limit)
    {
        Vector256<short> isEdge = IsWithin(p1, p0, q0, q1, limit);
        Vector256<short> difference = (Triple(q0 - p0) + ClampSigned(p1 - q1)) & isEdge;
        Move(ref p0, ref q0, difference);
    }

    /// <returns>Whether anything was changed.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Smooth(
        Kind kind, Vector256<short> p3, ref Vector256<short> p2, ref Vector256<short> p1, ref Vector256<short> p0,
        ref Vector256<short> q0, ref Vector256<short> q1, ref Vector256<short> q2, Vector256<short> q3, Vp8FilterStrength strength)
    {
        Vector256<short> nearBefore = Vector256.Abs(p1 - p0), nearBehind = Vector256.Abs(q1 - q0),
            largest = Vector256.Max(nearBefore, nearBehind);
        Vector256<short> farBefore = Vector256.Max(Vector256.Abs(p3 - p2), Vector256.Abs(p2 - p1)),
            farBehind = Vector256.Max(Vector256.Abs(q3 - q2), Vector256.Abs(q2 - q1));
        Vector256<short> interior = Vector256.Max(Vector256.Max(farBefore, farBehind), largest);
        Vector256<short> isEdge =
            IsWithin(p1, p0, q0, q1, strength.Limit) & Vector256.LessThanOrEqual(interior, Vector256.Create((short)strength.Interior));
        if (isEdge == Vector256<short>.Zero)
            return false;
        Vector256<short> isVaried = Vector256.GreaterThan(largest, Vector256.Create((short)strength.Variance));
        Vector256<short> slope = Triple(q0 - p0), difference = slope + ClampSigned(p1 - q1);
        if (kind == Kind.Outer)
        {
            Vector256<short> wide = Vector256.AndNot(ClampSigned(difference) & isEdge, isVaried);
            Move(ref p0, ref q0, difference & isEdge & isVaried);
            // 27, 18 and 9 parts of 128; a difference of zero changes nothing.
            Vector256<short> nine = wide + (wide << 3), half = Vector256.Create((short)63);
            Shift(ref p2, ref q2, (nine + half) >> 7);
            Shift(ref p1, ref q1, (nine + nine + half) >> 7);
            Shift(ref p0, ref q0, (nine + nine + nine + half) >> 7);
            return true;
        }

        difference = Vector256.ConditionalSelect(isVaried, difference, slope) & isEdge;
        Vector256<short> first = Move(ref p0, ref q0, difference);
        Shift(ref p1, ref q1, Vector256.AndNot((first + Vector256<short>.One) >> 1, isVaried));
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> IsWithin(
        Vector256<short> p1, Vector256<short> p0, Vector256<short> q0, Vector256<short> q1, int limit) =>
        Vector256.LessThanOrEqual((Vector256.Abs(p0 - q0) << 2) + Vector256.Abs(p1 - q1), Vector256.Create((short)(2 * limit + 1)));

    /// <summary>Moves the two samples at the edge toward each other. A difference of zero changes nothing.</summary>
    /// <returns>How far the sample after the edge was moved.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Move(ref Vector256<short> p0, ref Vector256<short> q0, Vector256<short> difference)
    {
        Vector256<short> first = ClampSigned(difference + Vector256.Create((short)4)) >> 3,
            second = ClampSigned(difference + Vector256.Create((short)3)) >> 3;
        p0 = Clamp(p0 + second);
        q0 = Clamp(q0 - first);
        return first;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Shift(ref Vector256<short> before, ref Vector256<short> behind, Vector256<short> step)
    {
        before = Clamp(before + step);
        behind = Clamp(behind - step);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Triple(Vector256<short> values) => values + values + values;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> ClampSigned(Vector256<short> values) =>
        Vector256.Min(Vector256.Max(values, Vector256.Create((short)sbyte.MinValue)), Vector256.Create((short)sbyte.MaxValue));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Clamp(Vector256<short> values) =>
        Vector256.Min(Vector256.Max(values, Vector256<short>.Zero), Vector256.Create((short)255));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Widen(Vector128<byte> bytes) => Vector256.WidenLower(bytes.ToVector256Unsafe()).AsInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Narrow(Vector256<short> values) =>
        Vector128.Narrow(values.GetLower().AsUInt16(), values.GetUpper().AsUInt16());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Load(byte* samples, byte* others, int offset) =>
        Widen(Vector128.Create(Unsafe.ReadUnaligned<ulong>(samples + offset), Unsafe.ReadUnaligned<ulong>(others + offset)).AsByte());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<short> values, byte* samples, byte* others, int offset)
    {
        Vector128<ulong> bytes = Narrow(values).AsUInt64();
        Unsafe.WriteUnaligned(samples + offset, bytes.GetElement(0));
        Unsafe.WriteUnaligned(others + offset, bytes.GetElement(1));
    }

    /// <summary>Loads eight samples across the edge from a row and from the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> LoadRows(byte* samples, int row, int along)
    {
        samples += row * (nint)along - 4;
        return Vector128.Create(Unsafe.ReadUnaligned<ulong>(samples), Unsafe.ReadUnaligned<ulong>(samples + along)).AsByte();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRows(Vector128<byte> rows, byte* samples, int row, int along)
    {
        samples += row * (nint)along - 4;
        Unsafe.WriteUnaligned(samples, rows.AsUInt64().GetElement(0));
        Unsafe.WriteUnaligned(samples + along, rows.AsUInt64().GetElement(1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> InterleaveLower(Vector128<byte> a, Vector128<byte> b) =>
        Sse2.IsSupported ? Sse2.UnpackLow(a, b) : AdvSimd.Arm64.ZipLow(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> InterleaveUpper(Vector128<byte> a, Vector128<byte> b) =>
        Sse2.IsSupported ? Sse2.UnpackHigh(a, b) : AdvSimd.Arm64.ZipHigh(a, b);
}
