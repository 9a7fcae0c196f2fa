using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.Sigmoid"/>
            public static Modules.Sigmoid Sigmoid() => new(false);

            /// <inheritdoc cref="Modules.Sigmoid"/>
            public static Modules.Sigmoid Sigmoid(bool inplace) => new(inplace);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Applies 1 / (1 + e⁻ˣ) element-wise.</summary>
    public sealed class Sigmoid : ParameterLessModule<Tensor, Tensor>
    {
        internal Sigmoid(bool inplace)
            : base(nameof(Sigmoid))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether the input is modified in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.sigmoid(tensor, inplace);
    }
}
