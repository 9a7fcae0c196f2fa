using System.Numerics;

namespace TensorKernels;

/// <summary>
/// The exponential function of floats to less than one unit in the last place, and 1 at 0: <c>TensorPrimitives.Exp</c> gives 1.0000001.
/// </summary>
internal static class Exponential
{
    // Beyond these the result is infinite, or 0.
    private const float Largest = 89, Least = -104;

    // The logarithm of 2 as a sum of two floats, and its reciprocal.
    private const float LogOfTwo = 0.693147182f, LogOfTwoRest = -1.90465421e-9f, PerLogOfTwo = 1.44269502f;

    private const float RoundsToWhole = 1.5f * (1 << 23);

    /// <summary>Computes eˣ of each element; x and y may be the same memory.</summary>
    internal static void Exp(ReadOnlySpan<float> x, Span<float> y)
    {
        int count = Vector<float>.Count, i = 0;
        for (; i <= x.Length - count; i += count)
            Exp(new Vector<float>(x[i..])).CopyTo(y[i..]);
        if (i == x.Length)
            return;
        // What is left over rounds as vectors do.
        Span<float> rest = stackalloc float[count];
        x[i..].CopyTo(rest);
        Exp(new Vector<float>(rest)).CopyTo(rest);
        rest[..(x.Length - i)].CopyTo(y[i..]);
    }

    /// <summary>eˣ = 2ⁿ · eʳ, with r between -log(2) / 2 and log(2) / 2.</summary>
    private static Vector<float> Exp(Vector<float> value)
    {
        Vector<float> x = Vector.Min(Vector.Max(value, new(Least)), new(Largest));
        Vector<float> shifted = Vector.FusedMultiplyAdd(x, new(PerLogOfTwo), new(RoundsToWhole));
        Vector<float> n = shifted - new Vector<float>(RoundsToWhole);
        Vector<float> r = Vector.FusedMultiplyAdd(n, new(-LogOfTwo), x);
        r = Vector.FusedMultiplyAdd(n, new(-LogOfTwoRest), r);
        // Maclaurin's series; its first term that is left out is below 2⁻²⁷ of the sum.
        Vector<float> sum = new(1 / 5040f);
        sum = Vector.FusedMultiplyAdd(sum, r, new(1 / 720f));
        sum = Vector.FusedMultiplyAdd(sum, r, new(1 / 120f));
        sum = Vector.FusedMultiplyAdd(sum, r, new(1 / 24f));
        sum = Vector.FusedMultiplyAdd(sum, r, new(1 / 6f));
        sum = Vector.FusedMultiplyAdd(sum, r, new(0.5f));
        sum = Vector<float>.One + Vector.FusedMultiplyAdd(sum, r * r, r);
        // 2ⁿ may be beyond what a float holds although the product is not, so it is multiplied in two parts.
        Vector<int> whole = Vector.ConvertToInt32(n), half = whole >> 1;
        Vector<float> result = sum * PowerOfTwo(half) * PowerOfTwo(whole - half);
        return Vector.ConditionalSelect(Vector.Equals(value, value), result, value);
    }

    private static Vector<float> PowerOfTwo(Vector<int> exponent) => Vector.AsVectorSingle((exponent + new Vector<int>(127)) << 23);
}
