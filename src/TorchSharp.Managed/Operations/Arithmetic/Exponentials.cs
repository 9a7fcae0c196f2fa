using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.exp()"/>
    public static Tensor exp(Tensor input) => input.exp();

    /// <inheritdoc cref="Tensor.log()"/>
    public static Tensor log(Tensor input) => input.log();

    public partial class Tensor
    {
        /// <summary>eˣ - 1, exact near 0.</summary>
        internal Tensor Expm1() =>
            Unary("Expm1Backward", TensorPrimitives.ExpM1, TensorPrimitives.ExpM1, saveResult: true, static (g, s) => g.mul(s[1].add(1)));

        /// <summary>log(1 + x), exact near 0.</summary>
        internal Tensor Log1p() =>
            Unary("Log1pBackward", TensorPrimitives.LogP1, TensorPrimitives.LogP1, saveResult: false, static (g, s) => g.div(s[0].add(1)));

        /// <summary>eˣ, element by element; its own derivative.</summary>
        public Tensor exp() =>
            Unary("ExpBackward", TensorPrimitives.Exp, TensorPrimitives.Exp, saveResult: true, static (g, s) => g.mul(s[1]));

        /// <summary>The natural logarithm of each element; NaN below 0, -∞ at 0. Its derivative is 1 / x.</summary>
        public Tensor log() => Unary("LogBackward", TensorPrimitives.Log, TensorPrimitives.Log, false, static (g, s) => g.div(s[0]));

        /// <summary>As <c>exp</c>, in place.</summary>
        public Tensor exp_() => InPlaceResult(exp);

        /// <summary>As <c>log</c>, in place.</summary>
        public Tensor log_() => InPlaceSaving(static t => t.log());
    }
}
