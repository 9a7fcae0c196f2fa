using TorchSharp.Engine;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        /// <summary>(image − mean) / deviation, channel by channel, of images [N, C, H, W].</summary>
        /// <param name="means">One number for a channel; one channel or three.</param>
        /// <param name="stdevs">As many.</param>
        /// <param name="dtype">The type of the numbers, which an image of a smaller type takes on.</param>
        /// <param name="device">The CPU.</param>
        /// <exception cref="ArgumentException">There are neither one nor three means, or not as many deviations; in the call: not as many
        /// channels.</exception>
        public static ITransform Normalize(double[] means, double[] stdevs, ScalarType dtype = ScalarType.Float32, Device? device = null)
        {
            ArgumentNullException.ThrowIfNull(means);
            ArgumentNullException.ThrowIfNull(stdevs);
            if (means.Length != stdevs.Length)
            {
                throw new ArgumentException(
                    $"Normalize: {means.Length} means and {stdevs.Length} standard deviations given; give as many of one as of the other.");
            }
            if (means.Length is not (1 or 3))
                throw new ArgumentException($"Normalize: {means.Length} means given; give 1 or 3, one for each channel.");
            Device.RequireCpu(device);
            return new Normalization(means, stdevs, dtype);
        }

        private sealed class Normalization(double[] means, double[] stdevs, ScalarType dtype) : ITransform, IDisposable
        {
            private readonly Tensor _means = Channels(means, dtype);
            private readonly Tensor _stdevs = Channels(stdevs, dtype);

            public Tensor call(Tensor input)
            {
                if (input.ndim < 2 || input.shape[1] != _means.shape[1])
                {
                    throw new ArgumentException(
                        $"Normalize: images of shape {Shapes.Text(input.shape)} given, but [N, {_means.shape[1]}, H, W] expected for "
                            + $"{_means.shape[1]} means and standard deviations.", nameof(input));
                }
                return InternalScope.Compose(() => (input - _means) / _stdevs);
            }

            public void Dispose()
            {
                _means.Dispose();
                _stdevs.Dispose();
            }

            private static Tensor Channels(double[] values, ScalarType dtype) =>
                tensor(values, [1, values.Length, 1, 1], dtype).DetachFromDisposeScope();
        }
    }
}
