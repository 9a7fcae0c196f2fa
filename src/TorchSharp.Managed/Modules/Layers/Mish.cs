using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.Mish"/>
            public static Modules.Mish Mish() => new(false);

            /// <inheritdoc cref="Modules.Mish"/>
            public static Modules.Mish Mish(bool inplace) => new(inplace);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Applies x · tanh(softplus(x)) element-wise. Misra: Mish (2019).</summary>
    public sealed class Mish : ParameterLessModule<Tensor, Tensor>
    {
        internal Mish(bool inplace)
            : base(nameof(Mish))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether the input is modified in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.mish(tensor, inplace);
    }
}
