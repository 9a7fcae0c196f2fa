using TorchSharp.Engine;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        /// <summary>
        /// Images [..., H, W] turned by an angle between −<paramref name="degrees"/> and <paramref name="degrees"/>; otherwise as the other
        /// form.
        /// </summary>
        /// <inheritdoc cref="RandomRotation(ValueTuple{double, double}, InterpolationMode, bool, ValueTuple{int, int}?, IList{float})"/>
        public static ITransform RandomRotation(
            double degrees, InterpolationMode interpolation = InterpolationMode.Nearest, bool expand = false, (int, int)? center = null,
            IList<float>? fill = null) =>
            RandomRotation((-degrees, degrees), interpolation, expand, center, fill);

        /// <summary>Images [..., H, W] turned counter-clockwise by a random angle, all images of a batch by the same.</summary>
        /// <param name="degrees">The least and the largest angle; drawn with <see cref="Random"/>, on which <see cref="manual_seed"/> has
        /// no effect.</param>
        /// <param name="interpolation"><see cref="InterpolationMode.Nearest"/> or <see cref="InterpolationMode.Bilinear"/>.</param>
        /// <param name="expand">Makes the result as large as the turned image, instead of as large as the image; meant for turns about the
        /// middle.</param>
        /// <param name="center">The column and the row about which it turns, from the upper left corner; by default the middle.</param>
        /// <param name="fill">What comes where the image does not reach: one value, or one for each channel; by default 0.</param>
        /// <exception cref="ArgumentException">Another interpolation; in the call: neither one value to fill with nor one for each
        /// channel.</exception>
        public static ITransform RandomRotation(
            (double, double) degrees, InterpolationMode interpolation = InterpolationMode.Nearest, bool expand = false,
            (int, int)? center = null, IList<float>? fill = null)
        {
            if (interpolation is not (InterpolationMode.Nearest or InterpolationMode.Bilinear))
                throw new ArgumentException($"RandomRotation: {interpolation} is given; use Nearest or Bilinear.", nameof(interpolation));
            return new Rotation(degrees, interpolation, expand, center, fill);
        }

        private sealed class Rotation(
            (double Least, double Largest) degrees, InterpolationMode interpolation, bool expand, (int, int)? center,
            IList<float>? fill) : ITransform
        {
            public Tensor call(Tensor input)
            {
                double angle = (Random.Shared.NextDouble() * (degrees.Largest - degrees.Least)) + degrees.Least;
                return ImageRotation.Apply(input, angle, interpolation == InterpolationMode.Bilinear, expand, center, fill);
            }
        }
    }
}
