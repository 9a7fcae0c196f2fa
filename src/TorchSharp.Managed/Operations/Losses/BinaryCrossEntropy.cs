using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Computes -(t · log x + (1 - t) · log(1 - x)) for probabilities x; each logarithm is at least -100.</summary>
            public static Tensor binary_cross_entropy(
                Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean)
            {
                RequireSameShape(input, target);
                if (weight is not null
                    && !Shapes.Broadcast(input.Impl.Sizes, weight.Impl.Sizes).AsSpan().SequenceEqual(input.Impl.Sizes))
                {
                    throw Shapes.Error(
                        $"binary_cross_entropy: a weight of shape {Shapes.Text(weight.Impl.Sizes)} does not broadcast to "
                            + $"{Shapes.Text(input.Impl.Sizes)}");
                }
                return InternalScope.Compose(() =>
                {
                    using (new GradMode(false))
                    {
                        if (input.lt(0).logical_or(input.gt(1)).any().ToBoolean())
                            throw Shapes.Error("all elements of input should be between 0 and 1");
                        if (!target.ge(0).logical_and(target.le(1)).all().ToBoolean())
                            throw Shapes.Error("all elements of target should be between 0 and 1");
                    }

                    Tensor x = input.detach(), t = target.detach();
                    Tensor losses = t.sub(1).mul(x.neg().Log1p().clamp(min: -100)).sub(t.mul(x.log().clamp(min: -100))).Record(
                        "BinaryCrossEntropyBackward", [input, target], [input, target],
                        static (g, s) => g.mul(s[0].sub(s[1])).div(s[0].mul(1 - s[0]).clamp(min: 1e-12)),
                        static (g, s) => g.mul((1 - s[0]).log().sub(s[0].log())));
                    return Reduce(weight is null ? losses : losses.mul(weight), reduction);
                });
            }

            /// <summary>
            /// Computes the binary cross entropy of sigmoid(x), directly from x without overflow; <paramref name="pos_weights"/> weight the
            /// positive targets.
            /// </summary>
            public static Tensor binary_cross_entropy_with_logits(
                Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null)
            {
                RequireSameShape(input, target);
                foreach (Tensor? weights in new[] { weight, pos_weights })
                {
                    if (weights is not null && !Shapes.IsExpandable(weights.Impl.Sizes, input.Impl.Sizes))
                    {
                        throw Shapes.Error(
                            $"weights of {Shapes.Text(weights.Impl.Sizes)} do not broadcast to losses of {Shapes.Text(input.Impl.Sizes)}");
                    }
                }
                return InternalScope.Compose(() =>
                {
                    // log(1 + e⁻ˣ) = log(1 + e^-|x|) + max(-x, 0), each with its own gradient.
                    Tensor softplus = functional.softplus(input.neg());
                    Tensor positive = pos_weights is null ? softplus : softplus.mul(target.mul(pos_weights.sub(1)).add(1));
                    Tensor losses = (1 - target).mul(input).add(positive);
                    return Reduce(weight is null ? losses : losses.mul(weight), reduction);
                });
            }
        }
    }
}
