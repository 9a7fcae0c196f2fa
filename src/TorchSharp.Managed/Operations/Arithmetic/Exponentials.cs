using TorchSharp.Engine;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.exp()"/>
    public static Tensor exp(Tensor input) => input.exp();

    /// <inheritdoc cref="Tensor.log()"/>
    public static Tensor log(Tensor input) => input.log();

    /// <inheritdoc cref="Tensor.logaddexp(Tensor)"/>
    public static Tensor logaddexp(Tensor left, Tensor right) => left.logaddexp(right);

    public partial class Tensor
    {
        /// <summary>Computes eˣ - 1, accurately near 0.</summary>
        internal Tensor Expm1() =>
            Unary("Expm1Backward", NearZero.Expm1, NearZero.Expm1, saveResult: true, static (g, s) => g.mul(s[1].add(1)));

        /// <summary>Computes log(1 + x), accurately near 0.</summary>
        internal Tensor Log1p() =>
            Unary("Log1pBackward", NearZero.Log1p, NearZero.Log1p, saveResult: false, static (g, s) => g.div(s[0].add(1)));

        /// <summary>Computes eˣ element-wise. The function is its own derivative.</summary>
        public Tensor exp() =>
            Unary("ExpBackward", Exponential.Exp, TensorPrimitives.Exp, saveResult: true, static (g, s) => g.mul(s[1]));

        /// <summary>Computes the natural logarithm of each element: NaN below 0, -∞ at 0. The derivative is 1 / x.</summary>
        public Tensor log() => Unary("LogBackward", TensorPrimitives.Log, TensorPrimitives.Log, false, static (g, s) => g.div(s[0]));

        /// <summary>
        /// Computes log(eˣ + eʸ) element-wise without overflow. The derivative with respect to x is 1 / (1 + eʸ⁻ˣ), and with respect to y
        /// 1 / (1 + eˣ⁻ʸ).
        /// </summary>
        public Tensor logaddexp(Tensor other) => InternalScope.Compose(() =>
        {
            ScalarType type = Promotion.Result(this, other);
            if (!type.IsFloat())
                throw Shapes.Error($"\"logaddexp_cpu\" not implemented for '{type.NativeName()}'");
            Tensor x = detach().to_type(type), y = other.detach().to_type(type);
            // Equal infinities have no difference; it is 0 here.
            Tensor distance = Where(x.ne(y), x.sub(y)).abs();
            return x.maximum(y).add(distance.neg().exp().Log1p()).Record(
                "LogaddexpBackward", [this, other], [this, other], static (g, s) => g.div(s[1].sub(s[0]).exp().add(1)),
                static (g, s) => g.div(s[0].sub(s[1]).exp().add(1)));
        });

        /// <summary>Applies <c>exp</c> in place.</summary>
        public Tensor exp_() => InPlaceResult(exp);

        /// <summary>Applies <c>log</c> in place.</summary>
        public Tensor log_() => InPlaceSaving(static t => t.log());
    }
}
