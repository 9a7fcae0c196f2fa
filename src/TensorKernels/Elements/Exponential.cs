using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace TensorKernels;

/// <summary>
/// The exponential function of floats to less than one unit in the last place, and 1 at 0, where <c>TensorPrimitives.Exp</c> gives
/// 1.0000001; and functions made of it.
/// </summary>
internal static unsafe class Exponential
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
    /// Whether a product and a sum are one instruction, rounded once. WebAssembly has none, and .NET would compute it element by element.
    /// </summary>
    private static bool HasFused => Fma.IsSupported || AdvSimd.IsSupported;

    /// <summary>A function of numbers.</summary>
    private interface IFunction
    {
        static abstract TVector Of<TSimd, TVector>(TVector x)
            where TSimd : struct, ISimd<TVector>
            where TVector : struct;
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
        fixed (float* source = x, target = y)
        {
            VectorPass.Run<Pass<TFunction>, Operands>(new Operands(source, target, x.Length), x.Length);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Power<TSimd, TVector>(TVector value)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        // eˣ = 2ⁿ · eʳ, with r between -log(2) / 2 and log(2) / 2.
        TVector x = TSimd.Limit(value, TSimd.Broadcast(Least), TSimd.Broadcast(Largest));
        TVector n = Whole<TSimd, TVector>(TSimd.MultiplyAdd(x, TSimd.Broadcast(PerLogOfTwo), TSimd.Broadcast(RoundsToWhole)));
        TVector r = TSimd.MultiplyAdd(n, TSimd.Broadcast(HasFused ? -LogOfTwo : -ShortLogOfTwo), x);
        r = TSimd.MultiplyAdd(n, TSimd.Broadcast(HasFused ? -LogOfTwoRest : -ShortLogOfTwoRest), r);
        // Maclaurin's series; its first term that is left out is below 2⁻²⁷ of the sum.
        TVector sum = TSimd.Broadcast(1 / 5040f);
        sum = TSimd.MultiplyAdd(sum, r, TSimd.Broadcast(1 / 720f));
        sum = TSimd.MultiplyAdd(sum, r, TSimd.Broadcast(1 / 120f));
        sum = TSimd.MultiplyAdd(sum, r, TSimd.Broadcast(1 / 24f));
        sum = TSimd.MultiplyAdd(sum, r, TSimd.Broadcast(1 / 6f));
        sum = TSimd.MultiplyAdd(sum, r, TSimd.Broadcast(0.5f));
        sum = TSimd.Add(TSimd.Broadcast(1), TSimd.MultiplyAdd(sum, TSimd.Multiply(r, r), r));
        // 2ⁿ may be beyond what a float holds although the product is not, so it is multiplied in two parts.
        TVector half = Whole<TSimd, TVector>(TSimd.MultiplyAdd(n, TSimd.Broadcast(0.5f), TSimd.Broadcast(RoundsToWhole)));
        TVector rest = TSimd.Subtract(n, half);
        TVector result = TSimd.Multiply(TSimd.Multiply(sum, TSimd.PowerOfTwo(half)), TSimd.PowerOfTwo(rest));
        return TSimd.WhereNaN(value, result);
    }

    /// <summary>Undoes the addition of a number so large that the sum has been rounded to a whole number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Whole<TSimd, TVector>(TVector shifted)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct => TSimd.Subtract(shifted, TSimd.Broadcast(RoundsToWhole));

    private readonly struct Operands(float* source, float* target, int count)
    {
        internal readonly float* Source = source;
        internal readonly float* Target = target;
        internal readonly int Count = count;
    }

    private readonly struct Pass<TFunction> : IVectorPass<Operands>
        where TFunction : struct, IFunction
    {
        // Each width is a method of its own: all in one would be more than the compiler inlines.
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static int Run<TSimd, TVector>(in Operands operands, int from)
            where TSimd : struct, ISimd<TVector>
            where TVector : struct
        {
            float* source = operands.Source, target = operands.Target;
            int i = from;
            for (; i <= operands.Count - TSimd.Width; i += TSimd.Width)
                TSimd.Store(TFunction.Of<TSimd, TVector>(TSimd.Load(source + i)), target + i);
            return i;
        }
    }

    private readonly struct ExpFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TVector Of<TSimd, TVector>(TVector x)
            where TSimd : struct, ISimd<TVector>
            where TVector : struct => Power<TSimd, TVector>(x);
    }

    private readonly struct SigmoidFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TVector Of<TSimd, TVector>(TVector x)
            where TSimd : struct, ISimd<TVector>
            where TVector : struct
        {
            TVector one = TSimd.Broadcast(1);
            return TSimd.Divide(one, TSimd.Add(one, Power<TSimd, TVector>(TSimd.Subtract(TSimd.Broadcast(-0f), x))));
        }
    }

    private readonly struct TanhFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TVector Of<TSimd, TVector>(TVector x)
            where TSimd : struct, ISimd<TVector>
            where TVector : struct
        {
            TVector size = TSimd.Absolute(x), square = TSimd.Multiply(x, x), one = TSimd.Broadcast(1);
            TVector power = Power<TSimd, TVector>(TSimd.Add(size, size));
            TVector large = TSimd.Subtract(one, TSimd.Divide(TSimd.Broadcast(2), TSimd.Add(power, one)));
            TVector sum = TSimd.Broadcast(Tanh11);
            sum = TSimd.MultiplyAdd(sum, square, TSimd.Broadcast(Tanh9));
            sum = TSimd.MultiplyAdd(sum, square, TSimd.Broadcast(Tanh7));
            sum = TSimd.MultiplyAdd(sum, square, TSimd.Broadcast(Tanh5));
            sum = TSimd.MultiplyAdd(sum, square, TSimd.Broadcast(Tanh3));
            TVector small = TSimd.MultiplyAdd(TSimd.Multiply(sum, square), size, size);
            return TSimd.CopySign(TSimd.WhereBelow(size, TSimd.Broadcast(LeastTanh), small, large), x);
        }
    }
}
