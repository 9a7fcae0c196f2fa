using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Computes d² / 2β where |d| is below β, and |d| - β / 2 elsewhere.</summary>
            public static Tensor smooth_l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean, double beta = 1)
            {
                if (beta < 0)
                    throw Shapes.Error("smooth_l1_loss does not support negative values for beta.");
                return InternalScope.Compose(() =>
                {
                    Tensor difference = Difference("smooth_l1_cpu", input, target), d = difference.detach(), size = d.abs();
                    Tensor losses = torch.where(size.lt(beta), d.square().mul(0.5).div(beta), size.sub(0.5 * beta));
                    losses = losses.Record(
                        "SmoothL1LossBackward", [input, target], [difference], (g, s) => Bent(s[0], beta, g, g.div(beta)),
                        (g, s) => Bent(s[0].neg(), beta, g, g.div(beta)));
                    return Reduce(losses, reduction);
                });
            }

            /// <summary>Computes d² / 2 where |d| is at most δ, and δ · (|d| - δ / 2) elsewhere. Huber (1964).</summary>
            public static Tensor huber_loss(Tensor input, Tensor target, double delta = 1, Reduction reduction = Reduction.Mean)
            {
                if (delta <= 0)
                    throw Shapes.Error("huber_loss does not support non-positive values for delta.");
                return InternalScope.Compose(() =>
                {
                    Tensor difference = Difference("huber_cpu", input, target), d = difference.detach(), size = d.abs();
                    Tensor losses = torch.where(size.le(delta), d.square().mul(0.5), size.sub(0.5 * delta).mul(delta));
                    losses = losses.Record("HuberLossBackward", [difference], [difference], (g, s) => Bent(s[0], delta, g.mul(delta), g));
                    return Reduce(losses, reduction).to_type(input.dtype);
                });
            }

            /// <summary>The gradient of a function that is straight beyond a bound, and whose slope between is proportional to d.</summary>
            private static Tensor Bent(Tensor d, double bound, Tensor straight, Tensor factor) => torch.where(
                d.le(-bound), straight.neg(), torch.where(d.ge(bound), straight, factor.mul(d)));

            /// <summary>Computes |x - y|, by default the mean over all elements.</summary>
            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                InternalScope.Compose(() => Reduce(input.sub(target).abs(), reduction));
        }
    }
}
