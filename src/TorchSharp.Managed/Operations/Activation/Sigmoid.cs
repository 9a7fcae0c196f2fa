using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor sigmoid(Tensor input) => input.sigmoid();

    public partial class Tensor
    {
        public Tensor sigmoid() => Unary("SigmoidBackward", TensorPrimitives.Sigmoid, TensorPrimitives.Sigmoid, true, static (g, s) => g.mul(s[1].mul(1 - s[1])));

        public Tensor sigmoid_() => InPlaceResult(sigmoid);
    }

    public static partial class nn
    {
        public static partial class functional
        {
            public static Tensor sigmoid(Tensor x) => x.sigmoid();

            public static Tensor sigmoid(Tensor x, bool inplace) => inplace ? x.sigmoid_().alias() : x.sigmoid();
        }
    }
}
