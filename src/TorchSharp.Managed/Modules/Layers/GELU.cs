using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.GELU"/>
            public static Modules.GELU GELU() => new(Modules.GELU.Approximate.none, false);

            /// <inheritdoc cref="Modules.GELU"/>
            public static Modules.GELU GELU(bool inplace) => new(Modules.GELU.Approximate.none, inplace);

            /// <inheritdoc cref="Modules.GELU"/>
            public static Modules.GELU GELU(Modules.GELU.Approximate approximate, bool inplace = false) => new(approximate, inplace);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>
    /// Applies x · Φ(x) element-wise, where Φ is the cumulative distribution function of the standard normal distribution. Hendrycks,
    /// Gimpel: Gaussian Error Linear Units (2016).
    /// </summary>
    public sealed partial class GELU : ParameterLessModule<Tensor, Tensor>
    {
        internal GELU(Approximate approximate, bool inplace)
            : base(nameof(GELU))
        {
            this.approximate = approximate;
            this.inplace = inplace;
        }

        /// <summary>The method used to compute Φ.</summary>
        public Approximate approximate { get; set; }

        /// <summary>Whether the input is modified in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.gelu(tensor, approximate, inplace);
    }
}
