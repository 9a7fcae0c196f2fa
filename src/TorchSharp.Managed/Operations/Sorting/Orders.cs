using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Sorts the lines of a tensor; NaN is the largest value, and the sort is stable.</summary>
internal static unsafe class Sorting
{
    /// <summary>Returns the indices that sort each line along the last dimension.</summary>
    internal static Tensor Order(Tensor tensor, bool descending)
    {
        Tensor order = Tensor.Empty(tensor.Impl.Sizes, ScalarType.Int64);
        Casting.Visit(tensor.dtype, new OrderVisitor(tensor, order, descending));
        return order;
    }

    private readonly struct OrderVisitor(Tensor tensor, Tensor order, bool descending) : IElementVisitor
    {
        public void Visit<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            using var values = new Operand<T>(tensor);
            long[] sizes = tensor.Impl.Sizes;
            int length = sizes.Length == 0 ? 1 : (int)sizes[^1];
            var positions = new int[length];
            T[] line = new T[length];
            var target = (long*)order.Impl.Pointer;
            int sign = descending ? -1 : 1;
            for (long start = 0; start < values.Length; start += length)
            {
                new ReadOnlySpan<T>(values.Pointer + start, length).CopyTo(line);
                for (int i = 0; i < length; i++)
                    positions[i] = i;
                Array.Sort(positions, (a, b) => Compare(line[a], line[b]) is var c && c != 0 ? sign * c : a.CompareTo(b));
                for (int i = 0; i < length; i++)
                    target[start + i] = positions[i];
            }
        }

        private static int Compare<T>(T x, T y)
            where T : INumber<T>
        {
            if (T.IsNaN(x) || T.IsNaN(y))
                return T.IsNaN(x).CompareTo(T.IsNaN(y));
            return x.CompareTo(y);
        }
    }
}
