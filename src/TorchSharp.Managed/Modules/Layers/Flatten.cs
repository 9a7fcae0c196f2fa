using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.Flatten"/>
            public static Modules.Flatten Flatten(long start_dim = 1, long end_dim = -1) => new(start_dim, end_dim);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Flattens a range of dimensions into one; by default all but the first.</summary>
    public sealed class Flatten : ParameterLessModule<Tensor, Tensor>
    {
        internal Flatten(long start_dim, long end_dim)
            : base(nameof(Flatten))
        {
            this.start_dim = start_dim;
            this.end_dim = end_dim;
        }

        /// <summary>The first dimension to flatten.</summary>
        public long start_dim { get; set; }

        /// <summary>The last dimension to flatten.</summary>
        public long end_dim { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => input.flatten(start_dim, end_dim);
    }
}
