using TorchSharp.Engine;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.cos()"/>
    public static Tensor cos(Tensor input) => input.cos();

    /// <inheritdoc cref="Tensor.sin()"/>
    public static Tensor sin(Tensor input) => input.sin();

    /// <inheritdoc cref="Tensor.tanh()"/>
    public static Tensor tanh(Tensor input) => input.tanh();

    public partial class Tensor
    {
        /// <summary>Computes the sine of each element, in radians. The derivative is cos x.</summary>
        public Tensor sin() => Unary("SinBackward", TensorPrimitives.Sin, TensorPrimitives.Sin, false, static (g, s) => g.mul(s[0].cos()));

        /// <summary>Computes the cosine of each element, in radians. The derivative is -sin x.</summary>
        public Tensor cos() =>
            Unary("CosBackward", TensorPrimitives.Cos, TensorPrimitives.Cos, false, static (g, s) => g.mul(s[0].sin()).neg());

        /// <summary>Computes the hyperbolic tangent of each element. The derivative is 1 - y².</summary>
        public Tensor tanh() =>
            Unary("TanhBackward", Exponential.Tanh, NearZero.Tanh, true, static (g, s) => GradMode.Enabled
                ? g.mul(1 - s[1].square())
                : Elementwise.Binary<SlopeOp<TanhSlope>>(g, s[1]));

        /// <summary>Applies <c>tanh</c> in place.</summary>
        public Tensor tanh_() => InPlaceResult(tanh);

        /// <summary>Applies <c>sin</c> in place.</summary>
        public Tensor sin_() => InPlaceSaving(static t => t.sin());

        /// <summary>Applies <c>cos</c> in place.</summary>
        public Tensor cos_() => InPlaceSaving(static t => t.cos());
    }
}
