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
                return Activate(input, inplace, static t => t.mul(relu6(t.add(3))).div(6));
            }
        }
    }
}
