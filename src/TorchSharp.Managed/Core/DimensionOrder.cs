using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// The order of the dimensions in memory that a result takes over from operands which are not contiguous, so that strided memory is
/// walked in order and a transposed tensor stays transposed. It is the order of libtorch's TensorIterator.
/// </summary>
internal sealed class DimensionOrder
{
    /// <summary>The dimensions from the outermost in memory to the innermost.</summary>
    private readonly int[] _dims;

    private DimensionOrder(int[] dims) => _dims = dims;

    /// <summary>Returns the order of a tensor's own dimensions; null if it is row-major.</summary>
    internal static DimensionOrder? Of(TensorImpl impl) => impl.IsContiguous ? null : Of(impl.Sizes, impl.Strides);

    /// <summary>
    /// Returns the order by the strides of operands, broadcast to a shape: dimensions are sorted by the strides of the first operand that
    /// tells them apart. Null if it is row-major.
    /// </summary>
    internal static DimensionOrder? Of(long[] shape, params ReadOnlySpan<long[]> strides)
    {
        // From the innermost to the outermost, at first row-major; sorted by insertion, which need not find a consistent order.
        int[] dims = [.. Enumerable.Range(0, shape.Length).Reverse()];
        bool moved = false;
        for (int i = 1; i < dims.Length; i++)
        {
            for (int at = i, before = i - 1; before >= 0; before--)
            {
                int comparison = Compare(dims[before], dims[at], shape, strides);
                if (comparison < 0)
                    break;
                if (comparison == 0)
                    continue;
                (dims[before], dims[at]) = (dims[at], dims[before]);
                at = before;
                moved = true;
            }
        }

        if (!moved)
            return null;
        Array.Reverse(dims);
        return new DimensionOrder(dims);
    }

    /// <summary>Returns sizes or strides in this order.</summary>
    internal long[] Arrange(long[] values) => Array.ConvertAll(_dims, dim => values[dim]);

    /// <summary>Returns the tensor's memory with the dimensions in this order, read with the given strides.</summary>
    internal TensorImpl View(TensorImpl impl, long[] shape, long[] strides) => impl.View(Arrange(shape), Arrange(strides), impl.Offset);

    /// <inheritdoc cref="View(TensorImpl, long[], long[])"/>
    internal TensorImpl View(TensorImpl impl) => View(impl, impl.Sizes, impl.Strides);

    /// <summary>Returns the strides of dense memory of a shape in this order.</summary>
    internal long[] Strides(long[] shape)
    {
        var strides = new long[shape.Length];
        long[] arranged = Shapes.ContiguousStrides(Arrange(shape));
        for (int i = 0; i < strides.Length; i++)
            strides[_dims[i]] = arranged[i];
        return strides;
    }

    /// <summary>Creates a tensor whose memory is dense in this order.</summary>
    internal TensorImpl Empty(long[] shape, ScalarType dtype) =>
        new(new TensorMemory(Storage.Allocate(Shapes.Count(shape) * dtype.Size())), 0, shape, Strides(shape), dtype);

    private static int Compare(int first, int second, long[] shape, ReadOnlySpan<long[]> operands)
    {
        foreach (long[] strides in operands)
        {
            // What repeats does not say where it lies.
            if (strides[first] == 0 || strides[second] == 0)
                continue;
            if (strides[first] != strides[second])
                return strides[first] < strides[second] ? -1 : 1;
            if (shape[first] > shape[second])
                return 1;
        }

        return 0;
    }
}
