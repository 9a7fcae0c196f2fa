using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Computes x · sigmoid(x) element-wise.</summary>
        public Tensor silu()
        {
            RequireFloat("silu_cpu");
            return InternalScope.Compose(() =>
            {
                Tensor x = detach();
                return x.mul(x.sigmoid()).Record("SiluBackward", [this], [this], static (g, s) =>
                {
                    Tensor slope = s[0].sigmoid();
                    return g.mul(slope.mul(s[0].mul(1 - slope).add(1)));
                });
            });
        }

        /// <summary>Applies <c>silu</c> in place.</summary>
        public Tensor silu_() => InPlaceSaving(static t => t.silu());
    }

    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="Tensor.silu()"/>
            public static Tensor silu(Tensor x, bool inplace = false) => Activate(x, inplace, static t => t.silu());

            /// <summary>Computes x · relu6(x + 3) / 6 element-wise. Howard et al.: Searching for MobileNetV3 (2019).</summary>
            public static Tensor hardswish(Tensor input, bool inplace = false)
            {
                input.RequireFloat("hardswish_cpu");
                return Activate(input, inplace, static t =>
                {
                    Tensor x = t.detach();
                    return x.mul(relu6(x.add(3))).div(6).Record("HardswishBackward", [t], [t], static (g, s) =>
                    {
                        Tensor inner = torch.where(s[0].lt(3), g.mul(s[0].div(3).add(0.5)), g);
                        return torch.where(s[0].le(-3), torch.zeros_like(g), inner);
                    });
                });
            }
        }
    }
}
