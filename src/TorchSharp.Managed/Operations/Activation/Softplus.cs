using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Computes x · tanh(softplus(x)) element-wise. Misra: Mish (2019).</summary>
            public static Tensor mish(Tensor x, bool inplace = false)
            {
                x.RequireFloat("mish_cpu");
                return Activate(x, inplace, static t => t.mul(softplus(t).tanh()));
            }

            /// <summary>Computes log(1 + e^(βx)) / β element-wise, and x itself where βx is above the threshold.</summary>
            public static Tensor softplus(Tensor x, double beta = 1, double threshold = 20)
            {
                x.RequireFloat("softplus_cpu");
                return InternalScope.Compose(() =>
                {
                    Tensor values = x.detach(), scaled = values.mul(beta);
                    Tensor result = torch.where(scaled.gt(threshold), values, scaled.exp().Log1p().div(beta));
                    return result.Record("SoftplusBackward", [x], [x], (g, s) =>
                    {
                        Tensor product = s[0].mul(beta);
                        return torch.where(product.gt(threshold), g, g.mul(product.sigmoid()));
                    });
                });
            }
        }
    }
}
