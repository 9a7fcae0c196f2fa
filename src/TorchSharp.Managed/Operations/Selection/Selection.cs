using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Selects one of two values for each element.</summary>
internal static unsafe class Selection
{
    /// <summary>Selects from tensors of the same shape whose values have the same type.</summary>
    internal static Tensor Where(Tensor condition, Tensor x, Tensor y)
    {
        Tensor result = Tensor.Empty(x.Impl.Sizes, x.dtype);
        Casting.Visit(x.dtype, new WhereVisitor(condition, x, y, result));
        return result;
    }

    private readonly struct WhereVisitor(Tensor condition, Tensor x, Tensor y, Tensor result) : IElementVisitor
    {
        public void Visit<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            using var test = new Operand<bool>(condition);
            using var first = new Operand<T>(x);
            using var second = new Operand<T>(y);
            bool* c = test.Pointer;
            T* a = first.Pointer, b = second.Pointer;
            var z = (T*)result.Impl.Pointer;
            WorkerPool.Ranges(test.Length, 1 << 15, (start, count) =>
            {
                for (long i = start; i < start + count; i++)
                    z[i] = c[i] ? a[i] : b[i];
            });
        }
    }
}
