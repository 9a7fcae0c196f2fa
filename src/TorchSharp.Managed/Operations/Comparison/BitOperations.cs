using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>A bitwise operation on pairs of elements.</summary>
internal interface IBitOp
{
    static abstract T Invoke<T>(T x, T y) where T : IBinaryInteger<T>;
}

internal readonly struct AndOp : IBitOp
{
    public static T Invoke<T>(T x, T y) where T : IBinaryInteger<T> => x & y;
}

internal readonly struct OrOp : IBitOp
{
    public static T Invoke<T>(T x, T y) where T : IBinaryInteger<T> => x | y;
}

internal readonly struct XorOp : IBitOp
{
    public static T Invoke<T>(T x, T y) where T : IBinaryInteger<T> => x ^ y;
}

/// <summary>Bitwise operations on integers and Booleans.</summary>
internal static unsafe class Bitwise
{
    internal static Tensor Apply<TOp>(Tensor a, Tensor b)
        where TOp : IBitOp
    {
        ScalarType dtype = Promotion.Result(a, b);
        return dtype switch
        {
            ScalarType.Int64 => Elementwise.Pair<long, long>(a, b, dtype, null, Kernel<TOp, long>),
            ScalarType.Int32 => Elementwise.Pair<int, int>(a, b, dtype, null, Kernel<TOp, int>),
            ScalarType.Int16 => Elementwise.Pair<short, short>(a, b, dtype, null, Kernel<TOp, short>),
            ScalarType.Int8 => Elementwise.Pair<sbyte, sbyte>(a, b, dtype, null, Kernel<TOp, sbyte>),
            ScalarType.Byte or ScalarType.Bool => Elementwise.Pair<byte, byte>(a, b, dtype, null, Kernel<TOp, byte>),
            _ => throw Shapes.Error($"bitwise operations are not implemented for '{dtype.NativeName()}'"),
        };
    }

    internal static Tensor Not(Tensor tensor)
    {
        if (tensor.dtype.IsFloat())
            throw Shapes.Error($"\"bitwise_not_cpu\" not implemented for '{tensor.dtype.NativeName()}'");
        using InternalScope scope = InternalScope.Enter();
        long all = tensor.dtype == ScalarType.Byte ? 255 : -1;
        return scope.Publish(Apply<XorOp>(tensor, ((Scalar)all).ToTensor(tensor.dtype)));
    }

    private static void Kernel<TOp, T>(T* x, bool xRepeats, T* y, bool yRepeats, T* z, int length)
        where TOp : IBitOp
        where T : unmanaged, IBinaryInteger<T>
    {
        nint stepX = xRepeats ? 0 : 1, stepY = yRepeats ? 0 : 1;
        for (int i = 0; i < length; i++, x += stepX, y += stepY)
            z[i] = TOp.Invoke(*x, *y);
    }
}
