using System.Numerics;
using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>Bit masks that tell where a gradient with one value per window is nonzero.</summary>
internal static unsafe class WindowMasks
{
    /// <summary>Returns a bit for each of up to 64 values that is greater than 0.</summary>
    internal static ulong Positive(float* values, int count)
    {
        ulong bits = 0;
        int i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; i <= count - Vector512<float>.Count; i += Vector512<float>.Count)
                bits |= Vector512.GreaterThan(Vector512.Load(values + i), Vector512<float>.Zero).ExtractMostSignificantBits() << i;
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            for (; i <= count - Vector256<float>.Count; i += Vector256<float>.Count)
                bits |= (ulong)Vector256.GreaterThan(Vector256.Load(values + i), Vector256<float>.Zero).ExtractMostSignificantBits() << i;
        }

        for (; i < count; i++)
            bits |= values[i] > 0 ? 1ul << i : 0;
        return bits;
    }

    /// <summary>Returns a bit for each of up to 64 bytes that is equal to a number.</summary>
    internal static ulong Equal(byte* values, int count, byte number)
    {
        ulong bits = 0;
        int i = 0;
        if (Vector512.IsHardwareAccelerated && count == Vector512<byte>.Count)
            return Vector512.Equals(Vector512.Load(values), Vector512.Create(number)).ExtractMostSignificantBits();
        for (; i <= count - Vector128<byte>.Count; i += Vector128<byte>.Count)
            bits |= (ulong)Vector128.Equals(Vector128.Load(values + i), Vector128.Create(number)).ExtractMostSignificantBits() << i;
        for (; i < count; i++)
            bits |= values[i] == number ? 1ul << i : 0;
        return bits;
    }

    /// <summary>Writes, for each filter, a bit for each of up to 32 windows whose value is greater than 0.</summary>
    /// <param name="pooled">The values, [windows, filters].</param>
    /// <param name="windows">The number of windows.</param>
    /// <param name="filters">The number of filters.</param>
    /// <param name="bits">The output, [filters].</param>
    internal static void PositiveWindows(float* pooled, int windows, int filters, uint* bits)
    {
        new Span<uint>(bits, filters).Clear();
        for (int window = 0; window < windows; window++, pooled += filters)
        {
            var bit = new Vector<int>(1 << window);
            int f = 0;
            for (; f <= filters - Vector<int>.Count; f += Vector<int>.Count)
            {
                Vector<int> alive = Vector.GreaterThan(Vector.Load(pooled + f), Vector<float>.Zero);
                (Vector.Load((int*)bits + f) | (alive & bit)).Store((int*)bits + f);
            }

            for (; f < filters; f++)
                bits[f] |= pooled[f] > 0 ? 1u << window : 0;
        }
    }
}
