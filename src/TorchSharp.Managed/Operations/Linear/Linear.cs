using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Layers as functions.</summary>
        public static partial class functional
        {
            /// <summary>
            /// Computes x · Wᵀ + b for x [..., in], W [out, in] or, without a bias, [in], and b [out] or whatever broadcasts to the result.
            /// </summary>
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null)
            {
                long[] x = input.Impl.Sizes, w = weights.Impl.Sizes;
                if (x.Length == 2 && w.Length == 1 && bias is not null)
                    throw Shapes.Error("mat2 must be a matrix, got 1-D tensor");
                if (x.Length == 0 || w.Length is not (1 or 2) || x[^1] != w[^1])
                {
                    throw Shapes.Error(
                        "mat1 and mat2 shapes cannot be multiplied "
                            + $"({(x.Length == 0 ? 1 : Shapes.Count(x) / Math.Max(1, x[^1]))}x{(x.Length == 0 ? 1 : x[^1])} and "
                            + $"{(w.Length == 0 ? 1 : w[^1])}x{(w.Length == 0 ? 1 : w[0])})");
                }
                if (input.dtype != weights.dtype)
                    throw Shapes.Error($"mat1 and mat2 must have the same dtype, but got {input.dtype} and {weights.dtype}");
                // Rows are added up on top of the bias; to other products it is added in place.
                if (x.Length == 2 && bias is not null && bias.dtype != input.dtype)
                    throw Shapes.Error($"bias and input must have the same dtype, but got {bias.dtype} and {input.dtype}");
                if (x.Length != 2 || w.Length != 2 || bias is { } b && !b.Impl.Sizes.AsSpan().SequenceEqual([w[0]])
                    || input.dtype != ScalarType.Float32)
                {
                    return InternalScope.Compose(() =>
                    {
                        Tensor product = input.matmul(w.Length == 2 ? weights.t() : weights);
                        if (bias is null)
                            return product;
                        if (!Shapes.IsExpandable(bias.Impl.Sizes, product.Impl.Sizes))
                        {
                            throw Shapes.Error(
                                $"a bias of {Shapes.Text(bias.Impl.Sizes)} does not broadcast to a product of "
                                    + Shapes.Text(product.Impl.Sizes));
                        }
                        if (!Promotion.Fits(bias.dtype, product.dtype))
                        {
                            throw Shapes.Error(
                                $"result type {bias.dtype.NativeName()} can't be cast to the desired output type {product.dtype.NativeName()}");
                        }
                        return product.add(bias).to_type(product.dtype);
                    });
                }

                return DeferredLinear.Multiply(input, weights, bias).Record(
                    "LinearBackward", [input, weights, bias], [input, weights],
                    static (g, s) => LinearGradients.OfInput(g, s[0], s[1]), static (g, s) => LinearGradients.OfWeight(g, s[0]),
                    static (g, _) => LinearGradients.OfBias(g));
            }
        }
    }
}
