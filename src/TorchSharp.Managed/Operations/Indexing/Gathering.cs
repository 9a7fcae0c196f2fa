using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Reads and writes at positions given by an index tensor. Every index is checked.</summary>
internal static unsafe class Gathering
{
    /// <summary>Returns the indices counted from the start, after checking them.</summary>
    internal static Tensor Wrap(Tensor index, long size)
    {
        Tensor result = index.DenseCopy();
        var values = (long*)result.Impl.Pointer;
        for (long i = 0; i < result.Impl.Count; i++)
        {
            if (values[i] < -size || values[i] >= size)
                throw Shapes.Error($"index {values[i]} is out of bounds for dimension 0 with size {size}");
            if (values[i] < 0)
                values[i] += size;
        }

        return result;
    }

    internal static void Select(Tensor source, int dim, Tensor index, Tensor target)
    {
        using InternalScope scope = InternalScope.Enter();
        using var positions = new Operand<long>(index.to_type(ScalarType.Int64));
        Tensor dense = Dense(source);
        byte* from = dense.Impl.Pointer;
        long size = source.Impl.Sizes.Length == 0 ? 1 : source.Impl.Sizes[dim];
        (long outer, long inner) = Around(source, dim);
        byte* to = target.Impl.Pointer;
        // Positions are checked where there is nothing to copy, too.
        for (long i = 0; outer == 0 && i < positions.Length; i++)
            Checked(positions.Pointer[i], size, dim);
        for (long o = 0; o < outer; o++)
        {
            for (long i = 0; i < positions.Length; i++, to += inner)
            {
                long row = Checked(positions.Pointer[i], size, dim);
                Buffer.MemoryCopy(from + (o * size + row) * inner, to, inner, inner);
            }
        }

        GC.KeepAlive(dense);
    }

    /// <summary>Writes positions of a dimension; of equal positions, the last one stays.</summary>
    internal static void Assign(Tensor target, int dim, Tensor index, Tensor source)
    {
        using InternalScope scope = InternalScope.Enter();
        using var positions = new Operand<long>(index);
        Tensor dense = Dense(source);
        byte* from = dense.Impl.Pointer;
        long size = target.Impl.Sizes[dim];
        (long outer, long inner) = Around(target, dim);
        byte* to = target.Impl.Pointer;
        for (long o = 0; o < outer; o++)
        {
            for (long i = 0; i < positions.Length; i++, from += inner)
                Buffer.MemoryCopy(from, to + (o * size + Checked(positions.Pointer[i], size, dim)) * inner, inner, inner);
        }
        GC.KeepAlive(dense);
    }

    internal static void Add(Tensor target, int dim, Tensor index, Tensor source)
    {
        var expected = (long[])target.Impl.Sizes.Clone();
        if (expected.Length > 0)
            expected[dim] = index.Impl.Count;
        if (index.Impl.Sizes.Length > 1 || !source.Impl.Sizes.AsSpan().SequenceEqual(expected))
        {
            throw Shapes.Error(
                $"index_add_(): an index {Shapes.Text(index.Impl.Sizes)} into dimension {dim} of {Shapes.Text(target.Impl.Sizes)} expects "
                    + $"a source of {Shapes.Text(expected)}, but got {Shapes.Text(source.Impl.Sizes)}");
        }
        using InternalScope scope = InternalScope.Enter();
        Casting.Visit(target.dtype, new AddVisitor(target, dim, index.to_type(ScalarType.Int64), source.to_type(target.dtype)));
    }

    internal static void Check(Tensor tensor, int dim, Tensor index, string operation)
    {
        if (index.Impl.Count == 0)
            return;
        if (index.dtype is not (ScalarType.Int32 or ScalarType.Int64))
            throw Shapes.Error($"{operation}(): Expected dtype int32/int64 for index");
        if (Math.Max(1, index.Impl.Sizes.Length) != Math.Max(1, tensor.Impl.Sizes.Length))
            throw Shapes.Error("Index tensor must have the same number of dimensions as input tensor");
        for (int d = 0; d < index.Impl.Sizes.Length; d++)
        {
            if (d != dim && index.Impl.Sizes[d] > tensor.Impl.Sizes[d])
            {
                throw Shapes.Error(
                    $"Size does not match at dimension {d} expected index {Shapes.Text(index.Impl.Sizes)} to be smaller than self "
                        + $"{Shapes.Text(tensor.Impl.Sizes)} apart from dimension {dim}");
            }
        }
    }

    internal static void Gather(Tensor source, int dim, Tensor index, Tensor target)
    {
        if (index.Impl.Count == 0)
            return;
        using InternalScope scope = InternalScope.Enter();
        Casting.Visit(
            source.dtype, new PlaceVisitor(Dimensioned(source.contiguous()), dim, Dimensioned(index), target, PlaceVisitor.Mode.Read));
    }

