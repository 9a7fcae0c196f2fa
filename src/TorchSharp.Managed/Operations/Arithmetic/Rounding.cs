using TorchSharp.Engine;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.ceil()"/>
    public static Tensor ceil(Tensor input) => input.ceil();

    /// <inheritdoc cref="Tensor.floor()"/>
    public static Tensor floor(Tensor input) => input.floor();

    /// <inheritdoc cref="Tensor.round(long)"/>
    public static Tensor round(Tensor input, long decimals = 0) => input.round(decimals);

    public partial class Tensor
    {
        /// <summary>Rounds each element down to a whole number; the derivative is 0.</summary>
        public Tensor floor()
        {
            RefuseBoolean("floor_vml_cpu");
            return Rounded(TensorPrimitives.Floor, TensorPrimitives.Floor);
        }

        /// <summary>Rounds each element up to a whole number; the derivative is 0.</summary>
        public Tensor ceil()
        {
            RefuseBoolean("ceil_vml_cpu");
            return Rounded(TensorPrimitives.Ceiling, TensorPrimitives.Ceiling);
        }

        /// <summary>
        /// Rounds each element to the nearest whole number, halves to even, or to the given number of decimals; the derivative is 0.
        /// </summary>
        public Tensor round(long decimals = 0)
        {
            RequireFloat("round_vml_cpu");
            if (decimals == 0)
                return Rounded(TensorPrimitives.Round, TensorPrimitives.Round);
            return InternalScope.Compose(
                () => decimals > 0
                    ? mul(Math.Pow(10, decimals)).round().div(Math.Pow(10, decimals))
                    : div(Math.Pow(10, -decimals)).round().mul(Math.Pow(10, -decimals)));
        }

        /// <summary>Applies <c>floor</c> in place.</summary>
        public Tensor floor_() => InPlaceResult(floor);

        /// <summary>Applies <c>ceil</c> in place.</summary>
        public Tensor ceil_() => InPlaceResult(ceil);

        /// <summary>Applies <c>round</c> in place.</summary>
        public Tensor round_(long decimals = 0) => InPlaceResult(() => round(decimals));

        private Tensor Rounded(Map<float, float> single, Map<double, double> @double) => Impl.DType switch
        {
            ScalarType.Float32 => Elementwise.Unary(this, ScalarType.Float32, single).Record(
                "RoundBackward", [this], [], static (g, _) => torch.zeros_like(g)),
            ScalarType.Float64 => Elementwise.Unary(this, ScalarType.Float64, @double).Record(
                "RoundBackward", [this], [], static (g, _) => torch.zeros_like(g)),
            _ => clone(),
        };
    }
}
