#nullable disable annotations

using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.AvgPool2d"/>
            public static Modules.AvgPool2d AvgPool2d(
                long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true,
                long? divisor_override = null) =>
                new([kernel_size, kernel_size], Both(stride), Both(padding), ceil_mode, count_include_pad, divisor_override);

            /// <inheritdoc cref="Modules.AvgPool2d"/>
            public static Modules.AvgPool2d AvgPool2d(
                (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) =>
                new([kernel_size.Item1, kernel_size.Item2], Both(stride), Both(padding), ceil_mode, count_include_pad, divisor_override);

            /// <inheritdoc cref="Modules.AvgPool2d"/>
            public static Modules.AvgPool2d AvgPool2d(
                long[] kernel_size, long[] stride = null, long[] padding = null, bool ceil_mode = false, bool count_include_pad = true,
                long? divisor_override = null) =>
                new(kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Applies 2D average pooling: computes the mean of each window. The stride defaults to the window size.</summary>
    public sealed class AvgPool2d : ParameterLessModule<Tensor, Tensor>
    {
        internal AvgPool2d(
            long[] kernel_size, long[] stride, long[] padding, bool ceil_mode, bool count_include_pad, long? divisor_override)
            : base(nameof(AvgPool2d))
        {
            this.kernel_size = kernel_size;
            this.stride = stride;
            this.padding = padding;
            this.ceil_mode = ceil_mode;
            this.count_include_pad = count_include_pad;
            this.divisor_override = divisor_override;
        }

        /// <summary>The size of the windows.</summary>
        public long[] kernel_size { get; set; }

        /// <summary>The step between windows.</summary>
        public long[] stride { get; set; }

        /// <summary>The number of elements added around the input.</summary>
        public long[] padding { get; set; }

        /// <summary>Whether the last window may extend past the end.</summary>
        public bool ceil_mode { get; set; }

        /// <summary>Whether the zeros of the padding are included in the mean.</summary>
        public bool count_include_pad { get; set; }

        /// <summary>The number that the sums are divided by, in place of the window size.</summary>
        public long? divisor_override { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.avg_pool2d(
            input, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);
    }
}
