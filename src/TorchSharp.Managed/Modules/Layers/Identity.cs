using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.Identity"/>
            public static Modules.Identity Identity() => new();
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Returns its input unchanged.</summary>
    public sealed class Identity : ParameterLessModule<Tensor, Tensor>
    {
        internal Identity()
            : base(nameof(Identity))
        {
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => tensor.alias();
    }
}
