using TorchSharp.Engine;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>
        /// Computes x · Φ(x) element-wise, where Φ is the cumulative distribution function of the standard normal distribution.
        /// </summary>
        public Tensor gelu() => gelu(GELU.Approximate.none);

        /// <inheritdoc cref="gelu()"/>
        public Tensor gelu(GELU.Approximate approximate)
        {
            RequireFloat("GeluKernelImpl");
            return InternalScope.Compose(() => approximate == GELU.Approximate.tanh
                ? mul(add(mul(square()).mul(0.044715)).mul(Math.Sqrt(2 / Math.PI)).tanh().add(1)).mul(0.5)
                : mul(mul(1 / Math.Sqrt(2)).erf().add(1)).mul(0.5));
        }

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
