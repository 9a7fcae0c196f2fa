using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    /// <summary>
    /// Transforms of images [N, C, H, W]; those that only move pixels accept any number of dimensions before the last two.
    /// </summary>
    public static partial class transforms
    {
        /// <summary>Wraps a function as a transform.</summary>
        public static ITransform Lambda(Func<Tensor, Tensor> lambda)
        {
            ArgumentNullException.ThrowIfNull(lambda);
            return new LambdaTransform(lambda);
        }

        private sealed class LambdaTransform(Func<Tensor, Tensor> lambda) : ITransform
        {
            public Tensor call(Tensor input) => lambda(input);
        }
    }
}
