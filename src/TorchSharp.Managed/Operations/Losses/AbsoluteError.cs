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
                if (beta == 0)
                    return l1_loss(input, target, reduction);
                return InternalScope.Compose(() =>
                {
                    // What is not selected has to stay finite, or its gradient of 0 would become NaN.
                    Tensor size = Difference("smooth_l1_cpu", input, target).abs(), small = size.clamp(max: beta);
                    return Reduce(torch.where(size.lt(beta), small.square().mul(0.5 / beta), size.sub(0.5 * beta)), reduction);
                });
            }

            /// <summary>Computes d² / 2 where |d| is at most δ, and δ · (|d| - δ / 2) elsewhere. Huber (1964).</summary>
            public static Tensor huber_loss(Tensor input, Tensor target, double delta = 1, Reduction reduction = Reduction.Mean)
            {
                if (delta <= 0)
                    throw Shapes.Error("huber_loss does not support non-positive values for delta.");
                return InternalScope.Compose(() =>
                {
                    Tensor size = Difference("huber_cpu", input, target).abs(), small = size.clamp(max: delta);
                    Tensor losses = torch.where(size.le(delta), small.square().mul(0.5), size.sub(0.5 * delta).mul(delta));
                    return Reduce(losses, reduction).to_type(input.dtype);
                });
            }

            /// <summary>Computes |x - y|, by default the mean over all elements.</summary>
            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                InternalScope.Compose(() => Reduce(input.sub(target).abs(), reduction));
        }
    }
}
