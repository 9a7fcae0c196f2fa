using TorchSharp.Engine;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The weight of x³ beside x. Hendrycks and Gimpel: Gaussian Error Linear Units (2016).</summary>
        private const double Cubic = 0.044715;

        /// <summary>
        /// Computes x · Φ(x) element-wise, where Φ is the cumulative distribution function of the standard normal distribution.
        /// </summary>
        public Tensor gelu() => gelu(GELU.Approximate.none);

        /// <inheritdoc cref="gelu()"/>
        public Tensor gelu(GELU.Approximate approximate)
        {
            RequireFloat("GeluKernelImpl");
            return InternalScope.Compose(() =>
            {
                Tensor x = detach();
                return approximate == GELU.Approximate.tanh
                    ? x.mul(x.ApproximateOdds().add(1)).mul(0.5).Record("GeluBackward", [this], [this], static (g, s) =>
                    {
                        Tensor odds = s[0].ApproximateOdds();
                        Tensor slope = s[0].square().mul(3 * Cubic).add(1).mul(Math.Sqrt(2 / Math.PI));
                        return g.mul(odds.add(1).add((1 - odds.square()).mul(slope).mul(s[0])).mul(0.5));
                    })
                    : x.mul(x.mul(1 / Math.Sqrt(2)).erf().add(1)).mul(0.5).Record("GeluBackward", [this], [this], static (g, s) =>
                    {
                        Tensor share = s[0].mul(1 / Math.Sqrt(2)).erf().add(1).mul(0.5);
                        Tensor density = s[0].square().mul(-0.5).exp().mul(1 / Math.Sqrt(2 * Math.PI));
                        return g.mul(share.add(density.mul(s[0])));
                    });
            });
        }

        /// <summary>Computes 2 Φ(x) - 1, nearly.</summary>
        private Tensor ApproximateOdds() => add(mul(square()).mul(Cubic)).mul(Math.Sqrt(2 / Math.PI)).tanh();

        /// <summary>Applies <c>gelu</c> in place.</summary>
        public Tensor gelu_() => InPlaceSaving(static t => t.gelu());

        /// <inheritdoc cref="gelu_()"/>
        public Tensor gelu_(GELU.Approximate approximate) => InPlaceSaving(t => t.gelu(approximate));
    }

    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="Tensor.gelu()"/>
            public static Tensor gelu(Tensor x) => x.gelu();

            /// <inheritdoc cref="Tensor.gelu()"/>
            public static Tensor gelu(Tensor x, bool inplace) => gelu(x, Modules.GELU.Approximate.none, inplace);

            /// <inheritdoc cref="Tensor.gelu()"/>
            public static Tensor gelu(Tensor x, Modules.GELU.Approximate approximate, bool inplace = false) =>
                Activate(x, inplace, t => t.gelu(approximate));
        }
    }
}
