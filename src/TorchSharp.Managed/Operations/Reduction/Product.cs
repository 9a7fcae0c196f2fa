using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.prod(ScalarType?)"/>
    public static Tensor prod(Tensor input, ScalarType? type = null) => input.prod(type);

    /// <inheritdoc cref="Tensor.prod(long, bool, ScalarType?)"/>
    public static Tensor prod(Tensor input, long dim, bool keepdim = false, ScalarType? type = null) => input.prod(dim, keepdim, type);

    public partial class Tensor
    {
        /// <summary>Computes the product of all elements; for integers, the result is an Int64.</summary>
        public Tensor prod(ScalarType? type = null) => InternalScope.Compose(() => flatten().prod(0, false, type));

        /// <summary>Computes products along a dimension.</summary>
        public Tensor prod(long dim, bool keepdim = false, ScalarType? type = null) => InternalScope.Compose(() =>
        {
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            Tensor product = to_type(type ?? (Impl.DType.IsFloat() ? Impl.DType : ScalarType.Int64));
            if (Impl.Sizes.Length == 0)
                return product.clone();
            if (Impl.Sizes[d] == 0)
            {
                long[] own = Impl.Sizes;
                Tensor ones = torch.ones(keepdim ? KeptSizes([d]) : Without(d), product.dtype);
                return ones.Record("ProdBackward", [this], [], (g, _) => torch.zeros(own, g.dtype));
            }

            // Multiplies by repeated halving, without a quotient, so that zeros have gradients too.
            while (product.Impl.Sizes[d] > 1)
            {
                long size = product.Impl.Sizes[d], half = size / 2;
                Tensor pairs = product.narrow(d, 0, half).mul(product.narrow(d, half, half));
                product = size % 2 == 0 ? pairs : torch.cat([pairs, product.narrow(d, size - 1, 1)], d);
            }

            Tensor result = keepdim ? product : product.squeeze(d);
            return Impl.Sizes[d] == 1 ? result.DenseCopy() : result.contiguous();
        });
    }
}
