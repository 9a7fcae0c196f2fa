using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Computes cumulative sums along lines.</summary>
internal static unsafe class RunningSums
{
    /// <summary>Computes the cumulative sum along the last dimension; each position includes itself.</summary>
    internal static Tensor Compute(Tensor tensor)
    {
        Tensor sums = Tensor.Empty(tensor.Impl.Sizes, tensor.dtype);
        Casting.Visit(tensor.dtype, new SumVisitor(tensor, sums));
        return sums;
    }

    private readonly struct SumVisitor(Tensor tensor, Tensor sums) : IElementVisitor
    {
        public void Visit<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            using var values = new Operand<T>(tensor);
            long[] sizes = tensor.Impl.Sizes;
            long length = sizes.Length == 0 ? 1 : sizes[^1];
            var target = (T*)sums.Impl.Pointer;
            for (long start = 0; start < values.Length; start += length)
            {
                if (typeof(T) == typeof(float))
                {
                    // As in libtorch, the running sum is a double.
                    double wide = 0;
                    for (long i = start; i < start + length; i++)
                        target[i] = T.CreateTruncating(wide += double.CreateTruncating(values.Pointer[i]));
                    continue;
                }

                T sum = T.Zero;
                for (long i = start; i < start + length; i++)
                    target[i] = sum += values.Pointer[i];
            }
        }
    }
}
