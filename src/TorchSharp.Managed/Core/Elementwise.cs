using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>A function of pairs of elements; either side may be a single repeated value.</summary>
internal unsafe delegate void PairKernel<TFrom, TTo>(TFrom* x, bool xRepeats, TFrom* y, bool yRepeats, TTo* z, int length)
    where TFrom : unmanaged
    where TTo : unmanaged;

/// <summary>Runs element-wise kernels over tensors, with broadcasting and type promotion.</summary>
internal static unsafe class Elementwise
{
    /// <summary>The number of elements that a thread processes at a time.</summary>
    private const int Grain = 1 << 15;

    internal static Tensor Binary<TOp>(Tensor a, Tensor b)
        where TOp : IBinaryOp
    {
        ScalarType dtype = Promotion.Result(a, b);
        return Pair<TOp>(a, b, dtype, null);
    }

    /// <summary>Like <see cref="Binary{TOp}(Tensor, Tensor)"/>, but writes the result into <paramref name="a"/>.</summary>
    internal static void BinaryInPlace<TOp>(Tensor a, Tensor b)
        where TOp : IBinaryOp
    {
        ScalarType dtype = Promotion.Result(a, b);
        if (!Promotion.Fits(dtype, a.Impl.DType))
            throw Shapes.Error($"result type {dtype.NativeName()} can't be cast to the desired output type {a.Impl.DType.NativeName()}");
        if (!Shapes.Broadcast(a.Impl.Sizes, b.Impl.Sizes).AsSpan().SequenceEqual(a.Impl.Sizes))
        {
            throw Shapes.Error(
                $"output with shape {Shapes.Text(a.Impl.Sizes)} doesn't match the broadcast shape "
                    + $"{Shapes.Text(Shapes.Broadcast(a.Impl.Sizes, b.Impl.Sizes))}");
        }
        // Where both share memory, all is computed before anything is written.
        bool direct = dtype == a.Impl.DType
            && (a.Impl.IsContiguous || (a.Impl.Version != b.Impl.Version && HasUnitRuns(a.Impl)));
        if (direct)
        {
            Pair<TOp>(a, b, dtype, a);
            return;
        }

        using InternalScope scope = InternalScope.Enter();
        Casting.CopyInto(Pair<TOp>(a, b, dtype, null), a);
    }

    /// <summary>Whether the values of the last dimension that has several lie beside each other.</summary>
    private static bool HasUnitRuns(TensorImpl impl)
    {
        int last = Array.FindLastIndex(impl.Sizes, static size => size != 1);
        return last >= 0 && impl.Strides[last] == 1;
    }

    private static Tensor Pair<TOp>(Tensor a, Tensor b, ScalarType dtype, Tensor? output)
        where TOp : IBinaryOp => dtype switch
        {
            ScalarType.Float32 => Pair<float, float>(a, b, dtype, output, Kernel<TOp, float>),
            ScalarType.Float64 => Pair<double, double>(a, b, dtype, output, Kernel<TOp, double>),
            ScalarType.Int64 => Pair<long, long>(a, b, dtype, output, Kernel<TOp, long>),
            ScalarType.Int32 => Pair<int, int>(a, b, dtype, output, Kernel<TOp, int>),
            ScalarType.Int16 => Pair<short, short>(a, b, dtype, output, Kernel<TOp, short>),
            ScalarType.Int8 => Pair<sbyte, sbyte>(a, b, dtype, output, Kernel<TOp, sbyte>),
            ScalarType.Byte => Pair<byte, byte>(a, b, dtype, output, Kernel<TOp, byte>),
            _ => Normalized(Pair<byte, byte>(a, b, dtype, output, Kernel<TOp, byte>)),
        };

