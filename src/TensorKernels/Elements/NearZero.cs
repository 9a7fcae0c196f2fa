using System.Numerics;
using System.Numerics.Tensors;

namespace TensorKernels;

/// <summary>
/// Functions that vanish at 0, to the last digits of small results too: <see cref="TensorPrimitives"/> computes tanh and eˣ - 1 as
/// differences from 1, which leaves none of the digits of a small float.
/// </summary>
internal static class NearZero
{
    // Maclaurin's series, divided by x; Abramowitz, Stegun: Handbook of Mathematical Functions, 4.5.64 and 4.2.1.
    private static readonly double[] s_tanh = [1, -1 / 3.0, 2 / 15.0, -17 / 315.0, 62 / 2835.0, -1382 / 155_925.0];
    private static readonly double[] s_expm1 =
        [1, 1 / 2.0, 1 / 6.0, 1 / 24.0, 1 / 120.0, 1 / 720.0, 1 / 5040.0, 1 / 40_320.0, 1 / 362_880.0, 1 / 3_628_800.0];

    /// <summary>Computes the hyperbolic tangent of each element; <see cref="Exponential.Tanh"/> has that of floats.</summary>
    internal static void Tanh(ReadOnlySpan<double> x, Span<double> y)
    {
        x = Kept(x, y);
        TensorPrimitives.Tanh(x, y);
        Sum(x, y, s_tanh, 0.05, isOdd: true);
    }

    /// <summary>Computes eˣ - 1 of each element.</summary>
    internal static void Expm1<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        x = Kept(x, y);
        TensorPrimitives.ExpM1(x, y);
        Sum(x, y, Series<T>(s_expm1), Bound<T>(0.4f, 0.1), isOdd: false);
    }

    /// <summary>Computes log(1 + x) of each element: what is lost when 1 is added is made good to first order.</summary>
    internal static void Log1p<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        x = Kept(x, y);
        TensorPrimitives.LogP1(x, y);
        for (int i = 0; i < x.Length; i++)
        {
            if (T.Abs(x[i]) < T.One)
            {
                T sum = T.One + x[i];
                y[i] -= (sum - T.One - x[i]) / sum;
            }
        }
    }

    /// <summary>The input, which is needed again when the result has overwritten it.</summary>
    private static ReadOnlySpan<T> Kept<T>(ReadOnlySpan<T> x, Span<T> y) => x.Overlaps(y) ? x.ToArray() : x;

    private static T[] Series<T>(double[] coefficients)
        where T : IFloatingPoint<T> => Array.ConvertAll(coefficients, T.CreateChecked);

    /// <summary>Below it the series is as exact as the type, above it the difference from 1.</summary>
    private static T Bound<T>(float single, double @double)
        where T : IFloatingPoint<T> => typeof(T) == typeof(float) ? T.CreateChecked(single) : T.CreateChecked(@double);

    /// <summary>Replaces the results of small elements by the sum of a series; vectors and what is left over round alike.</summary>
    private static void Sum<T>(ReadOnlySpan<T> x, Span<T> y, T[] series, T bound, bool isOdd)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int i = 0;
        var bounds = new Vector<T>(bound);
        for (; i <= x.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            var value = new Vector<T>(x[i..]);
            Vector<T> small = Vector.LessThan(Vector.Abs(value), bounds);
            if (small == Vector<T>.Zero)
                continue;
            Vector<T> power = isOdd ? value * value : value, sum = new(series[^1]);
            for (int k = series.Length - 2; k >= 0; k--)
                sum = (sum * power) + new Vector<T>(series[k]);
            Vector.ConditionalSelect(small, value * sum, new Vector<T>(y[i..])).CopyTo(y[i..]);
        }
        for (; i < x.Length; i++)
        {
            if (T.Abs(x[i]) < bound)
            {
                T power = isOdd ? x[i] * x[i] : x[i], sum = series[^1];
                for (int k = series.Length - 2; k >= 0; k--)
                    sum = (sum * power) + series[k];
                y[i] = x[i] * sum;
            }
        }
    }
}
