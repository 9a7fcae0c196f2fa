using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Computes x, or α(eˣ - 1) where x is negative, element-wise.</summary>
        public Tensor elu(double alpha = 1) => elu(alpha, 1, 1);

        /// <inheritdoc cref="elu(double)"/>
        public Tensor elu(Scalar alpha, Scalar scale, Scalar input_scale)
        {
            RequireFloat("elu_cpu");
            return InternalScope.Compose(() =>
            {
                Tensor x = detach();
                Tensor result = torch.where(x.ge(0), x.mul(scale), x.clamp(max: 0).mul(input_scale).Expm1().mul(alpha).mul(scale));
                return result.Record("EluBackward", [this], [this], (g, s) =>
                {
                    Tensor slope = s[0].clamp(max: 0).mul(input_scale).exp().mul(alpha).mul(scale).mul(input_scale);
                    return torch.where(s[0].le(0), g.mul(slope), g.mul(scale));
                });
            });
        }

        /// <summary>Applies <c>elu</c> in place.</summary>
        public Tensor elu_(double alpha = 1) => InPlaceSaving(t => t.elu(alpha));

        /// <inheritdoc cref="elu_(double)"/>
        public Tensor elu_(Scalar alpha, Scalar scale, Scalar input_scale) => InPlaceSaving(t => t.elu(alpha, scale, input_scale));
    }

    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="Tensor.elu(double)"/>
            public static Tensor elu(Tensor x, double alpha, bool inplace = false) => Activate(x, inplace, t => t.elu(alpha));

            /// <summary>Applies a scaled ELU element-wise. Klambauer et al.: Self-Normalizing Neural Networks (2017).</summary>
            public static Tensor selu(Tensor x, bool inplace = false) =>
                Activate(x, inplace, static t => t.elu(1.6732632423543772848170429916717, 1.0507009873554804934193349852946, 1));
        }
    }
}
