using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.Softplus"/>
            public static Modules.Softplus Softplus(double beta = 1, double threshold = 20) => new(beta, threshold);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Applies log(1 + e^(βx)) / β element-wise, and x itself where βx is above the threshold.</summary>
    public sealed class Softplus : ParameterLessModule<Tensor, Tensor>
    {
        internal Softplus(double beta, double threshold)
            : base(nameof(Softplus))
        {
            this.beta = beta;
            this.threshold = threshold;
        }

        /// <summary>The sharpness of the bend, β.</summary>
        public double beta { get; set; }

        /// <summary>The value of βx above which the function is treated as linear.</summary>
        public double threshold { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.softplus(tensor, beta, threshold);
    }
}
