#nullable disable annotations

using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.MaxPool2d"/>
            public static Modules.MaxPool2d MaxPool2d(
                long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                new([kernel_size, kernel_size], Both(stride), Both(padding), Both(dilation), ceil_mode);

            /// <inheritdoc cref="Modules.MaxPool2d"/>
            public static Modules.MaxPool2d MaxPool2d(
                (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null,
                bool ceil_mode = false) =>
                new([kernel_size.Item1, kernel_size.Item2], Both(stride), Both(padding), Both(dilation), ceil_mode);

            /// <inheritdoc cref="Modules.MaxPool2d"/>
            public static Modules.MaxPool2d MaxPool2d(
                long[] kernel_size, long[] stride = null, long[] padding = null, long[] dilation = null, bool ceil_mode = false) =>
                new(kernel_size, stride, padding, dilation, ceil_mode);

            private static long[] Both(long? value) => value is null ? null : [value.Value, value.Value];

            private static long[] Both((long, long)? value) => value is null ? null : [value.Value.Item1, value.Value.Item2];
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Applies 2D max pooling: computes the maximum of each window. The stride defaults to the window size.</summary>
    public sealed class MaxPool2d : ParameterLessModule<Tensor, Tensor>
    {
        internal MaxPool2d(long[] kernel, long[] stride, long[] padding, long[] dilation, bool ceilMode)
            : base(nameof(MaxPool2d))
        {
            kernel_size = kernel;
            this.stride = stride;
            this.padding = padding;
            this.dilation = dilation;
            ceil_mode = ceilMode;
        }

        /// <summary>The size of the windows.</summary>
        public long[] kernel_size { get; set; }

        /// <summary>The step between windows.</summary>
        public long[] stride { get; set; }

        /// <summary>The number of elements added around the input.</summary>
        public long[] padding { get; set; }

        /// <summary>The step between the taps of a window.</summary>
        public long[] dilation { get; set; }

        /// <summary>Whether the last window may extend past the end.</summary>
        public bool ceil_mode { get; set; }

        /// <summary>Computes the maxima and the flat position of each maximum in its channel.</summary>
        public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) =>
            nn.functional.max_pool2d_with_indices(input, kernel_size, stride, padding, dilation, ceil_mode);

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.max_pool2d(input, kernel_size, stride, padding, dilation, ceil_mode);
    }
}
