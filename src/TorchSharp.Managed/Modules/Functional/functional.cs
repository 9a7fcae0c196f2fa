using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Layers as functions.</summary>
        public static partial class functional
        {
            /// <summary>x · Wᵀ + b for x [..., in], W [out, in], b [out].</summary>
            public static Tensor linear(Tensor input, Tensor weights, Tensor bias = null)
            {
                long[] x = input.Impl.Sizes, w = weights.Impl.Sizes;
                if (x.Length == 0 || w.Length != 2 || x[^1] != w[1])
                    throw Shapes.Error($"mat1 and mat2 shapes cannot be multiplied ({(x.Length == 0 ? 1 : Shapes.Count(x) / Math.Max(1, x[^1]))}x{(x.Length == 0 ? 1 : x[^1])} and {(w.Length == 2 ? w[1] : w[^1])}x{w[0]})");
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

                return LinearForward(input, weights, bias).Record(
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

            private static unsafe Tensor LinearForward(Tensor input, Tensor weights, Tensor bias)
            {
                using var x = new Operand<float>(input);
                using var w = new Operand<float>(weights);
                using var b = new Operand<float>(bias ?? weights);
                int m = (int)input.Impl.Sizes[0], k = (int)input.Impl.Sizes[1], n = (int)weights.Impl.Sizes[0];
                if (bias is not null && bias.Impl.Count != n)
                    throw Shapes.Error($"The size of tensor a ({n}) must match the size of tensor b ({bias.Impl.Count}) at non-singleton dimension 1");
                Tensor output = Tensor.Empty([m, n], ScalarType.Float32);
                Gemm.MultiplyTransposed(x.Pointer, w.Pointer, (float*)output.Impl.Pointer, m, k, n, bias is null ? null : b.Pointer, weights.Impl.Cache);
                return output;
            }

            /// <summary>Sets each element to 0 with probability p, and scales the others by 1 / (1 - p).</summary>
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                Drop(input, input.Impl.Sizes, p, training, inplace);

            /// <summary>As <see cref="dropout"/>, for whole channels.</summary>
            public static Tensor dropout2d(Tensor input, double p = 0.5, bool training = true, bool inplace = false)
            {
                var sizes = (long[])input.Impl.Sizes.Clone();
                for (int d = 2; d < sizes.Length; d++)
                    sizes[d] = 1;
                return Drop(input, sizes, p, training, inplace);
            }

            private static Tensor Drop(Tensor input, long[] sizes, double p, bool training, bool inplace)
            {
                if (p is not (>= 0 and <= 1))
                    throw Shapes.Error($"dropout probability has to be between 0 and 1, but got {p}");
                if (!training || p == 0)
                    return input.alias();
                using InternalScope scope = InternalScope.Enter();
                Tensor mask = torch.empty(sizes, input.dtype);
                mask.bernoulli_(1 - p);
                Tensor scaled = p == 1 ? mask : mask.div(1 - p);
                return scope.Publish(inplace ? input.mul_(scaled).alias() : input.mul(scaled));
            }

            /// <summary>Int64 classes to rows with a single 1.</summary>
            public static Tensor one_hot(Tensor x, long num_classes = -1)
            {
                if (x.dtype != ScalarType.Int64)
                    throw new ArgumentException($"one_hot input tensor must have dtype Int64, not {x.dtype}", nameof(x));
                return InternalScope.Compose(() =>
                {
                    long classes = num_classes < 0 ? x.max().ToInt64() + 1 : num_classes;
                    Tensor result = torch.zeros([.. x.Impl.Sizes, classes], ScalarType.Int64);
                    return result.scatter(-1, x.unsqueeze(-1), torch.ones([.. x.Impl.Sizes, 1], ScalarType.Int64));
                });
            }
        }
    }
}
