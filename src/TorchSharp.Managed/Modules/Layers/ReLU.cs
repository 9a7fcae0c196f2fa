using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.ReLU"/>
            public static Modules.ReLU ReLU(bool inplace = false) => new(inplace);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Applies the rectified linear unit element-wise: max(x, 0).</summary>
    public sealed class ReLU : ParameterLessModule<Tensor, Tensor>
    {
        internal ReLU(bool inplace)
            : base(nameof(ReLU))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether the input is modified in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.relu(tensor, inplace);
    }
}
