using TorchSharp.Engine;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        /// <summary>The middle of images [..., H, W]; a smaller image is padded with zeros.</summary>
        /// <param name="height">Rows of the result, at least 1. Of an odd number too many, one more is cut at the bottom.</param>
        /// <param name="width">Columns of the result, at least 1. Of an odd number too many, one more is cut at the right.</param>
        public static ITransform CenterCrop(int height, int width)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
            ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
            return new CenterCropping(height, width);
        }

        /// <summary>The middle of images [..., H, W], a square; a smaller image is padded with zeros.</summary>
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
