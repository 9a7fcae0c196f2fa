using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.SiLU"/>
            public static Modules.SiLU SiLU() => new(false);

            /// <inheritdoc cref="Modules.SiLU"/>
            public static Modules.SiLU SiLU(bool inplace) => new(inplace);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Applies x · sigmoid(x) element-wise.</summary>
    public sealed class SiLU : ParameterLessModule<Tensor, Tensor>
    {
        internal SiLU(bool inplace)
            : base(nameof(SiLU))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether the input is modified in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.silu(tensor, inplace);
    }
}