    internal static Tensor Compare<TOp>(Tensor a, Tensor b)
        where TOp : ICompareOp
    {
        ScalarType dtype = Promotion.Result(a, b);
        return dtype switch
        {
            ScalarType.Float32 => Pair<float, bool>(a, b, dtype, null, CompareKernel<TOp, float>),
            ScalarType.Float64 => Pair<double, bool>(a, b, dtype, null, CompareKernel<TOp, double>),
            ScalarType.Int64 => Pair<long, bool>(a, b, dtype, null, CompareKernel<TOp, long>),
            ScalarType.Int32 => Pair<int, bool>(a, b, dtype, null, CompareKernel<TOp, int>),
            ScalarType.Int16 => Pair<short, bool>(a, b, dtype, null, CompareKernel<TOp, short>),
            ScalarType.Int8 => Pair<sbyte, bool>(a, b, dtype, null, CompareKernel<TOp, sbyte>),
            _ => Pair<byte, bool>(a, b, dtype, null, CompareKernel<TOp, byte>),
        };
    }

    /// <summary>Runs a kernel over two tensors whose shapes broadcast, both read as <typeparamref name="TFrom"/>.</summary>
    internal static Tensor Pair<TFrom, TTo>(Tensor a, Tensor b, ScalarType dtype, Tensor? output, PairKernel<TFrom, TTo> kernel)
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        using var first = new Converted(a, dtype);
        using var second = new Converted(b, dtype);
        TensorImpl x = first.Impl, y = second.Impl;
        ScalarType resultType = typeof(TTo) == typeof(bool) ? ScalarType.Bool : dtype;
        bool sameShape = x.Sizes.AsSpan().SequenceEqual(y.Sizes);

        // Tensors of the same shape and memory order are processed in one run, so the channels-last results of convolutions keep their
        // order. If another thread changes the order in the meantime, the operands still read the tensors in this one.
        bool xDense = x.Format == MemoryFormat.ChannelsLast, yDense = y.Format == MemoryFormat.ChannelsLast;
        if (output is null && sameShape && (xDense || yDense) && typeof(TTo) == typeof(TFrom))
        {
            using var xLast = new ChannelsLastOperand(x);
            using var yLast = new ChannelsLastOperand(y);
            Tensor last = Tensor.Empty(x.Sizes, resultType, MemoryFormat.ChannelsLast);
            Run((TFrom*)xLast.Pointer, false, (TFrom*)yLast.Pointer, false, (TTo*)last.Impl.UnsharedPointer, x.Count, kernel);
            return last;
        }

        if (output is null && y.Count == 1 && y.Sizes.Length <= x.Sizes.Length && xDense && typeof(TTo) == typeof(TFrom))
        {
            using var xLast = new ChannelsLastOperand(x);
            Tensor last = Tensor.Empty(x.Sizes, resultType, MemoryFormat.ChannelsLast);
            Run((TFrom*)xLast.Pointer, false, (TFrom*)y.Pointer, true, (TTo*)last.Impl.UnsharedPointer, x.Count, kernel);
            return last;
        }

