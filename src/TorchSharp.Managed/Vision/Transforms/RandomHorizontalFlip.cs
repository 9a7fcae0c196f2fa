using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        /// <summary>
        /// Flips images horizontally with a given probability, either all images of a batch or none. The draw uses
        /// <see cref="rand(long, ScalarType?, Device, bool, Generator, string[])"/>.
        /// </summary>
        /// <remarks>Images that are not flipped are returned unchanged.</remarks>
        public static ITransform RandomHorizontalFlip(double p = 0.5) => new RandomFlip(p);

        private sealed class RandomFlip(double p) : ITransform
        {
            public Tensor call(Tensor input)
            {
                using Tensor chance = rand(1);
                return chance.item<float>() < p ? input.flip(-1) : input;
            }
        }
    }
}
