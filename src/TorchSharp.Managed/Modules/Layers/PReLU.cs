using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.PReLU"/>
            public static Modules.PReLU PReLU(long num_parameters, double init = 0.25, Device? device = null, ScalarType? dtype = null) =>
                new(num_parameters, init, device, dtype);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>
    /// Applies x, or a learned slope times x where x is negative, element-wise. He et al.: Delving Deep into Rectifiers (2015).
    /// </summary>
    public sealed class PReLU : Module<Tensor, Tensor>
    {
        [ComponentName(Name = nameof(weight))]
        private Parameter? _weight;

        internal PReLU(long parameters, double init, Device? device, ScalarType? dtype)
            : base(nameof(PReLU))
        {
            Device.RequireCpu(device);
            num_parameters = parameters;
            this.init = init;
            weight = new Parameter(full([parameters], init, dtype));
        }

        /// <summary>The slope of each channel, or a single slope for all channels.</summary>
        public Parameter weight
        {
            get => _weight!;
            set => ConditionallyRegisterParameter(nameof(weight), _weight = value);
        }

        /// <summary>The number of slopes: one, or one per channel.</summary>
        public long num_parameters { get; }

        /// <summary>The initial value of the slopes.</summary>
        public double init { get; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => functional.prelu(tensor, weight);
    }
}
