using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.LayerNorm"/>
            public static Modules.LayerNorm LayerNorm(
                long[] normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null,
                ScalarType? dtype = null) =>
                new(normalized_shape, eps, elementwise_affine, bias, device, dtype);

            /// <inheritdoc cref="Modules.LayerNorm"/>
            public static Modules.LayerNorm LayerNorm(
                long normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null,
                ScalarType? dtype = null) =>
                new([normalized_shape], eps, elementwise_affine, bias, device, dtype);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>
    /// Applies layer normalization over the last dimensions of each sample. Ba, Kiros, Hinton: Layer Normalization (2016).
    /// </summary>
    public sealed class LayerNorm : Module<Tensor, Tensor>
    {
        [ComponentName(Name = nameof(weight))]
        private Parameter? _weight;

        [ComponentName(Name = nameof(bias))]
        private Parameter? _bias;

        internal LayerNorm(long[] shape, double eps, bool affine, bool hasBias, Device? device, ScalarType? dtype)
            : base(nameof(LayerNorm))
        {
            Device.RequireCpu(device);
            normalized_shape = shape;
            this.eps = eps;
            elementwise_affine = affine;
            if (!affine)
                return;
            weight = new Parameter(ones(shape, dtype));
            bias = hasBias ? new Parameter(zeros(shape, dtype)) : null;
        }

        /// <summary>The learned scale of each element, γ.</summary>
        public Parameter weight
        {
            get => _weight!;
            set => ConditionallyRegisterParameter(nameof(weight), _weight = value);
        }

        /// <summary>The learned shift of each element, β; null if there is none.</summary>
        public Parameter? bias
        {
            get => _bias;
            set => ConditionallyRegisterParameter(nameof(bias), _bias = value);
        }

        /// <summary>The sizes of the last dimensions, over which the input is normalized.</summary>
        public long[] normalized_shape { get; set; }

        /// <summary>The value added to the variance for numerical stability, ε.</summary>
        public double eps { get; set; }

        /// <summary>Whether the layer has a weight.</summary>
        public bool elementwise_affine { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => functional.layer_norm(tensor, normalized_shape, weight, bias, eps);

        /// <summary>Resets the parameters to their initial values.</summary>
        public void reset_parameters()
        {
            using IDisposable mode = no_grad();
            weight?.fill_(1);
            bias?.zero_();
        }
    }
}
