namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.erf()"/>
    public static Tensor erf(Tensor input) => input.erf();

    public partial class Tensor
    {
        /// <summary>Computes the error function 2/√π ∫₀ˣ e^(-t²) dt element-wise.</summary>
        public Tensor erf() => Unary(
            "ErfBackward", Erf.Apply, Erf.Apply, saveResult: false,
            static (g, s) => g.mul(s[0].square().neg().exp().mul(2 / Math.Sqrt(Math.PI))));

        /// <summary>Applies <c>erf</c> in place.</summary>
        public Tensor erf_() => InPlaceSaving(static t => t.erf());
    }
}
