using TorchSharp.Engine;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        /// <summary>Crops images [..., H, W] at the center; smaller images are padded with zeros.</summary>
        /// <param name="height">The number of rows of the result, at least 1. If the excess is odd, the
        /// extra row is cut at the bottom.</param>
        /// <param name="width">The number of columns of the result, at least 1. If the excess is odd, the extra
        /// column is cut at the right.</param>
        public static ITransform CenterCrop(int height, int width)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
            ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
            return new CenterCropping(height, width);
        }

        /// <summary>Crops images [..., H, W] to a square at the center; smaller images are padded with zeros.</summary>
        public static ITransform CenterCrop(int size) => CenterCrop(size, size);

        private sealed class CenterCropping(int height, int width) : ITransform
        {
            public Tensor call(Tensor input)
            {
                (long rows, long columns) = ImageSampling.Size(input);
                long top = (rows - height) / 2, left = (columns - width) / 2;
                return nn.functional.pad(input, (-left, left + width - columns, -top, top + height - rows));
            }
        }
    }
}
