using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.Unflatten"/>
            public static Modules.Unflatten Unflatten(long dim, long[] unflattened_size) => new(dim, unflattened_size);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Splits a dimension into several dimensions.</summary>
    public sealed class Unflatten : ParameterLessModule<Tensor, Tensor>
    {
        internal Unflatten(long dim, long[] unflattened_size)
            : base(nameof(Unflatten))
        {
            this.dim = dim;
            this.unflattened_size = unflattened_size;
        }

        /// <summary>The dimension to split.</summary>
        public long dim { get; set; }

        /// <summary>The sizes of the dimensions that the dimension is split into.</summary>
        public long[] unflattened_size { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => tensor.unflatten(dim, unflattened_size);
    }
}