        long[] shape = Shapes.Broadcast(x.Sizes, y.Sizes);
        if (output is null && !(x.IsContiguous && y.IsContiguous) && OrderOf(x, y, shape) is { } order)
            return InOrder(order, x, y, shape, resultType, kernel);
        Tensor result = output ?? Tensor.Empty(shape, resultType);
        if (result.Impl.IsContiguous)
            Compute(x, y, shape, (TTo*)result.Impl.Pointer, kernel);
        else
            Broadcast(x, y, shape, (TTo*)result.Impl.Pointer, result.Impl.Strides, kernel);
        return result;
    }

    private static DimensionOrder? OrderOf(TensorImpl x, TensorImpl y, long[] shape) => DimensionOrder.Of(
        shape, Shapes.BroadcastStrides(x.Sizes, x.Strides, shape), Shapes.BroadcastStrides(y.Sizes, y.Strides, shape));

    /// <summary>Runs a kernel over two tensors in the order in which they lie in memory, which is that of the result.</summary>
    private static Tensor InOrder<TFrom, TTo>(
        DimensionOrder order, TensorImpl x, TensorImpl y, long[] shape, ScalarType resultType, PairKernel<TFrom, TTo> kernel)
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        TensorImpl first = Arranged(x), second = Arranged(y), result = order.Empty(shape, resultType);
        Compute(first, second, order.Arrange(shape), (TTo*)result.Pointer, kernel);
        first.Release();
        second.Release();
        return new Tensor(result);

        TensorImpl Arranged(TensorImpl operand) => operand.Count == 1
            ? operand.AddReference()
            : order.View(operand, shape, Shapes.BroadcastStrides(operand.Sizes, operand.Strides, shape));
    }

    /// <summary>Runs a kernel over two tensors, broadcast to a shape, into dense memory.</summary>
    private static void Compute<TFrom, TTo>(TensorImpl x, TensorImpl y, long[] shape, TTo* target, PairKernel<TFrom, TTo> kernel)
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        bool sameShape = x.Sizes.AsSpan().SequenceEqual(y.Sizes);
        if (sameShape && x.IsContiguous && y.IsContiguous)
            Run((TFrom*)x.Pointer, false, (TFrom*)y.Pointer, false, target, x.Count, kernel);
        else if (y.Count == 1 && x.IsContiguous && x.Sizes.AsSpan().SequenceEqual(shape))
            Run((TFrom*)x.Pointer, false, (TFrom*)y.Pointer, true, target, x.Count, kernel);
        else if (x.Count == 1 && y.IsContiguous && y.Sizes.AsSpan().SequenceEqual(shape))
            Run((TFrom*)x.Pointer, true, (TFrom*)y.Pointer, false, target, y.Count, kernel);
        else
            Broadcast(x, y, shape, target, Shapes.ContiguousStrides(shape), kernel);
    }

    /// <summary>Applies a function to each element of a dense tensor; the result has the same memory order.</summary>
    internal static Tensor Unary<TFrom, TTo>(Tensor tensor, ScalarType resultType, Map<TFrom, TTo> map)
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        TensorImpl impl = tensor.Impl;
        if (map is Map<float, float> function && DeferredMap.Continue(tensor, function) is { } record)
            return record;
        if (impl.Format == MemoryFormat.ChannelsLast && sizeof(TTo) == sizeof(float))
        {
            using var channelsLast = new ChannelsLastOperand(tensor);
            Tensor last = Tensor.Empty(impl.Sizes, resultType, MemoryFormat.ChannelsLast);
            Apply((TFrom*)channelsLast.Pointer, (TTo*)last.Impl.UnsharedPointer, impl.Count, map);
            return last;
        }

        if (DimensionOrder.Of(impl) is { } order)
        {
            TensorImpl arranged = order.View(impl), ordered = order.Empty(impl.Sizes, resultType);
            using (var source = new Operand<TFrom>(arranged))
                Apply(source.Pointer, (TTo*)ordered.Pointer, source.Length, map);
            arranged.Release();
            GC.KeepAlive(tensor);
            return new Tensor(ordered);
        }

        if (impl.Sizes is [var rows, >= MapKernel.LeastLength and var columns] && impl.Strides is [var stride, 1] && stride > columns)
            return OfRows(tensor, rows, columns, resultType, map);

        using var dense = new Operand<TFrom>(tensor);
        Tensor result = Tensor.Empty(impl.Sizes, resultType);
        Apply(dense.Pointer, (TTo*)result.Impl.Pointer, dense.Length, map);
        return result;
    }

    /// <summary>Applies a function to rows that lie apart, such as those of a chunk of a matrix, without a copy of them.</summary>
    private static Tensor OfRows<TFrom, TTo>(Tensor tensor, long rows, long columns, ScalarType resultType, Map<TFrom, TTo> map)
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        long stride = tensor.Impl.Strides[0];
        Tensor result = Tensor.Empty(tensor.Impl.Sizes, resultType);
        Storage storage = tensor.Impl.AcquireStrided();
        TFrom* source = (TFrom*)storage.Pointer + tensor.Impl.Offset;
        var target = (TTo*)result.Impl.Pointer;
        WorkerPool.Ranges(rows, Math.Max(1, Grain / columns), (start, length) =>
        {
            for (long row = start; row < start + length; row++)
            {
                map(
                    new ReadOnlySpan<TFrom>(source + row * stride, (int)columns),
                    new Span<TTo>(target + row * columns, (int)columns));
            }
        });
        storage.Release();
        GC.KeepAlive(tensor);
        return result;
    }

    internal static void Apply<TFrom, TTo>(TFrom* source, TTo* target, long count, Map<TFrom, TTo> map)
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        // Some functions of spans refuse empty ones.
        if (count == 0)
            return;
        if (count <= Grain)
            map(new ReadOnlySpan<TFrom>(source, (int)count), new Span<TTo>(target, (int)count));
        else
            WorkerPool.Ranges(count, Grain, (start, length) => ApplyLong(source + start, target + start, length, map));
    }

    private static void ApplyLong<TFrom, TTo>(TFrom* source, TTo* target, long count, Map<TFrom, TTo> map)
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        for (long start = 0; start < count; start += Grain)
        {
            int length = (int)Math.Min(Grain, count - start);
            map(new ReadOnlySpan<TFrom>(source + start, length), new Span<TTo>(target + start, length));
        }
    }

    private static void Run<TFrom, TTo>(TFrom* x, bool xRepeats, TFrom* y, bool yRepeats, TTo* z, long count, PairKernel<TFrom, TTo> kernel)
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        if (count <= Grain)
        {
            if (count > 0)
                kernel(x, xRepeats, y, yRepeats, z, (int)count);
            return;
        }

        WorkerPool.Run((int)((count + Grain - 1) / Grain), part =>
        {
            long start = (long)part * Grain;
            kernel(xRepeats ? x : x + start, xRepeats, yRepeats ? y : y + start, yRepeats, z + start, (int)Math.Min(Grain, count - start));
        });
    }

    /// <summary>
    /// Handles the general case: runs of the innermost dimension, which are gathered first if they are strided. Those of the target lie in
    /// one piece.
    /// </summary>
    private static void Broadcast<TFrom, TTo>(
        TensorImpl a, TensorImpl b, long[] shape, TTo* target, long[] targetStrides, PairKernel<TFrom, TTo> kernel)
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        if (Shapes.Count(shape) == 0)
            return;
        long[][] strides =
            [Shapes.BroadcastStrides(a.Sizes, a.Strides, shape), Shapes.BroadcastStrides(b.Sizes, b.Strides, shape), targetStrides];
        (long inner, int outer) = MergeInner(shape, strides, out long innerA, out long innerB);
        TFrom* x = (TFrom*)a.Pointer, y = (TFrom*)b.Pointer;
        WorkerPool.Ranges(Shapes.Count(shape.AsSpan(0, outer)), Math.Max(1, Grain / inner), (first, count) =>
        {
            using var gatheredA = new Scratch<TFrom>(innerA is 0 or 1 ? 1 : inner);
            using var gatheredB = new Scratch<TFrom>(innerB is 0 or 1 ? 1 : inner);
            var run = new RunPlace(shape, outer, strides, first);
            for (long i = 0; i < count; i++, run.Next())
            {
                TFrom* runA = Gathered(x + run.Offset(0), innerA, inner, gatheredA.Pointer),
                    runB = Gathered(y + run.Offset(1), innerB, inner, gatheredB.Pointer);
                kernel(runA, innerA == 0, runB, innerB == 0, target + run.Offset(2), (int)inner);
            }
        });
    }

    /// <summary>Determines how many of the last dimensions form a single run in all tensors, the last of which is the target.</summary>
    private static (long Inner, int Outer) MergeInner(long[] shape, long[][] strides, out long innerA, out long innerB)
    {
        int d = shape.Length - 1;
        while (d > 0 && shape[d] == 1)
            d--;
        innerA = d < 0 ? 1 : strides[0][d];
        innerB = d < 0 ? 1 : strides[1][d];
        long inner = d < 0 ? 1 : shape[d];
        while (d > 0 && inner * shape[d - 1] <= Grain
            && (shape[d - 1] == 1
                || (strides[0][d - 1] == innerA * inner && strides[1][d - 1] == innerB * inner && strides[2][d - 1] == inner)))
        {
            inner *= shape[d - 1];
            d--;
        }

        return (inner, Math.Max(d, 0));
    }

    /// <summary>Where a run of the innermost dimensions begins in each of some tensors.</summary>
    private readonly ref struct RunPlace
    {
        private readonly ReadOnlySpan<long> _shape;
        private readonly long[][] _strides;
        private readonly long[] _index;
        private readonly long[] _offsets;

        /// <param name="shape">The sizes.</param>
        /// <param name="outer">The number of dimensions outside of a run.</param>
        /// <param name="strides">The strides of each tensor.</param>
        /// <param name="number">The number of the run, in row-major order.</param>
        internal RunPlace(long[] shape, int outer, long[][] strides, long number)
        {
            _shape = shape.AsSpan(0, outer);
            _strides = strides;
            _index = new long[outer];
            _offsets = new long[strides.Length];
            for (int d = outer - 1; d >= 0; d--)
            {
                (number, _index[d]) = Math.DivRem(number, shape[d]);
                for (int i = 0; i < strides.Length; i++)
                    _offsets[i] += _index[d] * strides[i][d];
            }
        }

        internal long Offset(int tensor) => _offsets[tensor];

        internal void Next()
        {
            for (int d = _shape.Length - 1; d >= 0; d--)
            {
                bool isInside = ++_index[d] < _shape[d];
                for (int i = 0; i < _strides.Length; i++)
                    _offsets[i] += _strides[i][d] * (isInside ? 1 : 1 - _shape[d]);
                if (isInside)
                    return;
                _index[d] = 0;
            }
        }
    }

    private static T* Gathered<T>(T* source, long stride, long count, T* buffer)
        where T : unmanaged
    {
        if (stride is 0 or 1)
            return source;
        for (long i = 0; i < count; i++)
            buffer[i] = source[i * stride];
        return buffer;
    }

    private static void Kernel<TOp, T>(T* x, bool xRepeats, T* y, bool yRepeats, T* z, int length)
        where TOp : IBinaryOp
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        var target = new Span<T>(z, length);
        if (xRepeats && yRepeats)
        {
            TOp.Invoke(new ReadOnlySpan<T>(x, 1), *y, target[..1]);
            target.Fill(*z);
        }
        else if (yRepeats)
        {
            TOp.Invoke(new ReadOnlySpan<T>(x, length), *y, target);
        }
        else if (xRepeats)
        {
            TOp.Invoke(*x, new ReadOnlySpan<T>(y, length), target);
        }
        else
        {
            TOp.Invoke(new ReadOnlySpan<T>(x, length), new ReadOnlySpan<T>(y, length), target);
        }
    }

    private static void CompareKernel<TOp, T>(T* x, bool xRepeats, T* y, bool yRepeats, bool* z, int length)
        where TOp : ICompareOp
        where T : unmanaged, INumber<T>
    {
        nint stepX = xRepeats ? 0 : 1, stepY = yRepeats ? 0 : 1;
        for (int i = 0; i < length; i++, x += stepX, y += stepY)
            z[i] = TOp.Invoke(*x, *y);
    }

    /// <summary>Converts to a Bool result: any nonzero value becomes 1.</summary>
    private static Tensor Normalized(Tensor tensor)
    {
        byte* values = tensor.Impl.Pointer;
        for (long i = 0; i < tensor.Impl.Count; i++)
            values[i] = values[i] != 0 ? (byte)1 : (byte)0;
        return tensor;
    }

    /// <summary>An operand converted to the type of the operation.</summary>
    private readonly ref struct Converted : IDisposable
    {
        internal Converted(Tensor tensor, ScalarType dtype)
        {
            Impl = tensor.Impl.DType == dtype ? tensor.Impl.AddReference() : Casting.Convert(tensor.Impl, dtype);
            GC.KeepAlive(tensor);
        }

        internal TensorImpl Impl { get; }

        public void Dispose() => Impl.Release();
    }
}
