using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.ZeroPad2d"/>
            public static Modules.ZeroPad2d ZeroPad2d(long padding) => new([padding, padding, padding, padding]);

            /// <inheritdoc cref="Modules.ZeroPad2d"/>
            public static Modules.ZeroPad2d ZeroPad2d((long, long, long, long) padding) =>
                new([padding.Item1, padding.Item2, padding.Item3, padding.Item4]);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Pads the last two dimensions with zeros: left, right, top, bottom.</summary>
    public sealed class ZeroPad2d : ParameterLessModule<Tensor, Tensor>
    {
        internal ZeroPad2d(long[] padding)
            : base(nameof(ZeroPad2d))
        {
            this.padding = padding;
        }

        /// <summary>The number of zeros on the left, right, top and bottom.</summary>
        public long[] padding { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.pad(input, padding);
    }
}
