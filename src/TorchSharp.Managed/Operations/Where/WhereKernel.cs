using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Selects one of two values for each element.</summary>
internal static unsafe class WhereKernel
{
    /// <summary>Selects from tensors of the same shape whose values have the same type.</summary>
    internal static Tensor Select(Tensor condition, Tensor x, Tensor y)
    {
        TensorImpl c = condition.Impl, a = x.Impl, b = y.Impl;
        Tensor result;
        if (!(c.IsContiguous && a.IsContiguous && b.IsContiguous)
            && DimensionOrder.Of(a.Sizes, c.Strides, a.Strides, b.Strides) is { } order)
        {
            result = new Tensor(order.Empty(a.Sizes, a.DType));
            TensorImpl[] views = [order.View(c), order.View(a), order.View(b), order.View(result.Impl)];
            Casting.Visit(a.DType, new WhereVisitor(views[0], views[1], views[2], views[3]));
            Array.ForEach(views, static view => view.Release());
        }
        else
        {
            result = Tensor.Empty(a.Sizes, a.DType);
            Casting.Visit(a.DType, new WhereVisitor(c, a, b, result.Impl));
        }

        GC.KeepAlive(condition);
        GC.KeepAlive(x);
        GC.KeepAlive(y);
        return result;
    }

    private readonly struct WhereVisitor(TensorImpl condition, TensorImpl x, TensorImpl y, TensorImpl result) : IElementVisitor
    {
        public void Visit<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            using var test = new Operand<bool>(condition);
            using var first = new Operand<T>(x);
            using var second = new Operand<T>(y);
            bool* c = test.Pointer;
            T* a = first.Pointer, b = second.Pointer;
            var z = (T*)result.Pointer;
            WorkerPool.Ranges(test.Length, 1 << 15, (start, count) =>
            {
                for (long i = start; i < start + count; i++)
                    z[i] = c[i] ? a[i] : b[i];
            });
        }
    }
}
