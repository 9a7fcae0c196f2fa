using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.SELU"/>
            public static Modules.SELU SELU(bool inplace = false) => new(inplace);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Applies a scaled ELU that preserves mean and variance. Klambauer et al.: Self-Normalizing Neural Networks (2017).</summary>
    public sealed class SELU : ParameterLessModule<Tensor, Tensor>
    {
        internal SELU(bool inplace)
            : base(nameof(SELU))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether the input is modified in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.selu(tensor, inplace);
    }
}
