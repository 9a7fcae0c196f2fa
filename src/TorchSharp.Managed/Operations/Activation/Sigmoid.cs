using TorchSharp.Engine;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.sigmoid()"/>
    public static Tensor sigmoid(Tensor input) => input.sigmoid();

    public partial class Tensor
    {
        /// <summary>Computes 1 / (1 + e⁻ˣ) element-wise. The derivative is y(1 - y).</summary>
        public Tensor sigmoid() =>
            Unary("SigmoidBackward", Exponential.Sigmoid, TensorPrimitives.Sigmoid, true, static (g, s) => GradMode.Enabled
                ? g.mul(1 - s[1]).mul(s[1])
                : Elementwise.Binary<SlopeOp<SigmoidSlope>>(g, s[1]));

        /// <summary>Applies <c>sigmoid</c> in place.</summary>
        public Tensor sigmoid_() => InPlaceResult(sigmoid);
    }

    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="Tensor.sigmoid()"/>
            public static Tensor sigmoid(Tensor x) => x.sigmoid();

            /// <inheritdoc cref="Tensor.sigmoid()"/>
            public static Tensor sigmoid(Tensor x, bool inplace) => inplace ? x.sigmoid_().alias() : x.sigmoid();
        }
    }
}
