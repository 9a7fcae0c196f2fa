using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Computes t · (log t - x) for log-probabilities x, with t given as probabilities or as their logarithms.</summary>
            public static Tensor kl_div(Tensor input, Tensor target, bool log_target = true, Reduction reduction = Reduction.Mean) =>
                InternalScope.Compose(() =>
                {
                    if (log_target)
                        return Reduce(target.exp().mul(target.sub(input)), reduction);
                    Tensor entropy = torch.where(target.eq(0), target.mul(0), target.mul(target.log()));
                    return Reduce(entropy.sub(target.mul(input)), reduction);
                });
        }
    }
}
