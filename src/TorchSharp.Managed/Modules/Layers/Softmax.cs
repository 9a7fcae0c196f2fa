using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.Softmax"/>
            public static Modules.Softmax Softmax(long dim) => new(dim);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Computes exp(x) / Σ exp(x) along a dimension.</summary>
    public sealed class Softmax : ParameterLessModule<Tensor, Tensor>
    {
        internal Softmax(long dim)
            : base(nameof(Softmax))
        {
            this.dim = dim;
        }

        /// <summary>The dimension along which the layer operates.</summary>
        public long dim { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.softmax(tensor, dim);
    }
}
