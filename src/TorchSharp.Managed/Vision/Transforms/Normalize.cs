using TorchSharp.Engine;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        /// <summary>Computes (image − mean) / deviation for each channel of images [N, C, H, W].</summary>
        /// <param name="means">The mean of each channel; there must be one channel or three.</param>
        /// <param name="stdevs">The standard deviation of each channel.</param>
        /// <param name="dtype">The type of these numbers; an image of a smaller type is converted to it.</param>
        /// <param name="device">The CPU.</param>
        /// <exception cref="ArgumentException">The number of means is neither one nor three or differs from the number of deviations; when
        /// called: the number of channels differs.</exception>
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
