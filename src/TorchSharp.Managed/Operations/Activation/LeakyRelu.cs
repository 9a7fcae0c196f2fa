using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Computes x, or slope · x where x is not positive, element-wise.</summary>
        public Tensor leaky_relu(Scalar negative_slope)
        {
            RequireFloat("leaky_relu_cpu");
            return InternalScope.Compose(() =>
            {
                Tensor isPositive = gt(0);
                // Where the slope is not applied, NaN or an infinity in it must not reach the gradient.
                Tensor others = double.IsFinite(negative_slope.ToDouble()) ? this : masked_fill(isPositive, 0);
                return torch.where(isPositive, this, others.mul(negative_slope));
            });
        }

        /// <summary>Applies <c>leaky_relu</c> in place.</summary>
        public Tensor leaky_relu_(Scalar negative_slope) => InPlaceSaving(t => t.leaky_relu(negative_slope));
    }

    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="Tensor.leaky_relu(Scalar)"/>
            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) =>
                Activate(input, inplace, t => t.leaky_relu(negative_slope));

            /// <summary>Computes x, or weight · x where x is not positive, with a single weight or one per channel (dimension 1).</summary>
            public static Tensor prelu(Tensor input, Tensor weight)
            {
                long[] sizes = input.Impl.Sizes;
                if (weight.Impl.Sizes.Length > 1)
                    throw Shapes.Error($"prelu: Expected `weight` to be a scalar or 1D tensor, but got: ndim = {weight.Impl.Sizes.Length}");
                if (input.dtype != weight.dtype)
                    throw Shapes.Error($"prelu: Type promoting not supported. Got {input.dtype.NativeName()} and {weight.dtype.NativeName()}");
                long channels = sizes.Length > 1 ? sizes[1] : 1;
                if (weight.Impl.Count != 1 && weight.Impl.Count != channels)
                {
                    throw Shapes.Error(
                        "Mismatch of parameter numbers and input channel size. Found parameter numbers = "
                            + $"{weight.Impl.Count} and channel size = {channels}.");
                }
                input.RequireFloat("prelu_cpu");
                return InternalScope.Compose(() =>
                {
                    Tensor slope = weight.Impl.Count == 1
                        ? weight.reshape([])
                        : weight.reshape([.. sizes.Select((size, d) => d == 1 ? size : 1)]);
                    Tensor isPositive = input.gt(0);
                    // Where the slope is not applied, an infinity must not reach its gradient.
                    return torch.where(isPositive, input, input.masked_fill(isPositive, 0).mul(slope));
                });
            }
        }
    }
}
