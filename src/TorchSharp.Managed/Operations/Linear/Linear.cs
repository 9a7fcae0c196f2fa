using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Layers as functions.</summary>
        public static partial class functional
        {
            /// <summary>Computes x · Wᵀ + b for x [..., in], W [out, in], b [out].</summary>
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null)
            {
                long[] x = input.Impl.Sizes, w = weights.Impl.Sizes;
                if (x.Length == 0 || w.Length != 2 || x[^1] != w[1])
                {
                    throw Shapes.Error(
                        "mat1 and mat2 shapes cannot be multiplied "
                            + $"({(x.Length == 0 ? 1 : Shapes.Count(x) / Math.Max(1, x[^1]))}x{(x.Length == 0 ? 1 : x[^1])} and "
                            + $"{(w.Length == 2 ? w[1] : w[^1])}x{w[0]})");
                }
                if (input.dtype != weights.dtype)
                    throw Shapes.Error($"mat1 and mat2 must have the same dtype, but got {input.dtype} and {weights.dtype}");
                if (x.Length != 2 || input.dtype != ScalarType.Float32)
                {
                    return InternalScope.Compose(() =>
                    {
                        Tensor product = input.matmul(weights.t());
                        return bias is null ? product : product.add(bias);
                    });
                }

                if (bias is not null && bias.Impl.Count != w[0])
                {
                    throw Shapes.Error(
                        $"The size of tensor a ({w[0]}) must match the size of tensor b ({bias.Impl.Count}) at non-singleton dimension 1");
                }

                return DeferredLinear.Multiply(input, weights, bias).Record(
                    "LinearBackward", [input, weights, bias], [input, weights],
                    static (g, s) => LinearGradients.OfInput(g, s[0], s[1]), static (g, s) => LinearGradients.OfWeight(g, s[0]),
                    static (g, _) => LinearGradients.OfBias(g));
            }
        }
    }
}
