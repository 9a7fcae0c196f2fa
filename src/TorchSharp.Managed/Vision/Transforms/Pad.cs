using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        /// <summary>Pads images [..., H, W].</summary>
        /// <param name="padding">The numbers of pixels in the order of
        /// <see cref="nn.functional.pad(Tensor, long[], PaddingModes, double)"/>: left, right, top, bottom.</param>
        /// <param name="mode">The padding mode; by default the constant <paramref name="fill"/>.</param>
        /// <param name="fill">The fill value.</param>
        public static ITransform Pad(long[] padding, PaddingModes mode = PaddingModes.Constant, double fill = 0)
        {
            ArgumentNullException.ThrowIfNull(padding);
            return new Padded(padding, mode, fill);
        }

        private sealed class Padded(long[] padding, PaddingModes mode, double fill) : ITransform
        {
            public Tensor call(Tensor input) => nn.functional.pad(input, padding, mode, fill);
        }
    }
}
