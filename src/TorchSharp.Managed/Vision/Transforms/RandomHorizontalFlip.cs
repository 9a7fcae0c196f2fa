using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        /// <summary>
        /// Left and right exchanged with a probability, all images of a batch or none; drawn with
        /// <see cref="rand(long, ScalarType?, Device, bool, Generator, string[])"/>.
        /// </summary>
        /// <remarks>What is not flipped is returned as it came.</remarks>
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
