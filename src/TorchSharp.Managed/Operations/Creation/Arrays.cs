using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Creates a tensor over the memory of an array, which stays pinned for the lifetime of the tensor.</summary>
    public static Tensor from_array(Array rawArray, Device? device = null) => from_array(rawArray, null, device);

    /// <inheritdoc cref="from_array(Array, Device)"/>
    public static Tensor from_array(
        Array rawArray, ScalarType? dtype, Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        ScalarType own = TypeOf(rawArray.GetType().GetElementType());
        if (dtype is not null && dtype != own)
        {
            using Tensor shared = from_array(rawArray, own, device);
            return Accumulation.Convert(shared, dtype.Value).requires_grad_(requires_grad);
        }

        Device.RequireCpu(device);
        long[] sizes = Enumerable.Range(0, rawArray.Rank).Select(d => rawArray.GetLongLength(d)).ToArray();
        Storage storage = Storage.Share(rawArray, rawArray.LongLength * own.Size(), 0);
        return OverMemory(storage, sizes, own).requires_grad_(requires_grad);
    }

    /// <summary>
    /// Creates a one-dimensional tensor over the memory of an array, beginning at an element, or a converted copy if the type differs from
    /// the array's.
    /// </summary>
    /// <param name="rawArray">The array; it stays pinned while a tensor refers to it.</param>
    /// <param name="dtype">The type of the tensor.</param>
    /// <param name="count">The number of elements; -1 means all elements from <paramref name="offset"/> on.</param>
    /// <param name="offset">The index of the first element.</param>
    /// <param name="requires_grad">Whether gradients are computed for the tensor.</param>
    public static Tensor frombuffer(Array rawArray, ScalarType dtype, long count = -1, long offset = 0, bool requires_grad = false)
    {
        long elements = rawArray.LongLength, length = count < 0 ? elements - offset : count;
        if (offset < 0 || offset >= elements)
            throw new ArgumentException($"invalid value for 'offset': {offset}; the array has {elements} elements.", nameof(offset));
        if (length > elements - offset)
        {
            throw new IndexOutOfRangeException(
                $"element count is too large: {length}; the array has {elements - offset} elements from {offset} on.");
        }
        ScalarType own = TypeOf(rawArray.GetType().GetElementType());
        Tensor result = OverMemory(Storage.Share(rawArray, length * own.Size(), offset * own.Size()), [length], own);
        if (dtype != own)
        {
            using Tensor shared = result;
            result = Accumulation.Convert(shared, dtype);
        }

        return result.requires_grad_(requires_grad);
    }

    /// <summary>Creates a tensor over memory that the program can write to directly.</summary>
    internal static Tensor OverMemory(Storage storage, long[] sizes, ScalarType dtype)
    {
        var impl = new TensorImpl(new TensorMemory(storage), 0, sizes, Shapes.ContiguousStrides(sizes), dtype);
        impl.Expose();
        return new Tensor(impl);
    }

    internal static ScalarType TypeOf(Type? element) => Type.GetTypeCode(element) switch
    {
        TypeCode.Byte => ScalarType.Byte,
        TypeCode.SByte => ScalarType.Int8,
        TypeCode.Int16 => ScalarType.Int16,
        TypeCode.Int32 => ScalarType.Int32,
        TypeCode.Int64 => ScalarType.Int64,
        TypeCode.Single => ScalarType.Float32,
        TypeCode.Double => ScalarType.Float64,
        TypeCode.Boolean => ScalarType.Bool,
        _ => throw new NotSupportedException($"Arrays of {element?.Name} do not convert to a tensor."),
    };
}
