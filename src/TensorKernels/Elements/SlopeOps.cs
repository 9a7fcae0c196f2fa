using System.Numerics;

namespace TensorKernels;

/// <summary>A gradient times the derivative of a function, from the function's value, without a tensor for what is between.</summary>
internal interface ISlope
{
    static abstract T Of<T>(T gradient, T value) where T : INumber<T>;

    static abstract Vector<T> Of<T>(Vector<T> gradient, Vector<T> value) where T : INumber<T>;
}

/// <summary>The derivative of the logistic function, y(1 - y).</summary>
internal readonly struct SigmoidSlope : ISlope
{
    public static T Of<T>(T gradient, T value)
        where T : INumber<T> => gradient * (T.One - value) * value;

    public static Vector<T> Of<T>(Vector<T> gradient, Vector<T> value)
        where T : INumber<T> => gradient * (Vector<T>.One - value) * value;
}

/// <summary>The derivative of the hyperbolic tangent, 1 - y².</summary>
internal readonly struct TanhSlope : ISlope
{
    public static T Of<T>(T gradient, T value)
        where T : INumber<T> => gradient * (T.One - value * value);

    public static Vector<T> Of<T>(Vector<T> gradient, Vector<T> value)
        where T : INumber<T> => gradient * (Vector<T>.One - value * value);
}

/// <summary>Multiplies a gradient, the first operand, by a slope.</summary>
internal readonly struct SlopeOp<TSlope> : IBinaryOp
    where TSlope : struct, ISlope
{
    public static void Invoke<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> z)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        int i = 0;
        for (; i <= z.Length - Vector<T>.Count; i += Vector<T>.Count)
            TSlope.Of(new Vector<T>(x[i..]), new Vector<T>(y[i..])).CopyTo(z[i..]);
        for (; i < z.Length; i++)
            z[i] = TSlope.Of(x[i], y[i]);
    }

    public static void Invoke<T>(ReadOnlySpan<T> x, T y, Span<T> z)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        for (int i = 0; i < z.Length; i++)
            z[i] = TSlope.Of(x[i], y);
    }

    public static void Invoke<T>(T x, ReadOnlySpan<T> y, Span<T> z)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        int i = 0;
        for (; i <= z.Length - Vector<T>.Count; i += Vector<T>.Count)
            TSlope.Of(new Vector<T>(x), new Vector<T>(y[i..])).CopyTo(z[i..]);
        for (; i < z.Length; i++)
            z[i] = TSlope.Of(x, y[i]);
    }
}
