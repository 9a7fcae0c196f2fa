using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// Products of matrices of any type, and of batches of them: floats use <see cref="Gemm"/>, with transposed views read without a copy.
/// </summary>
internal static unsafe class MatrixProduct
{
    internal static void Multiply(Tensor a, Tensor b, Tensor result)
    {
        if (result.dtype != ScalarType.Float32)
        {
            Casting.Visit(result.dtype, new PlainVisitor(a, b, result));
            return;
        }

        int m = (int)a.Impl.Sizes[0], k = (int)a.Impl.Sizes[1], n = (int)b.Impl.Sizes[1];
        var c = (float*)result.Impl.Pointer;
        bool aTransposed = IsTransposed(a.Impl), bTransposed = IsTransposed(b.Impl);
        if (aTransposed && !bTransposed)
        {
            using var right = new Operand<float>(b);
            Gemm.TransposedMultiply((float*)a.Impl.Pointer, right.Pointer, c, m, k, n);
            GC.KeepAlive(a);
            return;
        }

        using var left = new Operand<float>(a);
        if (bTransposed)
        {
            Gemm.MultiplyTransposed(left.Pointer, (float*)b.Impl.Pointer, c, m, k, n);
            GC.KeepAlive(b);
            return;
        }

        using var dense = new Operand<float>(b);
        Gemm.Multiply(left.Pointer, dense.Pointer, c, m, k, n);
    }

    /// <summary>Computes the products of [b, n, k] and [b, k, m].</summary>
    internal static void MultiplyBatches(Tensor a, Tensor b, Tensor result)
    {
        if (result.dtype != ScalarType.Float32)
        {
            Casting.Visit(result.dtype, new PlainVisitor(a, b, result));
            return;
        }

        int m = (int)a.Impl.Sizes[1], k = (int)a.Impl.Sizes[2], n = (int)b.Impl.Sizes[2];
        using var left = new Operand<float>(a);
        using var right = new Operand<float>(b);
        float* x = left.Pointer, y = right.Pointer, z = (float*)result.Impl.Pointer;
        WorkerPool.Ranges(a.Impl.Sizes[0], Math.Max(1, (1 << 16) / Math.Max(1, (long)m * k * n)), (first, count) =>
        {
            for (long i = first; i < first + count; i++)
                Gemm.Multiply(x + i * m * k, y + i * k * n, z + i * m * n, m, k, n);
        });
    }

    /// <summary>Returns whether the tensor is the transpose of a dense matrix and not dense itself.</summary>
    private static bool IsTransposed(TensorImpl impl) =>
        !impl.IsContiguous && impl.Strides[0] == 1 && impl.Strides[1] == impl.Sizes[0];

    private readonly struct PlainVisitor(Tensor a, Tensor b, Tensor result) : IElementVisitor
    {
        public void Visit<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            using var left = new Operand<T>(a);
            using var right = new Operand<T>(b);
            long m = a.Impl.Sizes[^2], k = a.Impl.Sizes[^1], n = b.Impl.Sizes[^1], rows = result.Impl.Count / Math.Max(1, n);
            T* x = left.Pointer, y = right.Pointer;
            var z = (T*)result.Impl.Pointer;
            WorkerPool.Ranges(rows, Math.Max(1, (1 << 16) / Math.Max(1, k * n)), (first, count) =>
            {
                for (long i = first; i < first + count; i++)
                {
                    T* row = z + i * n, matrix = y + i / m * k * n;
                    for (long j = 0; j < n; j++)
                        row[j] = T.Zero;
                    for (long l = 0; l < k; l++)
                    {
                        T factor = x[i * k + l];
                        T* other = matrix + l * n;
                        for (long j = 0; j < n; j++)
                            row[j] += factor * other[j];
                    }
                }
            });
        }
    }
}
