using System.Numerics;
using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>-weight[t] · input[t], summed, or divided by the sum of the weights, or as it is.</summary>
            /// <remarks>Linear in the input: its gradient is -weight[t] at the targets, and the gradient of that the function itself.</remarks>
            private static Tensor NegativeLikelihood(Tensor input, Tensor target, Tensor weight, long ignoreIndex, Reduction reduction)
            {
                CheckClasses(input, target, weight, ignoreIndex);
                Tensor result = input.dtype == ScalarType.Float32
                    ? Likelihood<float>(input, target, weight, ignoreIndex, reduction, out double weights)
                    : Likelihood<double>(input, target, weight, ignoreIndex, reduction, out weights);
                if (!Recording.Needed(input))
                    return result;
                long[] sizes = input.Impl.Sizes;
                double divisor = reduction == Reduction.Mean ? weights : 1;
                return result.Record("NllLossBackward", [input], [target, weight], (g, s) => LikelihoodGradient(g, s[0], s[1], sizes, divisor, ignoreIndex, reduction));
            }

            private static Tensor LikelihoodGradient(Tensor gradient, Tensor target, Tensor weight, long[] sizes, double divisor, long ignoreIndex, Reduction reduction)
            {
                Tensor result = gradient.dtype == ScalarType.Float32
                    ? SpreadGradient<float>(gradient, target, weight, sizes, divisor, ignoreIndex)
                    : SpreadGradient<double>(gradient, target, weight, sizes, divisor, ignoreIndex);
                return result.Record("NllLossBackwardBackward", [gradient], [target, weight], (d, s) => NegativeLikelihood(d, s[0], s[1], ignoreIndex, reduction));
            }

            private static unsafe Tensor Likelihood<T>(Tensor input, Tensor target, Tensor weight, long ignoreIndex, Reduction reduction, out double weights)
                where T : unmanaged, IFloatingPointIeee754<T>
            {
                using var logs = new Operand<T>(input);
                using var targets = new Operand<long>(target);
                using var factors = new Operand<T>(weight ?? input);
                (long outer, long classes, long inner) = AroundClasses(input.Impl.Sizes);
                Tensor result = Tensor.Empty(reduction == Reduction.None ? target.Impl.Sizes : [], input.dtype);
                var values = (T*)result.Impl.Pointer;
                (double loss, weights) = ClassLoss.Forward(
                    logs.Pointer, targets.Pointer, weight is null ? null : factors.Pointer, reduction == Reduction.None ? values : null, outer, classes, inner, ignoreIndex);
                if (reduction != Reduction.None)
                    *values = T.CreateTruncating(reduction == Reduction.Mean ? loss / weights : loss);
                return result;
            }

            private static unsafe Tensor SpreadGradient<T>(Tensor gradient, Tensor target, Tensor weight, long[] sizes, double divisor, long ignoreIndex)
                where T : unmanaged, IFloatingPointIeee754<T>
            {
                using var scale = new Operand<T>(gradient);
                using var targets = new Operand<long>(target);
                using var factors = new Operand<T>(weight ?? gradient);
                (long outer, long classes, long inner) = AroundClasses(sizes);
                Tensor result = Tensor.Empty(sizes, gradient.dtype);
                bool one = gradient.Impl.Sizes.Length == 0 && target.Impl.Sizes.Length != 0;
                ClassLoss.Backward(
                    scale.Pointer, one, T.CreateTruncating(divisor), targets.Pointer, weight is null ? null : factors.Pointer, (T*)result.Impl.Pointer, outer, classes, inner, ignoreIndex);
                return result;
            }

            private static (long Outer, long Classes, long Inner) AroundClasses(long[] sizes) =>
                sizes.Length == 1 ? (1, sizes[0], 1) : (sizes[0], sizes[1], Shapes.Count(sizes.AsSpan(2)));
        }
    }
}
