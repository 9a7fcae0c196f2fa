using TorchSharp.Engine;
using TorchSharp.Modules;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>x · Φ(x), Φ the distribution function of the standard normal.</summary>
        public Tensor gelu() => gelu(GELU.Approximate.none);

        public Tensor gelu(GELU.Approximate approximate) => InternalScope.Compose(() => approximate == GELU.Approximate.tanh
            ? mul(add(mul(square()).mul(0.044715)).mul(Math.Sqrt(2 / Math.PI)).tanh().add(1)).mul(0.5)
            : mul(mul(1 / Math.Sqrt(2)).erf().add(1)).mul(0.5));

        public Tensor gelu_() => InPlaceSaving(static t => t.gelu());

        public Tensor gelu_(GELU.Approximate approximate) => InPlaceSaving(t => t.gelu(approximate));

        /// <summary>x · sigmoid(x).</summary>
        public Tensor silu() => InternalScope.Compose(() => mul(sigmoid()));

        public Tensor silu_() => InPlaceSaving(static t => t.silu());

        /// <summary>x, or α(eˣ - 1) where x is not positive.</summary>
        public Tensor elu(double alpha = 1) => elu(alpha, 1, 1);

        public Tensor elu(Scalar alpha, Scalar scale, Scalar input_scale) => InternalScope.Compose(() =>
            torch.where(gt(0), mul(scale), clamp(max: 0).mul(input_scale).Expm1().mul(alpha).mul(scale)));

        public Tensor elu_(double alpha = 1) => InPlaceSaving(t => t.elu(alpha));

        public Tensor elu_(Scalar alpha, Scalar scale, Scalar input_scale) => InPlaceSaving(t => t.elu(alpha, scale, input_scale));

        /// <summary>x, or slope · x where x is not positive.</summary>
        public Tensor leaky_relu(Scalar negative_slope) => InternalScope.Compose(() => torch.where(gt(0), this, mul(negative_slope)));

        public Tensor leaky_relu_(Scalar negative_slope) => InPlaceSaving(t => t.leaky_relu(negative_slope));

        /// <summary>2/√π ∫₀ˣ e^(-t²) dt.</summary>
        public Tensor erf() => Unary(
            "ErfBackward", Erf.Apply, Erf.Apply, saveResult: false, static (g, s) => g.mul(s[0].square().neg().exp().mul(2 / Math.Sqrt(Math.PI))));

        public Tensor erf_() => InPlaceSaving(static t => t.erf());

        /// <summary>eˣ - 1, exact near 0.</summary>
        internal Tensor Expm1() => Unary("Expm1Backward", TensorPrimitives.ExpM1, TensorPrimitives.ExpM1, saveResult: true, static (g, s) => g.mul(s[1].add(1)));

        /// <summary>log(1 + x), exact near 0.</summary>
        internal Tensor Log1p() => Unary("Log1pBackward", TensorPrimitives.LogP1, TensorPrimitives.LogP1, saveResult: false, static (g, s) => g.div(s[0].add(1)));
    }
}
