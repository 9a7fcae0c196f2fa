using System.Numerics;
using static TorchSharp.torch;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace TorchSharp.Engine;

/// <summary>Sums over some dimensions of a tensor, viewed as [outer, reduced, inner].</summary>
internal static unsafe class Summation
{
    /// <summary>
    /// The number of elements that are summed directly, before these sums are added in double precision. It is fixed so that the number of
    /// threads does not affect the result.
    /// </summary>
    private const int Block = 4096;

    /// <summary>Arranges the tensor's values so that the reduced dimensions are adjacent.</summary>
    /// <param name="tensor">Any tensor.</param>
    /// <param name="dims">The reduced dimensions; empty or null for all.</param>
    /// <param name="keepDim">Whether the reduced dimensions are kept with size 1.</param>
    internal static ReducedShape Arrange(Tensor tensor, ReadOnlySpan<long> dims, bool keepDim)
    {
        long[] sizes = tensor.Impl.Sizes;
        var reduced = new bool[sizes.Length];
        if (dims.Length == 0)
            Array.Fill(reduced, true);
        foreach (long dim in dims)
        {
            int d = Shapes.Dimension(dim, sizes.Length);
            if (sizes.Length == 0)
            {
                if (dims.Length > 1)
                    throw Shapes.Error("dim 0 appears multiple times in the list of dims");
                continue;
            }
            if (reduced[d])
                throw Shapes.Error($"dim {d} appears multiple times in the list of dims");
            reduced[d] = true;
        }

        int first = Array.IndexOf(reduced, true), last = Array.LastIndexOf(reduced, true);
        bool together = first < 0 || Array.IndexOf(reduced, false, first, last - first + 1) < 0;
        long[] result = sizes.Where((_, d) => !reduced[d]).ToArray();
        if (keepDim)
            result = sizes.Select((size, d) => reduced[d] ? 1 : size).ToArray();
        if (first < 0)
            return new ReducedShape(result, null, tensor.Impl.Count, 1, 1);
        if (together)
        {
            return new ReducedShape(result, null, Shapes.Count(sizes.AsSpan(0, first)),
                Shapes.Count(sizes.AsSpan(first, last - first + 1)), Shapes.Count(sizes.AsSpan(last + 1)));
        }

        long[] order = Enumerable.Range(0, sizes.Length)
            .Where(d => !reduced[d])
            .Concat(Enumerable.Range(0, sizes.Length).Where(d => reduced[d]))
            .Select(d => (long)d)
            .ToArray();
        long length = Shapes.Count(sizes.Where((_, d) => reduced[d]).ToArray());
        return new ReducedShape(result, order, length == 0 ? Shapes.Count(result) : tensor.Impl.Count / length, length, 1);
    }

    /// <summary>Sums a tensor of the target's type over the dimensions that it was arranged for.</summary>
    internal static void Sum(TensorImpl source, ReducedShape shape, TensorImpl target)
    {
        TensorImpl arranged = shape.Order is not { } order ? source.AddReference()
            : source.View([.. order.Select(d => source.Sizes[d])], [.. order.Select(d => source.Strides[d])], source.Offset);
        Casting.Visit(target.DType, new Visitor(arranged, target, shape));
        arranged.Release();
    }

    private static void Sum<T>(T* source, T* target, long outer, long length, long inner)
        where T : unmanaged, INumber<T>
    {
        if (inner == 1)
        {
            for (long o = 0; o < outer; o++)
                target[o] = SumOf(source + o * length, length);
            return;
        }

        int width = (int)inner;
        if (outer == 1)
            SumRows(source, target, length, width);
        else
            SumParallel(source, target, outer, length, width);
    }

    // Kept separate so that a single sum does not allocate a closure.
    private static void SumParallel<T>(T* source, T* target, long outer, long length, int inner)
        where T : unmanaged, INumber<T>
    {
        WorkerPool.Ranges(outer, Math.Max(1, (1 << 15) / Math.Max(1, length * inner)), (first, count) =>
        {
            for (long o = first; o < first + count; o++)
                SumRows(source + o * length * inner, target + o * inner, length, inner);
        });
    }

    /// <summary>Returns the sum of consecutive values.</summary>
    internal static T SumOf<T>(T* source, long count)
        where T : unmanaged, INumber<T>
    {
        if (typeof(T) != typeof(float))
            return SumBlock(source, count);
        long blocks = (count + Block - 1) / Block;
        double total = 0;
        for (long block = 0; block < blocks; block++)
            total += double.CreateTruncating(SumBlock(source + block * Block, Math.Min(Block, count - block * Block)));
        return T.CreateTruncating(total);
    }

    private static T SumBlock<T>(T* source, long count)
        where T : unmanaged, INumber<T>
    {
        T total = T.Zero;
        for (long start = 0; start < count; start += int.MaxValue)
            total += TensorPrimitives.Sum(new ReadOnlySpan<T>(source + start, (int)Math.Min(int.MaxValue, count - start)));
        return total;
    }

    private static void SumRows<T>(T* source, T* target, long length, int width)
        where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
        {
            ColumnSums.Compute((float*)source, null, length, width, (float*)target);
            return;
        }

        var total = new Span<T>(target, width);
        total.Clear();
        for (long row = 0; row < length; row++)
            TensorPrimitives.Add(total, new ReadOnlySpan<T>(source + row * width, width), total);
    }

    private readonly struct Visitor(TensorImpl source, TensorImpl target, ReducedShape shape) : IElementVisitor
    {
        public void Visit<TElement>()
            where TElement : unmanaged, INumber<TElement>, IMinMaxValue<TElement>
        {
            using var x = new Operand<TElement>(source);
            Sum(x.Pointer, (TElement*)target.Pointer, shape.Outer, shape.Length, shape.Inner);
        }
    }
}

/// <summary>A tensor viewed as [outer, length, inner], with the middle dimension reduced.</summary>
/// <param name="Sizes">The shape of the result.</param>
/// <param name="Order">The permutation to apply first; null if the dimensions are already adjacent.</param>
/// <param name="Outer">The size of the dimensions before the reduced ones.</param>
/// <param name="Length">The number of elements that are reduced to one.</param>
/// <param name="Inner">The size of the dimensions after the reduced ones.</param>
internal sealed record ReducedShape(long[] Sizes, long[]? Order, long Outer, long Length, long Inner);
