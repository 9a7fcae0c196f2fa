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
                    static (g, s) => g.mm(s[1]), static (g, s) => LinearWeightGradient(g, s[0]), static (g, _) => LinearBiasGradient(g));
            }

            private static unsafe Tensor LinearWeightGradient(Tensor output, Tensor input)
            {
                if (GradMode.Enabled)
                    return output.t().mm(input);
                using var g = new Operand<float>(output);
                using var x = new Operand<float>(input);
                int rows = (int)output.Impl.Sizes[0], outputs = (int)output.Impl.Sizes[1], inputs = (int)input.Impl.Sizes[1];
                Tensor gradient = Tensor.Empty([outputs, inputs], ScalarType.Float32);
                Gemm.TransposedMultiply(g.Pointer, x.Pointer, (float*)gradient.Impl.Pointer, outputs, rows, inputs);
                return gradient;
            }

            private static unsafe Tensor LinearBiasGradient(Tensor output)
            {
                if (GradMode.Enabled)
                    return output.sum(0L);
                using var g = new Operand<float>(output);
                long outputs = output.Impl.Sizes[1];
                Tensor gradient = Tensor.Empty([outputs], ScalarType.Float32);
                ColumnSums.Compute(g.Pointer, null, output.Impl.Sizes[0], (int)outputs, (float*)gradient.Impl.Pointer);
                return gradient;
            }
        }
    }
}
