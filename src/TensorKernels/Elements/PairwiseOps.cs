using System.Numerics;

namespace TensorKernels;

/// <summary>A function of two numbers.</summary>
internal interface IScalarOp
{
    static abstract T Invoke<T>(T x, T y) where T : unmanaged, INumber<T>, IMinMaxValue<T>;
}

/// <summary>Applies a function to pairs of elements one by one.</summary>
internal readonly struct PairwiseOp<TOp> : IBinaryOp
    where TOp : IScalarOp
{
    public static void Invoke<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> z) where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        for (int i = 0; i < x.Length; i++)
            z[i] = TOp.Invoke(x[i], y[i]);
    }

    public static void Invoke<T>(ReadOnlySpan<T> x, T y, Span<T> z) where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        for (int i = 0; i < x.Length; i++)
            z[i] = TOp.Invoke(x[i], y);
    }

    public static void Invoke<T>(T x, ReadOnlySpan<T> y, Span<T> z) where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        for (int i = 0; i < y.Length; i++)
            z[i] = TOp.Invoke(x, y[i]);
    }
}

/// <summary>The remainder of x / y, with the sign of x.</summary>
internal readonly struct FmodOp : IScalarOp
{
    // The quotient of the smallest integer and -1 is out of range for the type, which the processor reports as an error.
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T>, IMinMaxValue<T> =>
        x is not (float or double) && T.IsNegative(y) && y == -T.One ? T.Zero : x % y;
}

/// <summary>The remainder of x / y, with the sign of y.</summary>
internal readonly struct RemainderOp : IScalarOp
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        T rest = FmodOp.Invoke(x, y);
        return rest != T.Zero && T.IsNegative(rest) != T.IsNegative(y) ? rest + y : rest;
    }
}

/// <summary>The quotient x / y rounded toward zero.</summary>
internal readonly struct TruncatedDivideOp : IScalarOp
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T>, IMinMaxValue<T> => y switch
    {
        float => T.CreateTruncating(MathF.Truncate(float.CreateTruncating(x / y))),
        double => T.CreateTruncating(Math.Truncate(double.CreateTruncating(x / y))),
        _ => T.IsNegative(y) && y == -T.One ? T.Zero - x : x / y,
    };
}

/// <summary>The quotient x / y rounded down.</summary>
internal readonly struct FloorDivideOp : IScalarOp
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        if (y is not (float or double))
        {
            T whole = TruncatedDivideOp.Invoke(x, y);
            return FmodOp.Invoke(x, y) != T.Zero && T.IsNegative(x) != T.IsNegative(y) ? whole - T.One : whole;
        }

        if (y == T.Zero)
            return x / y;

        // As in libtorch, computed from the remainder, since rounding the quotient first can give a result that is one too high.
        T rest = x % y, quotient = (x - rest) / y;
        if (rest != T.Zero && T.IsNegative(y) != T.IsNegative(rest))
            quotient -= T.One;
        T floor = y is float
            ? T.CreateTruncating(MathF.Floor(float.CreateTruncating(quotient)))
            : T.CreateTruncating(Math.Floor(double.CreateTruncating(quotient)));
        return quotient - floor > T.CreateTruncating(0.5) ? floor + T.One : floor;
    }
}

/// <summary>The power xʸ of whole numbers, which wraps around. For a negative y it is the quotient 1 / x⁻ʸ, rounded toward zero.</summary>
internal readonly struct PowerOp : IScalarOp
{
    public static T Invoke<T>(T x, T y) where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        if (T.IsNegative(y))
            return x == T.One ? T.One : x != -T.One ? T.Zero : T.IsEvenInteger(y) ? T.One : -T.One;
        T power = T.One, two = T.One + T.One;
        for (T factor = x; y != T.Zero; y /= two, factor *= factor)
        {
            if (T.IsOddInteger(y))
                power *= factor;
        }

        return power;
    }
}
