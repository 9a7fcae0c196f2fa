using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.LogSoftmax"/>
            public static Modules.LogSoftmax LogSoftmax(long dim) => new(dim);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Computes log(exp(x) / Σ exp(x)) along a dimension.</summary>
    public sealed class LogSoftmax : ParameterLessModule<Tensor, Tensor>
    {
        internal LogSoftmax(long dim)
            : base(nameof(LogSoftmax))
        {
            this.dim = dim;
        }

        /// <summary>The dimension along which the layer operates.</summary>
        public long dim { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.log_softmax(tensor, dim);
    }
}
