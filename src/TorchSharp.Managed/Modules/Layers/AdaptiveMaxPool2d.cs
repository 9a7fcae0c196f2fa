using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.AdaptiveMaxPool2d"/>
            public static Modules.AdaptiveMaxPool2d AdaptiveMaxPool2d(long[] output_size) => new(output_size);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>
    /// Applies 2D adaptive max pooling: computes the maximum of windows that divide an image into a given number of parts.
    /// </summary>
    public sealed class AdaptiveMaxPool2d : ParameterLessModule<Tensor, Tensor>
    {
        internal AdaptiveMaxPool2d(long[] output_size)
            : base(nameof(AdaptiveMaxPool2d))
        {
            this.output_size = output_size;
        }

        /// <summary>The size of the last two dimensions of the output.</summary>
        public long[] output_size { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.adaptive_max_pool2d(input, output_size);
    }
}
