using System.Numerics;
using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Computes -weight[t] · input[t]: summed, divided by the sum of the weights, or unreduced.</summary>
            /// <remarks>
            /// The function is linear in the input: its gradient is -weight[t] at the targets, and the
            /// gradient of that is the function itself.
            /// </remarks>
            private static Tensor NegativeLikelihood(Tensor input, Tensor target, Tensor? weight, long ignoreIndex, Reduction reduction)
            {
                CheckClasses(input, target, weight, ignoreIndex);
                Tensor result = input.dtype == ScalarType.Float32
                    ? Likelihood<float>(input, target, weight, ignoreIndex, reduction, out double weights)
                    : Likelihood<double>(input, target, weight, ignoreIndex, reduction, out weights);
                if (!Recording.Needed(input))
                    return result;
                long[] sizes = input.Impl.Sizes;
                double divisor = reduction == Reduction.Mean ? weights : 1;
                return result.Record(
                    "NllLossBackward", [input], [target, weight],
                    (g, s) => LikelihoodGradient(g, s[0], s.Optional(1), sizes, divisor, ignoreIndex, reduction));
            }

            private static Tensor LikelihoodGradient(
                Tensor gradient, Tensor target, Tensor? weight, long[] sizes, double divisor, long ignoreIndex, Reduction reduction)
            {
                Tensor result = gradient.dtype == ScalarType.Float32
                    ? SpreadGradient<float>(gradient, target, weight, sizes, divisor, ignoreIndex)
                    : SpreadGradient<double>(gradient, target, weight, sizes, divisor, ignoreIndex);
                return result.Record(
                    "NllLossBackwardBackward", [gradient], [target, weight],
                    (d, s) => NegativeLikelihood(d, s[0], s.Optional(1), ignoreIndex, reduction));
            }

            private static unsafe Tensor Likelihood<T>(
                Tensor input, Tensor target, Tensor? weight, long ignoreIndex, Reduction reduction, out double weights)
                where T : unmanaged, IFloatingPointIeee754<T>
            {
                using var logs = new Operand<T>(input);
                using var targets = new Operand<long>(target);
                using var factors = new Operand<T>(weight ?? input);
                (long outer, long classes, long inner) = AroundClasses(input.Impl.Sizes);
                Tensor result = Tensor.Empty(reduction == Reduction.None ? target.Impl.Sizes : [], input.dtype);
                var values = (T*)result.Impl.Pointer;
                (double loss, weights) = ClassLoss.Forward(
                    logs.Pointer, targets.Pointer, weight is null ? null : factors.Pointer, reduction == Reduction.None ? values : null,
                    outer, classes, inner, ignoreIndex);
                if (reduction != Reduction.None)
                    *values = T.CreateTruncating(reduction == Reduction.Mean ? loss / weights : loss);
                return result;
            }

            private static unsafe Tensor SpreadGradient<T>(
                Tensor gradient, Tensor target, Tensor? weight, long[] sizes, double divisor, long ignoreIndex)
                where T : unmanaged, IFloatingPointIeee754<T>
            {
                using var scale = new Operand<T>(gradient);
                using var targets = new Operand<long>(target);
                using var factors = new Operand<T>(weight ?? gradient);
                (long outer, long classes, long inner) = AroundClasses(sizes);
                Tensor result = Tensor.Empty(sizes, gradient.dtype);
                bool one = gradient.Impl.Sizes.Length == 0 && target.Impl.Sizes.Length != 0;
                ClassLoss.Backward(
                    scale.Pointer, one, T.CreateTruncating(divisor), targets.Pointer, weight is null ? null : factors.Pointer,
                    (T*)result.Impl.Pointer, outer, classes, inner, ignoreIndex);
                return result;
            }

            private static (long Outer, long Classes, long Inner) AroundClasses(long[] sizes) =>
                sizes.Length == 1 ? (1, sizes[0], 1) : (sizes[0], sizes[1], Shapes.Count(sizes.AsSpan(2)));

            private const long IgnoreNothing = -100;

            /// <summary>
            /// Computes -log softmax(input)[target] for logits [N, C, ...] and Int64 classes [N, ...], or for class probabilities of the
            /// logits' shape.
            /// </summary>
            public static Tensor cross_entropy(
                Tensor input, Tensor target, Tensor? weight = null, long ignore_index = IgnoreNothing, Reduction reduction = Reduction.Mean,
                double label_smoothing = 0)
            {
                if (label_smoothing is not (>= 0 and <= 1))
                    throw Shapes.Error($"label_smoothing must be between 0.0 and 1.0. Got: {label_smoothing}");
                if (input.Impl.Sizes.Length == 0)
                    throw Shapes.Error("the input of a class loss needs a dimension of classes, but has none");
                if (target.dtype.IsFloat() && target.Impl.Sizes.AsSpan().SequenceEqual(input.Impl.Sizes))
                {
                    return ignore_index < 0
                        ? SoftCrossEntropy(input, target, weight, reduction, label_smoothing)
                        : throw Shapes.Error("ignore_index is not supported for floating point target");
                }
                if (label_smoothing == 0)
                {
                    return InternalScope.Compose(
                        () => NegativeLikelihood(input.log_softmax(ClassDimension(input)), target, weight, ignore_index, reduction));
                }
                return SmoothCrossEntropy(input, target, weight, ignore_index, reduction, label_smoothing);
            }

            /// <summary>Computes -input[target] for log-probabilities [N, C, ...] and Int64 classes [N, ...].</summary>
            public static Tensor nll_loss(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                NegativeLikelihood(input, target, weight, IgnoreNothing, reduction);

            private static int ClassDimension(Tensor input) => input.Impl.Sizes.Length == 1 ? 0 : 1;

            private static Tensor SoftCrossEntropy(Tensor input, Tensor target, Tensor? weight, Reduction reduction, double smoothing) =>
                InternalScope.Compose(() =>
                {
                    int dim = ClassDimension(input);
                    long classes = input.Impl.Sizes[dim];
                    CheckWeight(weight, classes);
                    Tensor probabilities = smoothing == 0 ? target : target.mul(1 - smoothing).add(smoothing / classes);
                    Tensor terms = input.log_softmax(dim).mul(probabilities);
                    if (weight is not null)
                        terms = terms.mul(weight.view(input.Impl.Sizes.Select((size, d) => d == dim ? size : 1).ToArray()));
                    Tensor losses = terms.sum(dim).neg();
                    return reduction == Reduction.Mean
                        ? losses.sum().div(input.Impl.Count == 0 ? 0.0 : input.Impl.Count / classes)
                        : Reduce(losses, reduction);
                });

            private static Tensor SmoothCrossEntropy(
                Tensor input, Tensor target, Tensor? weight, long ignoreIndex, Reduction reduction, double smoothing)
            {
                CheckClasses(input, target, weight, ignoreIndex);
                return InternalScope.Compose(() =>
                {
                    int dim = ClassDimension(input);
                    long classes = input.Impl.Sizes[dim];
                    Tensor log = input.log_softmax(dim), ignored = target.eq(ignoreIndex), used = target.masked_fill(ignored, 0);
                    Tensor hard = NegativeLikelihood(log, target, weight, ignoreIndex, reduction);
                    Tensor weighted = weight is null
                        ? log
                        : log.mul(weight.view(input.Impl.Sizes.Select((size, d) => d == dim ? size : 1).ToArray()));
                    Tensor even = weighted.sum(dim).neg().masked_fill(ignored, 0);
                    Tensor weights = (weight is null
                        ? torch.ones(used.Impl.Sizes, input.dtype)
                        : weight.index_select(0, used.flatten()).view(used.Impl.Sizes)).masked_fill(ignored, 0);
                    Tensor soft = reduction == Reduction.Mean ? even.sum().div(weights.sum()) : Reduce(even, reduction);
                    return hard.mul(1 - smoothing).add(soft.mul(smoothing / classes));
                });
            }

            private static void CheckWeight(Tensor? weight, long classes)
            {
                if (weight is null || weight.Impl.Sizes.AsSpan().SequenceEqual([classes]))
                    return;
                throw Shapes.Error(
                    $"weight tensor should be defined either for all {classes} classes or no classes but got weight tensor of shape: "
                        + Shapes.Text(weight.Impl.Sizes));
            }

            private static unsafe void CheckClasses(Tensor input, Tensor target, Tensor? weight, long ignoreIndex)
            {
                long[] x = input.Impl.Sizes, t = target.Impl.Sizes;
                int dim = ClassDimension(input);
                if (x.Length == 0)
                    throw Shapes.Error("the input of a class loss needs a dimension of classes, but has none");
                if (target.dtype != ScalarType.Int64)
                    throw Shapes.Error($"expected scalar type Long but found {target.dtype.NativeName()} for the target classes");
                long[] expected = [.. x[..dim], .. x[(dim + 1)..]];
                if (!t.AsSpan().SequenceEqual(expected))
                {
                    throw Shapes.Error(
                        $"Expected target of size {Shapes.Text(expected)} for an input of size {Shapes.Text(x)}, but got {Shapes.Text(t)}");
                }
                CheckWeight(weight, x[dim]);
                using var classes = new Operand<long>(target);
                for (long i = 0; i < classes.Length; i++)
                {
                    long value = classes.Pointer[i];
                    if (value != ignoreIndex && (value < 0 || value >= x[dim]))
                        throw Shapes.Error($"Target {value} is out of bounds.");
                }
            }
        }
    }
}
