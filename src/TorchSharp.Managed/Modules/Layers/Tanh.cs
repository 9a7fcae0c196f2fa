using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.Tanh"/>
            public static Modules.Tanh Tanh() => new(false);

            /// <inheritdoc cref="Modules.Tanh"/>
            public static Modules.Tanh Tanh(bool inplace = false) => new(inplace);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Applies tanh(x) element-wise.</summary>
    public sealed class Tanh : ParameterLessModule<Tensor, Tensor>
    {
        internal Tanh(bool inplace)
            : base(nameof(Tanh))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether the input is modified in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.tanh(tensor, inplace);
    }
}
