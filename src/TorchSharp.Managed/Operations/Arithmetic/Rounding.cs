using TorchSharp.Engine;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor ceil(Tensor input) => input.ceil();

    public static Tensor floor(Tensor input) => input.floor();

    public static Tensor round(Tensor input, long decimals = 0) => input.round(decimals);

    public partial class Tensor
    {
        public Tensor floor() => Rounded(TensorPrimitives.Floor, TensorPrimitives.Floor);

        public Tensor ceil() => Rounded(TensorPrimitives.Ceiling, TensorPrimitives.Ceiling);

        public Tensor round(long decimals = 0) => decimals == 0
            ? Rounded(TensorPrimitives.Round, TensorPrimitives.Round)
            : InternalScope.Compose(() => decimals > 0 ? mul(Math.Pow(10, decimals)).round().div(Math.Pow(10, decimals)) : div(Math.Pow(10, -decimals)).round().mul(Math.Pow(10, -decimals)));

        public Tensor floor_() => InPlaceResult(floor);

        public Tensor ceil_() => InPlaceResult(ceil);

        public Tensor round_(long decimals = 0) => InPlaceResult(() => round(decimals));

        private Tensor Rounded(Map<float, float> single, Map<double, double> @double) => Impl.DType switch
        {
            ScalarType.Float32 => Elementwise.Unary(this, ScalarType.Float32, single).Record("RoundBackward", [this], [], static (g, _) => torch.zeros_like(g)),
            ScalarType.Float64 => Elementwise.Unary(this, ScalarType.Float64, @double).Record("RoundBackward", [this], [], static (g, _) => torch.zeros_like(g)),
            _ => clone(),
        };
    }
}
