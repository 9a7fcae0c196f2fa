using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.ReLU6"/>
            public static Modules.ReLU6 ReLU6(bool inplace = false) => new(inplace);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Applies min(max(x, 0), 6) element-wise.</summary>
    public sealed class ReLU6 : ParameterLessModule<Tensor, Tensor>
    {
        internal ReLU6(bool inplace)
            : base(nameof(ReLU6))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether the input is modified in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.relu6(tensor, inplace);
    }
}
