using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>-(t · log x + (1 - t) · log(1 - x)) for probabilities x; a logarithm is at least -100.</summary>
            public static Tensor binary_cross_entropy(Tensor input, Tensor target, Tensor weight = null, Reduction reduction = Reduction.Mean)
            {
                RequireSameShape(input, target);
                return InternalScope.Compose(() =>
                {
                    using (new GradMode(false))
                    {
                        if (input.lt(0).logical_or(input.gt(1)).any().ToBoolean())
                            throw Shapes.Error("all elements of input should be between 0 and 1");
                    }

                    Tensor x = input.detach(), t = target.detach();
                    Tensor losses = t.sub(1).mul(x.neg().Log1p().clamp(min: -100)).sub(t.mul(x.log().clamp(min: -100))).Record(
                        "BinaryCrossEntropyBackward", [input, target], [input, target],
                        static (g, s) => g.mul(s[0].sub(s[1])).div(s[0].mul(1 - s[0]).clamp(min: 1e-12)),
                        static (g, s) => g.mul((1 - s[0]).log().sub(s[0].log())));
                    return Reduce(weight is null ? losses : losses.mul(weight), reduction);
                });
            }

            /// <summary>The same of sigmoid(x), computed from x without overflow; <paramref name="pos_weights"/> weigh the positive answers.</summary>
            public static Tensor binary_cross_entropy_with_logits(
                Tensor input, Tensor target, Tensor weight = null, Reduction reduction = Reduction.Mean, Tensor pos_weights = null)
            {
                RequireSameShape(input, target);
                return InternalScope.Compose(() =>
                {
                    // log(1 + e⁻ˣ) = log(1 + e^-|x|) + max(-x, 0), each with its own gradient.
                    Tensor softplus = functional.softplus(input.neg());
                    Tensor positive = pos_weights is null ? softplus : softplus.mul(target.mul(pos_weights.sub(1)).add(1));
                    Tensor losses = (1 - target).mul(input).add(positive);
                    return Reduce(weight is null ? losses : losses.mul(weight), reduction);
                });
            }

            /// <summary>d² / 2β where |d| is below β, else |d| - β / 2.</summary>
            public static Tensor smooth_l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean, double beta = 1)
            {
                if (beta < 0)
                    throw Shapes.Error("smooth_l1_loss does not support negative values for beta.");
                if (beta == 0)
                    return l1_loss(input, target, reduction);
                return InternalScope.Compose(() =>
                {
                    Tensor difference = input.sub(target), size = difference.abs();
                    return Reduce(torch.where(size.lt(beta), difference.square().mul(0.5 / beta), size.sub(0.5 * beta)), reduction);
                });
            }

            /// <summary>d² / 2 where |d| is at most δ, else δ · (|d| - δ / 2). Huber (1964).</summary>
            public static Tensor huber_loss(Tensor input, Tensor target, double delta = 1, Reduction reduction = Reduction.Mean)
            {
                if (delta <= 0)
                    throw Shapes.Error("huber_loss does not support non-positive values for delta.");
                return InternalScope.Compose(() =>
                {
                    Tensor difference = input.sub(target), size = difference.abs();
                    return Reduce(torch.where(size.le(delta), difference.square().mul(0.5), size.sub(0.5 * delta).mul(delta)), reduction);
                });
            }

            /// <summary>t · (log t - x) for log-probabilities x, and t given as such or as its logarithm.</summary>
            public static Tensor kl_div(Tensor input, Tensor target, bool log_target = true, Reduction reduction = Reduction.Mean) => InternalScope.Compose(() =>
            {
                if (log_target)
                    return Reduce(target.exp().mul(target.sub(input)), reduction);
                Tensor zero = target.eq(0), logs = target.masked_fill(zero, 1).log();
                return Reduce(target.mul(logs).sub(target.mul(input)), reduction);
            });

            private static void RequireSameShape(Tensor input, Tensor target)
            {
                if (!input.Impl.Sizes.AsSpan().SequenceEqual(target.Impl.Sizes))
                    throw Shapes.Error($"Target size ({Shapes.Text(target.Impl.Sizes)}) must be the same as input size ({Shapes.Text(input.Impl.Sizes)})");
            }
        }
    }
}
