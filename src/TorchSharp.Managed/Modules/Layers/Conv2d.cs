using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.Conv2d"/>
            public static Modules.Conv2d Conv2d(
                long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null,
                ScalarType? dtype = null) =>
                new(
                    in_channels, out_channels, (kernel_size, kernel_size), (stride, stride), (padding, padding), (dilation, dilation),
                    padding_mode, groups, bias, device, dtype);

            /// <inheritdoc cref="Modules.Conv2d"/>
            public static Modules.Conv2d Conv2d(
                long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
                (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(
                    in_channels, out_channels, kernel_size, stride ?? (1, 1), padding ?? (0, 0), dilation ?? (1, 1), padding_mode, groups,
                    bias, device, dtype);

            /// <inheritdoc cref="Modules.Conv2d"/>
            public static Modules.Conv2d Conv2d(
                long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null,
                ScalarType? dtype = null) =>
                Conv2d(
                    in_channels, out_channels, (kernel_size, kernel_size), padding, (stride, stride), (dilation, dilation), padding_mode,
                    groups, bias, device, dtype);

            /// <inheritdoc cref="Modules.Conv2d"/>
            public static Modules.Conv2d Conv2d(
                long in_channels, long out_channels, (long, long) kernel_size, Padding padding, (long, long)? stride = null,
                (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null)
            {
                var layer = new Modules.Conv2d(
                    in_channels, out_channels, kernel_size, stride ?? (1, 1), (0, 0), dilation ?? (1, 1), padding_mode, groups, bias,
                    device, dtype);
                layer.SetPadding(padding);
                return layer;
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Applies a 2D convolution with a learned weight [out, in / groups, KH, KW] and bias [out].</summary>
    public sealed class Conv2d : Convolution
    {
        internal Conv2d(
            long inChannels, long outChannels, (long Y, long X) kernel, (long Y, long X) stride, (long Y, long X) padding,
            (long Y, long X) dilation, PaddingModes mode, long groups, bool hasBias, Device? device, ScalarType? dtype)
            : base(
                nameof(Conv2d), inChannels, outChannels, [kernel.Y, kernel.X], [stride.Y, stride.X], [padding.Y, padding.X],
                [dilation.Y, dilation.X], groups, hasBias, mode, device, dtype)
        {
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input)
        {
            if (!ValidateShape(input, 2))
            {
                throw new ArgumentException(
                    $"Conv2d expects 3-D (unbatched) or 4-D (batched) input with {in_channels} channels, but got "
                        + $"{Shapes.Text(input.Impl.Sizes)}", nameof(input));
            }
            (long top, long bottom) = Margin(0);
            (long left, long right) = Margin(1);
            bool symmetric = top == bottom && left == right;
            if (symmetric && (padding_mode is PaddingModes.Zeros or PaddingModes.Constant || (top, left) == (0, 0)))
                return functional.conv2d(input, weight, bias, stride, [top, left], dilation, groups);
            return Engine.InternalScope.Compose(() => functional.conv2d(
                functional.pad(input, (left, right, top, bottom), padding_mode), weight, bias, stride, [0, 0], dilation, groups));
        }
    }
}
