using System.Collections;
using TorchSharp.Engine;
using static TorchSharp.torch;

namespace TorchSharp.Utils;

/// <summary>
/// The elements of a tensor in row-major order, whatever its strides; writes go to the tensor. They are there until it is disposed.
/// </summary>
public sealed unsafe class TensorAccessor<T> : IDisposable, IEnumerable<T>
    where T : unmanaged
{
    private Tensor? _tensor;

    internal TensorAccessor(Tensor tensor) => _tensor = tensor;

    /// <summary>The number of elements.</summary>
    public long Count => Tensor.NumberOfElements;

    private Tensor Tensor => _tensor ?? throw new ObjectDisposedException("TensorAccessor");

    private TensorImpl Impl => Tensor.Impl;

    /// <summary>An element; a single index addresses the flattened tensor in row-major order.</summary>
    public T this[params long[] indices]
    {
        get => *At(indices);
        set
        {
            Impl.Version.BeforeWrite();
            *At(indices) = value;
            Impl.Version.Value++;
        }
    }

    /// <summary>Returns whether both accessors have the same elements.</summary>
    public static bool operator ==(TensorAccessor<T> left, TensorAccessor<T> right) => left is null ? right is null : left.Equals(right);

    /// <summary>Returns whether the elements of the accessors differ.</summary>
    public static bool operator !=(TensorAccessor<T> left, TensorAccessor<T> right) => !(left == right);

    /// <summary>Copies the elements, in row-major order, to a new array.</summary>
    public T[] ToArray()
    {
        var result = new T[Count];
        CopyTo(result);
        return result;
    }

    /// <summary>Copies the elements to an array with the tensor's rank and shape.</summary>
    public Array ToNDArray()
    {
        if (Impl.Sizes.Length == 0)
            return ToArray();
        Array result = Array.CreateInstance(typeof(T), Impl.Sizes);
        T[] flat = ToArray();
        Buffer.BlockCopy(flat, 0, result, 0, Buffer.ByteLength(flat));
        return result;
    }

    /// <summary>Copies the elements in row-major order into an array, a tensor or a span.</summary>
    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    /// <inheritdoc cref="CopyTo(T[], int, long)"/>
    public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        CheckStart(tensorIndex);
        using var dense = new Operand<T>(Impl);
        long count = Math.Min(array.Length - arrayIndex, dense.Length - tensorIndex);
        new ReadOnlySpan<T>(dense.Pointer + tensorIndex, checked((int)count)).CopyTo(array[arrayIndex..]);
    }

    /// <summary>Copies elements in row-major order from an array or another tensor into this one.</summary>
    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyFrom((ReadOnlySpan<T>)array, arrayIndex, tensorIndex);

    /// <inheritdoc cref="CopyFrom(T[], int, long)"/>
    public void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        CheckStart(tensorIndex);
        long count = Math.Min(array.Length - arrayIndex, Count - tensorIndex);
        Impl.Version.BeforeWrite();
        if (Impl.IsContiguous)
        {
            array.Slice(arrayIndex, (int)count).CopyTo(new Span<T>((T*)Impl.Pointer + tensorIndex, (int)count));
        }
        else
        {
            for (long i = 0; i < count; i++)
                *Flat(tensorIndex + i) = array[(int)(arrayIndex + i)];
        }

        Impl.Version.Value++;
    }

    /// <summary>Enumerates the elements in row-major order.</summary>
    public IEnumerator<T> GetEnumerator()
    {
        long count = Count;
        for (long i = 0; i < count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TensorAccessor<T> other && ToArray().AsSpan().SequenceEqual(other.ToArray());

    /// <inheritdoc/>
    public override int GetHashCode() => Count.GetHashCode();

    /// <summary>Lets go of the tensor, which stays.</summary>
    public void Dispose() => _tensor = null;

    private void CheckStart(long tensorIndex)
    {
        if (tensorIndex < 0 || tensorIndex > Count)
            throw new ArgumentOutOfRangeException(nameof(tensorIndex), tensorIndex, $"The tensor has {Count} elements.");
    }

    private T* At(long[] indices)
    {
        if (indices.Length == 1)
            return Flat(indices[0]);
        if (indices.Length != Impl.Sizes.Length)
        {
            throw new ArgumentException(
                $"{Impl.Sizes.Length} indices expected for the shape {Shapes.Text(Impl.Sizes)}, {indices.Length} given.");
        }
        long offset = 0;
        for (int d = 0; d < indices.Length; d++)
        {
            if (indices[d] < 0 || indices[d] >= Impl.Sizes[d])
                throw new IndexOutOfRangeException($"Index {indices[d]} is out of range for dimension {d} of size {Impl.Sizes[d]}.");
            offset += indices[d] * Impl.Strides[d];
        }

        return (T*)Impl.Pointer + offset;
    }

    private T* Flat(long index)
    {
        if (index < 0 || index >= Count)
            throw new IndexOutOfRangeException($"Index {index} is out of range for a tensor of {Count} elements.");
        var values = (T*)Impl.Pointer;
        if (Impl.IsContiguous)
            return values + index;
        long offset = 0;
        for (int d = Impl.Sizes.Length - 1; d >= 0; d--)
        {
            (index, long position) = Math.DivRem(index, Impl.Sizes[d]);
            offset += position * Impl.Strides[d];
        }

        return values + offset;
    }
}
