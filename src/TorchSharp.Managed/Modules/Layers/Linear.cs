using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Linear(Modules.Parameter, Modules.Parameter?)"/>
            public static Modules.Linear Linear(
                long inputSize, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null) =>
                new(inputSize, outputSize, hasBias, device, dtype);

            /// <summary>Creates a linear layer from a weight and an optional bias.</summary>
            public static Modules.Linear Linear(Modules.Parameter weight, Modules.Parameter? bias = null) => new(weight, bias);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Applies the linear transformation x · Wᵀ + b to an input of shape [..., in_features].</summary>
    public sealed class Linear : Module<Tensor, Tensor>
    {
        [ComponentName(Name = nameof(weight))]
        private Parameter? _weight;

        [ComponentName(Name = nameof(bias))]
        private Parameter? _bias;

        internal Linear(long inputSize, long outputSize, bool hasBias, Device? device, ScalarType? dtype)
            : base(nameof(Linear))
        {
            Device.RequireCpu(device);
            in_features = inputSize;
            out_features = outputSize;
            (weight, bias) = Initial.Affine([outputSize, inputSize], inputSize, hasBias, dtype);
        }

        internal Linear(Parameter weight, Parameter? bias)
            : base(nameof(Linear))
        {
            in_features = weight.Impl.Sizes[1];
            out_features = weight.Impl.Sizes[0];
            this.weight = weight;
            this.bias = bias;
        }

        /// <summary>The weight, [out_features, in_features].</summary>
        public Parameter weight
        {
            get => _weight!;
            set => ConditionallyRegisterParameter(nameof(weight), _weight = value);
        }

        /// <summary>The bias, [out_features]; null if there is none.</summary>
        public Parameter? bias
        {
            get => _bias;
            set => ConditionallyRegisterParameter(nameof(bias), _bias = value);
        }

        /// <summary>The size of the input's last dimension.</summary>
        public long in_features { get; set; }

        /// <summary>The size of the output's last dimension.</summary>
        public long out_features { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => functional.linear(tensor, weight, bias);
    }
}
