using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Wasm;

namespace TensorKernels;

/// <summary>
/// The exponential function of floats to less than one unit in the last place, and 1 at 0, where <c>TensorPrimitives.Exp</c> gives
/// 1.0000001; and functions made of it.
/// </summary>
internal static class Exponential
{
    // Beyond these the result is infinite, or 0.
    private const float Largest = 89, Least = -104;

    // The logarithm of 2 as a sum of two floats, and its reciprocal.
    private const float LogOfTwo = 0.693147182f, LogOfTwoRest = -1.90465421e-9f, PerLogOfTwo = 1.44269502f;

    // The same sum where a product is rounded before it is added: the first one has so few digits that its multiples are exact.
    private const float ShortLogOfTwo = 355 / 512f, ShortLogOfTwoRest = -2.12194440e-4f;

    private const float RoundsToWhole = 1.5f * (1 << 23);

    // Maclaurin's series of the hyperbolic tangent, divided by x; Abramowitz, Stegun: Handbook of Mathematical Functions, 4.5.64.
    private const float Tanh3 = -1 / 3f, Tanh5 = 2 / 15f, Tanh7 = -17 / 315f, Tanh9 = 62 / 2835f, Tanh11 = -1382 / 155_925f;

    /// <summary>Below it the series is as exact as a float, above it the difference from 1.</summary>
    private const float LeastTanh = 0.3f;

    /// <summary>
    /// Whether a product and a sum are one instruction. WebAssembly has none, and .NET would compute it element by element.
    /// </summary>
    private static bool HasFused => !PackedSimd.IsSupported;

    /// <summary>A function of vectors.</summary>
    private interface IFunction
    {
        static abstract Vector<float> Of(Vector<float> x);
    }

    /// <summary>Computes eˣ of each element; x and y may be the same memory.</summary>
    internal static void Exp(ReadOnlySpan<float> x, Span<float> y) => Map<ExpFunction>(x, y);

    /// <summary>Computes 1 / (1 + e⁻ˣ) of each element; x and y may be the same memory.</summary>
    internal static void Sigmoid(ReadOnlySpan<float> x, Span<float> y) => Map<SigmoidFunction>(x, y);

    /// <summary>
    /// Computes the hyperbolic tangent of each element, to the last digits of small results too; x and y may be the same memory.
    /// </summary>
    internal static void Tanh(ReadOnlySpan<float> x, Span<float> y) => Map<TanhFunction>(x, y);

    private static void Map<TFunction>(ReadOnlySpan<float> x, Span<float> y)
        where TFunction : struct, IFunction
    {
        int count = Vector<float>.Count, i = 0;
        for (; i <= x.Length - count; i += count)
            TFunction.Of(new Vector<float>(x[i..])).CopyTo(y[i..]);
        if (i == x.Length)
            return;
        // What is left over rounds as vectors do.
        Span<float> rest = stackalloc float[count];
        x[i..].CopyTo(rest);
        TFunction.Of(new Vector<float>(rest)).CopyTo(rest);
        rest[..(x.Length - i)].CopyTo(y[i..]);
    }

    private readonly struct ExpFunction : IFunction
    {
        public static Vector<float> Of(Vector<float> x) => Exp(x);
    }

    private readonly struct SigmoidFunction : IFunction
    {
        public static Vector<float> Of(Vector<float> x) => Vector<float>.One / (Vector<float>.One + Exp(-x));
    }

    private readonly struct TanhFunction : IFunction
    {
        public static Vector<float> Of(Vector<float> x)
        {
            Vector<float> size = Vector.Abs(x), square = x * x;
            Vector<float> large = Vector<float>.One - new Vector<float>(2) / (Exp(size + size) + Vector<float>.One);
            Vector<float> sum = new(Tanh11);
            sum = MultiplyAdd(sum, square, new(Tanh9));
            sum = MultiplyAdd(sum, square, new(Tanh7));
            sum = MultiplyAdd(sum, square, new(Tanh5));
            sum = MultiplyAdd(sum, square, new(Tanh3));
            Vector<float> small = MultiplyAdd(sum * square, size, size);
            return Vector.CopySign(Vector.ConditionalSelect(Vector.LessThan(size, new(LeastTanh)), small, large), x);
        }
    }

    /// <summary>eˣ = 2ⁿ · eʳ, with r between -log(2) / 2 and log(2) / 2.</summary>
    private static Vector<float> Exp(Vector<float> value)
    {
        Vector<float> x = Vector.Min(Vector.Max(value, new(Least)), new(Largest));
        Vector<float> shifted = MultiplyAdd(x, new(PerLogOfTwo), new(RoundsToWhole));
        Vector<float> n = shifted - new Vector<float>(RoundsToWhole);
        Vector<float> r = MultiplyAdd(n, new(HasFused ? -LogOfTwo : -ShortLogOfTwo), x);
        r = MultiplyAdd(n, new(HasFused ? -LogOfTwoRest : -ShortLogOfTwoRest), r);
        // Maclaurin's series; its first term that is left out is below 2⁻²⁷ of the sum.
        Vector<float> sum = new(1 / 5040f);
        sum = MultiplyAdd(sum, r, new(1 / 720f));
        sum = MultiplyAdd(sum, r, new(1 / 120f));
        sum = MultiplyAdd(sum, r, new(1 / 24f));
        sum = MultiplyAdd(sum, r, new(1 / 6f));
        sum = MultiplyAdd(sum, r, new(0.5f));
        sum = Vector<float>.One + MultiplyAdd(sum, r * r, r);
        // 2ⁿ may be beyond what a float holds although the product is not, so it is multiplied in two parts.
        Vector<int> whole = Vector.ConvertToInt32(n), half = whole >> 1;
        Vector<float> result = sum * PowerOfTwo(half) * PowerOfTwo(whole - half);
        return Vector.ConditionalSelect(Vector.Equals(value, value), result, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> MultiplyAdd(Vector<float> a, Vector<float> b, Vector<float> c) =>
        HasFused ? Vector.FusedMultiplyAdd(a, b, c) : a * b + c;

    private static Vector<float> PowerOfTwo(Vector<int> exponent) => Vector.AsVectorSingle((exponent + new Vector<int>(127)) << 23);
}
