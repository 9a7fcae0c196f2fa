using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.Hardswish"/>
            public static Modules.Hardswish Hardswish(bool inplace = false) => new(inplace);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Applies x · relu6(x + 3) / 6 element-wise. Howard et al.: Searching for MobileNetV3 (2019).</summary>
    public sealed class Hardswish : ParameterLessModule<Tensor, Tensor>
    {
        internal Hardswish(bool inplace)
            : base(nameof(Hardswish))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether the input is modified in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.hardswish(tensor, inplace);
    }
}
