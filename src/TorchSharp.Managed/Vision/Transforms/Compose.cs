using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        /// <summary>Applies several transforms in sequence; disposing the result disposes them.</summary>
        public static ITransform Compose(params ITransform[] transforms)
        {
            ArgumentNullException.ThrowIfNull(transforms);
            return new ComposedTransforms(transforms);
        }

        private sealed class ComposedTransforms(ITransform[] transforms) : ITransform, IDisposable
        {
            public Tensor call(Tensor input) => transforms.Aggregate(input, (image, transform) => transform.call(image));

            public void Dispose()
            {
                foreach (IDisposable transform in transforms.OfType<IDisposable>())
                    transform.Dispose();
            }
        }
    }
}