    internal static void Scatter(Tensor target, int dim, Tensor index, Tensor source, bool add)
    {
        Check(target, dim, index, "scatter");
        if (source.dtype != target.dtype)
            throw Shapes.Error("scatter(): Expected self.dtype to be equal to src.dtype");
        if (index.Impl.Count == 0)
            return;
        if (Math.Max(1, source.Impl.Sizes.Length) != Math.Max(1, index.Impl.Sizes.Length))
            throw Shapes.Error("Index tensor must have the same number of dimensions as src tensor");
        long[] wanted = Dimensioned(index).Impl.Sizes, given = Dimensioned(source).Impl.Sizes;
        for (int d = 0; d < wanted.Length; d++)
        {
            if (wanted[d] > given[d])
            {
                throw Shapes.Error(
                    $"Expected index {Shapes.Text(index.Impl.Sizes)} to be smaller than src {Shapes.Text(source.Impl.Sizes)}");
            }
        }

        using InternalScope scope = InternalScope.Enter();
        Tensor part = source;
        for (int d = 0; d < Math.Min(index.Impl.Sizes.Length, source.Impl.Sizes.Length); d++)
            part = part.slice(d, 0, index.Impl.Sizes[d], 1);
        Casting.Visit(
            target.dtype,
            new PlaceVisitor(
                Dimensioned(target), dim, Dimensioned(index), part.contiguous(), add ? PlaceVisitor.Mode.Add : PlaceVisitor.Mode.Write));
        // Two Booleans add up to a Boolean, not to 2.
        if (add && target.dtype == ScalarType.Bool)
            Casting.CopyInto(target.ne(0), target);
    }

    /// <summary>A tensor without dimensions as one of one element, which it counts as here.</summary>
    private static Tensor Dimensioned(Tensor tensor) => tensor.Impl.Sizes.Length == 0 ? tensor.view(1) : tensor;

    internal static Tensor NonZero(Tensor tensor)
    {
        using InternalScope scope = InternalScope.Enter();
        using var truth = new Operand<bool>(tensor.to_type(ScalarType.Bool));
        long[] sizes = tensor.Impl.Sizes;
        long count = 0;
        for (long i = 0; i < truth.Length; i++)
            count += truth.Pointer[i] ? 1 : 0;
        Tensor result = Tensor.Empty([count, sizes.Length], ScalarType.Int64);
        var row = (long*)result.Impl.Pointer;
        for (long i = 0; i < truth.Length; i++)
        {
            if (!truth.Pointer[i])
                continue;
            long rest = i;
            for (int d = sizes.Length - 1; d >= 0; d--)
                (rest, row[d]) = Math.DivRem(rest, sizes[d]);
            row += sizes.Length;
        }

        return scope.Publish(result);
    }

    private static Tensor Dense(Tensor tensor) => tensor.Impl.IsContiguous ? tensor : tensor.detach().contiguous();

    private static (long Outer, long InnerBytes) Around(Tensor tensor, int dim)
    {
        long[] sizes = tensor.Impl.Sizes;
        return sizes.Length == 0
            ? (1, tensor.dtype.Size())
            : (Shapes.Count(sizes.AsSpan(0, dim)), Shapes.Count(sizes.AsSpan(dim + 1)) * tensor.dtype.Size());
    }

    private static long Checked(long index, long size, int dim)
    {
        if (index < 0 || index >= size)
            throw Shapes.Error($"index {index} is out of bounds for dimension {dim} with size {size}");
        return index;
    }

    private readonly struct AddVisitor(Tensor target, int dim, Tensor index, Tensor source) : IElementVisitor
    {
        public void Visit<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            using var positions = new Operand<long>(index);
            using var from = new Operand<T>(source);
            long size = target.Impl.Sizes.Length == 0 ? 1 : target.Impl.Sizes[dim];
            (long outer, long innerBytes) = Around(target, dim);
            long inner = innerBytes / sizeof(T);
            var to = (T*)target.Impl.Pointer;
            T* values = from.Pointer;
            for (long o = 0; o < outer; o++)
            {
                for (long i = 0; i < positions.Length; i++, values += inner)
                {
                    T* row = to + (o * size + Checked(positions.Pointer[i], size, dim)) * inner;
                    for (long k = 0; k < inner; k++)
                        row[k] += values[k];
                }
            }
        }
    }

    /// <summary>Visits element by element a tensor and another one of the index's shape.</summary>
    private readonly struct PlaceVisitor(Tensor tensor, int dim, Tensor index, Tensor other, PlaceVisitor.Mode mode) : IElementVisitor
    {
        internal enum Mode
        {
            Read,
            Write,
            Add,
        }

        public void Visit<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            using var positions = new Operand<long>(index.to_type(ScalarType.Int64));
            long[] sizes = index.Impl.Sizes, strides = tensor.Impl.Strides;
            var places = (T*)tensor.Impl.Pointer;
            var values = (T*)other.Impl.Pointer;
            long dimSize = tensor.Impl.Sizes.Length == 0 ? 1 : tensor.Impl.Sizes[dim];
            for (long i = 0; i < positions.Length; i++)
            {
                long rest = i, offset = 0;
                for (int d = sizes.Length - 1; d >= 0; d--)
                {
                    (rest, long at) = Math.DivRem(rest, sizes[d]);
                    offset += (d == dim ? Checked(positions.Pointer[i], dimSize, dim) : at) * strides[d];
                }

                if (mode == Mode.Read)
                    values[i] = places[offset];
                else
                    places[offset] = mode == Mode.Add ? places[offset] + values[i] : values[i];
            }
        }
    }
}
