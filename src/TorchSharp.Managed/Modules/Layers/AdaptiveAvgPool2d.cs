using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.AdaptiveAvgPool2d"/>
            public static Modules.AdaptiveAvgPool2d AdaptiveAvgPool2d(long output_size) => new([output_size, output_size]);

            /// <inheritdoc cref="Modules.AdaptiveAvgPool2d"/>
            public static Modules.AdaptiveAvgPool2d AdaptiveAvgPool2d((long, long) output_size) =>
                new([output_size.Item1, output_size.Item2]);

            /// <inheritdoc cref="Modules.AdaptiveAvgPool2d"/>
            public static Modules.AdaptiveAvgPool2d AdaptiveAvgPool2d(long[] output_size) => new(output_size);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>
    /// Applies 2D adaptive average pooling: computes the mean of windows that divide an image into a given number of parts.
    /// </summary>
    public sealed class AdaptiveAvgPool2d : ParameterLessModule<Tensor, Tensor>
    {
        internal AdaptiveAvgPool2d(long[] output_size)
            : base(nameof(AdaptiveAvgPool2d))
        {
            this.output_size = output_size;
        }

        /// <summary>The size of the last two dimensions of the output.</summary>
        public long[] output_size { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.adaptive_avg_pool2d(input, output_size);
    }
}
