using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>The element type in which an operation on two operands is computed, by PyTorch's rules.</summary>
internal static class Promotion
{
    /// <summary>
    /// Determines the type for two tensors: one with dimensions outranks one without, unless the latter's type is of a higher kind (Bool,
    /// integer, floating point).
    /// </summary>
    internal static ScalarType Result(Tensor a, Tensor b)
    {
        ScalarType x = a.Impl.DType, y = b.Impl.DType;
        if (x == y)
            return x;
        bool xScalar = a.Impl.Sizes.Length == 0, yScalar = b.Impl.Sizes.Length == 0;
        if (xScalar == yScalar)
            return Result(x, y);
        ScalarType dimensioned = xScalar ? y : x, single = xScalar ? x : y;
        return Kind(single) <= Kind(dimensioned) ? dimensioned : Result(dimensioned, single);
    }

    /// <summary>Determines the type for three tensors, by the same rule.</summary>
    internal static ScalarType Result(Tensor a, Tensor b, Tensor c)
    {
        ScalarType? dimensioned = null, single = null;
        foreach (Tensor tensor in new[] { a, b, c })
        {
            ref ScalarType? kind = ref tensor.Impl.Sizes.Length == 0 ? ref single : ref dimensioned;
            kind = kind is { } known ? Result(known, tensor.Impl.DType) : tensor.Impl.DType;
        }

        return (dimensioned, single) switch
        {
            ({ } type, { } other) => Kind(other) <= Kind(type) ? type : Result(type, other),
            _ => dimensioned ?? single!.Value,
        };
    }

    /// <summary>
    /// Determines the type for a tensor and a number: the number does not change the type of a tensor of its kind; a number of a higher
    /// kind promotes to that kind's default type.
    /// </summary>
    internal static ScalarType Result(Tensor tensor, Scalar number)
    {
        ScalarType dtype = tensor.Impl.DType;
        if (Kind(number.Type) <= Kind(dtype))
            return dtype;
        return number.Type.IsFloat() ? get_default_dtype() : ScalarType.Int64;
    }

    internal static ScalarType Result(ScalarType x, ScalarType y)
    {
        if (x == y)
            return x;
        if (Kind(x) != Kind(y))
            return Kind(x) > Kind(y) ? x : y;
        if (x.IsFloat())
            return ScalarType.Float64;

        // Byte and Int8 promote to Int16; otherwise to the wider type.
        if ((x, y) is (ScalarType.Byte, ScalarType.Int8) or (ScalarType.Int8, ScalarType.Byte))
            return ScalarType.Int16;
        return x.Size() >= y.Size() ? x : y;
    }

    /// <summary>Whether results of a type can be written into a tensor of another: not where its kind is lower.</summary>
    internal static bool Fits(ScalarType result, ScalarType target) => Kind(result) <= Kind(target);

    private static int Kind(ScalarType dtype) => dtype == ScalarType.Bool ? 0 : dtype.IsFloat() ? 2 : 1;
}
