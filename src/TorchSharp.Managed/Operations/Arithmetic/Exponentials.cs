using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor exp(Tensor input) => input.exp();

    public static Tensor log(Tensor input) => input.log();

    public partial class Tensor
    {
        /// <summary>eˣ - 1, exact near 0.</summary>
        internal Tensor Expm1() => Unary("Expm1Backward", TensorPrimitives.ExpM1, TensorPrimitives.ExpM1, saveResult: true, static (g, s) => g.mul(s[1].add(1)));

        /// <summary>log(1 + x), exact near 0.</summary>
        internal Tensor Log1p() => Unary("Log1pBackward", TensorPrimitives.LogP1, TensorPrimitives.LogP1, saveResult: false, static (g, s) => g.div(s[0].add(1)));

        public Tensor exp() => Unary("ExpBackward", TensorPrimitives.Exp, TensorPrimitives.Exp, saveResult: true, static (g, s) => g.mul(s[1]));

        public Tensor log() => Unary("LogBackward", TensorPrimitives.Log, TensorPrimitives.Log, false, static (g, s) => g.div(s[0]));

        public Tensor exp_() => InPlaceResult(exp);

        public Tensor log_() => InPlaceSaving(static t => t.log());
    }
}
