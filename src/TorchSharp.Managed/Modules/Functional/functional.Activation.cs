using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            public static Tensor relu(Tensor x, bool inplace = false) => inplace ? x.relu_().alias() : x.relu();

            /// <summary>min(max(x, 0), 6).</summary>
            public static Tensor relu6(Tensor x, bool inplace = false) => Activate(x, inplace, static t => torch.where(t.gt(0).logical_and(t.lt(6)), t, t.detach().clamp(0, 6)));

            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) => Activate(input, inplace, t => t.leaky_relu(negative_slope));

            public static Tensor elu(Tensor x, double alpha, bool inplace = false) => Activate(x, inplace, t => t.elu(alpha));

            /// <summary>Klambauer et al.: Self-Normalizing Neural Networks (2017).</summary>
            public static Tensor selu(Tensor x, bool inplace = false) => Activate(x, inplace, static t => t.elu(1.6732632423543772848170429916717, 1.0507009873554804934193349852946, 1));

            public static Tensor gelu(Tensor x) => x.gelu();

            public static Tensor gelu(Tensor x, bool inplace) => gelu(x, Modules.GELU.Approximate.none, inplace);

            public static Tensor gelu(Tensor x, Modules.GELU.Approximate approximate, bool inplace = false) => Activate(x, inplace, t => t.gelu(approximate));

            public static Tensor silu(Tensor x, bool inplace = false) => Activate(x, inplace, static t => t.silu());

            /// <summary>x · tanh(softplus(x)). Misra: Mish (2019).</summary>
            public static Tensor mish(Tensor x, bool inplace = false) => Activate(x, inplace, static t => t.mul(softplus(t).tanh()));

            /// <summary>x · relu6(x + 3) / 6. Howard et al.: Searching for MobileNetV3 (2019).</summary>
            public static Tensor hardswish(Tensor input, bool inplace = false) => Activate(input, inplace, static t => t.mul(t.add(3).clamp(0, 6)).div(6));

            /// <summary>log(1 + e^(βx)) / β, and x itself where βx is above the threshold.</summary>
            public static Tensor softplus(Tensor x, double beta = 1, double threshold = 20) => InternalScope.Compose(() =>
            {
                Tensor scaled = x.mul(beta);
                return torch.where(scaled.gt(threshold), x, scaled.clamp(max: threshold).exp().Log1p().div(beta));
            });

            /// <summary>x, or weight · x where x is not positive; one weight, or one a channel (dimension 1).</summary>
            public static Tensor prelu(Tensor input, Tensor weight)
            {
                long[] sizes = input.Impl.Sizes;
                long channels = sizes.Length > 1 ? sizes[1] : 1;
                if (weight.Impl.Count != 1 && weight.Impl.Count != channels)
                    throw Shapes.Error($"Mismatch of parameter numbers and input channel size. Found parameter numbers = {weight.Impl.Count} and channel size = {channels}.");
                return InternalScope.Compose(() =>
                {
                    Tensor slope = weight.Impl.Count == 1 ? weight.reshape([]) : weight.reshape([.. sizes.Select((size, d) => d == 1 ? size : 1)]);
                    return torch.where(input.gt(0), input, input.mul(slope));
                });
            }

            public static Tensor sigmoid(Tensor x) => x.sigmoid();

            public static Tensor sigmoid(Tensor x, bool inplace) => inplace ? x.sigmoid_().alias() : x.sigmoid();

            public static Tensor tanh(Tensor x, bool inplace = false) => inplace ? x.tanh_().alias() : x.tanh();

            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

            public static Tensor log_softmax(Tensor x, long dim) => x.log_softmax(dim);

            private static Tensor Activate(Tensor x, bool inplace, Func<Tensor, Tensor> function) =>
                inplace ? x.InPlaceSaving(function).alias() : InternalScope.Compose(() => function(x));
        }
    }
}
