using System.Numerics;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace TensorKernels;

/// <summary>An operation on pairs of elements: on vectors, or with one side a single value.</summary>
internal interface IBinaryOp
{
    static abstract void Invoke<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> z) where T : unmanaged, INumber<T>, IMinMaxValue<T>;

    static abstract void Invoke<T>(ReadOnlySpan<T> x, T y, Span<T> z) where T : unmanaged, INumber<T>, IMinMaxValue<T>;

    static abstract void Invoke<T>(T x, ReadOnlySpan<T> y, Span<T> z) where T : unmanaged, INumber<T>, IMinMaxValue<T>;
}

internal readonly struct AddOp : IBinaryOp
{
    public static void Invoke<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> z)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => TensorPrimitives.Add(x, y, z);

    public static void Invoke<T>(ReadOnlySpan<T> x, T y, Span<T> z)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => TensorPrimitives.Add(x, y, z);

    public static void Invoke<T>(T x, ReadOnlySpan<T> y, Span<T> z)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => TensorPrimitives.Add(y, x, z);
}

internal readonly struct SubtractOp : IBinaryOp
{
    public static void Invoke<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> z)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => TensorPrimitives.Subtract(x, y, z);

    public static void Invoke<T>(ReadOnlySpan<T> x, T y, Span<T> z)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => TensorPrimitives.Subtract(x, y, z);

    public static void Invoke<T>(T x, ReadOnlySpan<T> y, Span<T> z)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => TensorPrimitives.Subtract(x, y, z);
}

internal readonly struct MultiplyOp : IBinaryOp
{
    public static void Invoke<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> z)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => TensorPrimitives.Multiply(x, y, z);

    public static void Invoke<T>(ReadOnlySpan<T> x, T y, Span<T> z)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => TensorPrimitives.Multiply(x, y, z);

    public static void Invoke<T>(T x, ReadOnlySpan<T> y, Span<T> z)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => TensorPrimitives.Multiply(y, x, z);
}

internal readonly struct DivideOp : IBinaryOp
{
    public static void Invoke<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> z)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => TensorPrimitives.Divide(x, y, z);

    public static void Invoke<T>(ReadOnlySpan<T> x, T y, Span<T> z)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => TensorPrimitives.Divide(x, y, z);

    public static void Invoke<T>(T x, ReadOnlySpan<T> y, Span<T> z)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => TensorPrimitives.Divide(x, y, z);
}

internal readonly struct MaximumOp : IBinaryOp
{
    public static void Invoke<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> z)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => TensorPrimitives.Max(x, y, z);

    public static void Invoke<T>(ReadOnlySpan<T> x, T y, Span<T> z)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => TensorPrimitives.Max(x, y, z);

    public static void Invoke<T>(T x, ReadOnlySpan<T> y, Span<T> z)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => TensorPrimitives.Max(y, x, z);
}

internal readonly struct MinimumOp : IBinaryOp
{
    public static void Invoke<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> z)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => TensorPrimitives.Min(x, y, z);

    public static void Invoke<T>(ReadOnlySpan<T> x, T y, Span<T> z)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => TensorPrimitives.Min(x, y, z);

    public static void Invoke<T>(T x, ReadOnlySpan<T> y, Span<T> z)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => TensorPrimitives.Min(y, x, z);
}

/// <summary>The gradient y of a rectifier where its output x is positive, and 0 elsewhere.</summary>
internal readonly struct PositiveMaskOp : IBinaryOp
{
    public static void Invoke<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> z) where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        int i = 0;
        if (Vector.IsHardwareAccelerated && Vector<T>.IsSupported)
        {
            for (; i <= x.Length - Vector<T>.Count; i += Vector<T>.Count)
            {
                Vector<T> mask = Vector.GreaterThan(new Vector<T>(x[i..]), Vector<T>.Zero);
                Vector.ConditionalSelect(mask, new Vector<T>(y[i..]), Vector<T>.Zero).CopyTo(z[i..]);
            }
        }

        for (; i < x.Length; i++)
            z[i] = x[i] > T.Zero ? y[i] : T.Zero;
    }

    public static void Invoke<T>(ReadOnlySpan<T> x, T y, Span<T> z) where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        for (int i = 0; i < x.Length; i++)
            z[i] = x[i] > T.Zero ? y : T.Zero;
    }

    public static void Invoke<T>(T x, ReadOnlySpan<T> y, Span<T> z) where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        if (x > T.Zero)
            y.CopyTo(z);
        else
            z.Clear();
    }
}

/// <summary>A comparison of pairs of elements.</summary>
internal interface ICompareOp
{
    static abstract bool Invoke<T>(T x, T y) where T : unmanaged, INumber<T>;
}

internal readonly struct EqualOp : ICompareOp
{
    public static bool Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => x == y;
}

internal readonly struct NotEqualOp : ICompareOp
{
    public static bool Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => x != y;
}

internal readonly struct LessOp : ICompareOp
{
    public static bool Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => x < y;
}

internal readonly struct LessOrEqualOp : ICompareOp
{
    public static bool Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => x <= y;
}

internal readonly struct GreaterOp : ICompareOp
{
    public static bool Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => x > y;
}

internal readonly struct GreaterOrEqualOp : ICompareOp
{
    public static bool Invoke<T>(T x, T y) where T : unmanaged, INumber<T> => x >= y;
}
