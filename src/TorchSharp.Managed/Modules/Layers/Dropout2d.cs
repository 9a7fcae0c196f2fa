using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.Dropout2d"/>
            public static Modules.Dropout2d Dropout2d(double p = 0.5, bool inplace = false) => new(p, inplace);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>During training, sets whole channels to 0 with probability p and scales the others by 1 / (1 - p).</summary>
    public sealed class Dropout2d : ParameterLessModule<Tensor, Tensor>
    {
        internal Dropout2d(double p, bool inplace)
            : base(nameof(Dropout2d))
        {
            this.p = p;
            this.inplace = inplace;
        }

        /// <summary>The probability that an element, or a channel, is set to 0.</summary>
        public double p { get; set; }

        /// <summary>Whether the input is modified in place.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.dropout2d(input, p, training, inplace);
    }
}
