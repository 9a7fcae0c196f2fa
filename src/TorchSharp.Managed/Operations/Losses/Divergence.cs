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
                    return Reduce(NegativeEntropy(target).sub(target.mul(input)), reduction);
                });

            /// <summary>
            /// Computes t · log t, which is 0 at 0. Where no gradient arrives, none goes on, whatever the logarithm is there.
            /// </summary>
            private static Tensor NegativeEntropy(Tensor target)
            {
                Tensor x = target.detach();
                return torch.where(x.eq(0), x.mul(0), x.mul(x.log())).Record("NegativeEntropyBackward", [target], [target], static (g, s) =>
                {
                    Tensor x = s[0], isSilent = g.eq(0).logical_and(x.isnan().logical_not()).logical_or(x.eq(0));
                    return torch.where(isSilent, g.mul(0), g.mul(x.log())).add(g.mul(x).div(x));
                });
            }
        }
    }
}
