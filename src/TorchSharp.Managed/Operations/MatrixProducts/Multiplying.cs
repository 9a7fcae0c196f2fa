using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.matmul(Tensor)"/>
    public static Tensor matmul(Tensor input, Tensor target) => input.matmul(target);

    /// <inheritdoc cref="Tensor.mm(Tensor)"/>
    public static Tensor mm(Tensor input, Tensor target) => input.mm(target);

    /// <inheritdoc cref="Tensor.bmm(Tensor)"/>
    public static Tensor bmm(Tensor input, Tensor batch2) => input.bmm(batch2);

    /// <inheritdoc cref="Tensor.mv(Tensor)"/>
    public static Tensor mv(Tensor input, Tensor target) => input.mv(target);

    /// <inheritdoc cref="Tensor.dot(Tensor)"/>
    public static Tensor dot(Tensor input, Tensor other) => input.dot(other);

    /// <inheritdoc cref="Tensor.outer(Tensor)"/>
    public static Tensor outer(Tensor input, Tensor vec2) => input.outer(vec2);

    /// <inheritdoc cref="Tensor.addmm(Tensor, Tensor, float, float)"/>
    public static Tensor addmm(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) => input.addmm(mat1, mat2, beta, alpha);

    public partial class Tensor
    {
        /// <summary>Computes the matrix product of [n, k] and [k, m].</summary>
        public Tensor mm(Tensor target)
        {
            RequireDimensions("mm", "self", this, 2);
            RequireDimensions("mm", "mat2", target, 2);
            if (Impl.Sizes[1] != target.Impl.Sizes[0])
            {
                throw Shapes.Error(
                    $"mat1 and mat2 shapes cannot be multiplied ({Impl.Sizes[0]}x{Impl.Sizes[1]} and "
                        + $"{target.Impl.Sizes[0]}x{target.Impl.Sizes[1]})");
            }
            RequireSameType(this, target);
            if (Impl.Count > 0 && target.Impl.Count > 0)
                RefuseBoolean("addmm_impl_cpu_");
            Tensor result = Empty([Impl.Sizes[0], target.Impl.Sizes[1]], Impl.DType);
            MatrixProduct.Multiply(this, target, result);
            return result.Record(
                "MmBackward", [this, target], [this, target], static (g, s) => g.mm(s[1].t()), static (g, s) => s[0].t().mm(g));
        }

        /// <summary>Computes the matrix products of two batches [b, n, k] and [b, k, m].</summary>
        public Tensor bmm(Tensor batch2)
        {
            RequireDimensions("bmm", "batch1", this, 3);
            RequireDimensions("bmm", "batch2", batch2, 3);
            if (Impl.Sizes[0] != batch2.Impl.Sizes[0] || Impl.Sizes[2] != batch2.Impl.Sizes[1])
            {
                throw Shapes.Error(
                    $"Expected size for first two dimensions of batch2 tensor to be: [{Impl.Sizes[0]}, {Impl.Sizes[2]}] but got: "
                        + $"[{batch2.Impl.Sizes[0]}, {batch2.Impl.Sizes[1]}].");
            }
            RequireSameType(this, batch2);
            if (Impl.Count > 0 && batch2.Impl.Count > 0)
                RefuseBoolean("bmm");
            Tensor result = Empty([Impl.Sizes[0], Impl.Sizes[1], batch2.Impl.Sizes[2]], Impl.DType);
            MatrixProduct.MultiplyBatches(this, batch2, result);
            return result.Record(
                "BmmBackward", [this, batch2], [this, batch2], static (g, s) => g.bmm(s[1].transpose(1, 2)),
                static (g, s) => s[0].transpose(1, 2).bmm(g));
        }

        /// <summary>Computes the product of a matrix and a vector, [N, K] · [K].</summary>
        public Tensor mv(Tensor target)
        {
            RequireDimensions("mv", "self", this, 2);
            RequireDimensions("mv", "vec", target, 1);
            return InternalScope.Compose(() => mm(target.unsqueeze(1)).squeeze(1));
        }

        /// <summary>Computes the dot product of two vectors.</summary>
        public Tensor dot(Tensor target)
        {
            if (Impl.Sizes.Length != 1 || target.Impl.Sizes.Length != 1 || Impl.Count != target.Impl.Count)
            {
                throw new InvalidOperationException(
                    $"dot arguments must be vectors of one length: they are {Shapes.Text(Impl.Sizes)} and {Shapes.Text(target.Impl.Sizes)}.");
            }
            RequireSameType(this, target);
            RefuseBoolean("dot");
            return InternalScope.Compose(() => mul(target).sum(type: Impl.DType));
        }

        /// <summary>Computes the outer product of two vectors, [N, M].</summary>
        public Tensor outer(Tensor vec2)
        {
            RequireDimensions("outer", "self", this, 1);
            RequireDimensions("outer", "vec2", vec2, 1);
            return InternalScope.Compose(() => unsqueeze(1).mul(vec2.unsqueeze(0)));
        }

        /// <summary>Computes beta · this + alpha · mat1 · mat2. What this holds does not matter if beta is 0, be it NaN.</summary>
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) =>
            InternalScope.Compose(() =>
            {
                if (mat2.Impl.DType != Impl.DType)
                {
                    throw Shapes.Error(
                        $"self and mat2 must have the same dtype, but got {Impl.DType.NativeName()} and {mat2.Impl.DType.NativeName()}");
                }
                Tensor product = mat1.mm(mat2), summand = expand(product.Impl.Sizes, false);
                if (beta == 0)
                    summand = torch.zeros_like(summand).Record("AddmmBackward", [summand], [], static (g, _) => g);
                return (beta == 1 ? summand : summand.mul(Factor(beta))).add(alpha == 1 ? product : product.mul(Factor(alpha)));

                // Of whole numbers, the factors are whole.
                Scalar Factor(float value) => Impl.DType.IsFloat() ? (Scalar)value : (long)value;
            });

        /// <summary>Computes the matrix product by PyTorch's rules: for vectors, matrices, and batches that broadcast.</summary>
        public Tensor matmul(Tensor target)
        {
            int left = Impl.Sizes.Length, right = target.Impl.Sizes.Length;
            if (left == 0 || right == 0)
                throw Shapes.Error($"both arguments to matmul need to be at least 1D, but they are {left}D and {right}D");
            if (left == 2 && right == 2)
                return mm(target);
            if (left == 1 && right == 1)
                return dot(target);
            return InternalScope.Compose(() =>
            {
                if (left == 1)
                    return unsqueeze(0).matmul(target).squeeze(-2);
                if (right == 1)
                    return matmul(target.unsqueeze(1)).squeeze(-1);
                if (right == 2)
                {
                    long rows = Shapes.Count(Impl.Sizes.AsSpan(..^1));
                    return reshape(rows, Impl.Sizes[^1]).mm(target).view([.. Impl.Sizes[..^1], target.Impl.Sizes[^1]]);
                }
                long[] batch = Shapes.Broadcast(Impl.Sizes[..^2], target.Impl.Sizes[..^2]);
                long count = Shapes.Count(batch);
                Tensor x = expand([.. batch, .. Impl.Sizes[^2..]], false).reshape(count, Impl.Sizes[^2], Impl.Sizes[^1]);
                Tensor y = target.expand([.. batch, .. target.Impl.Sizes[^2..]], false)
                    .reshape(count, target.Impl.Sizes[^2], target.Impl.Sizes[^1]);
                return x.bmm(y).view([.. batch, Impl.Sizes[^2], target.Impl.Sizes[^1]]);
            });
        }

        private static void RequireDimensions(string operation, string argument, Tensor tensor, int dimensions)
        {
            if (tensor.Impl.Sizes.Length != dimensions)
            {
                throw Shapes.Error(
                    $"{operation}: {argument} must be a {dimensions}D tensor; its shape is {Shapes.Text(tensor.Impl.Sizes)}");
            }
        }

        private static void RequireSameType(Tensor a, Tensor b)
        {
            if (a.Impl.DType != b.Impl.DType)
                throw Shapes.Error($"expected m1 and m2 to have the same dtype, but got: {a.Impl.DType} != {b.Impl.DType}");
        }
    }
}
