using TorchSharp.Engine;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        /// <summary>
        /// Rotates images [..., H, W] by a random angle between −<paramref name="degrees"/> and <paramref name="degrees"/>; otherwise like
        /// the other overload.
        /// </summary>
        /// <inheritdoc cref="RandomRotation(ValueTuple{double, double}, InterpolationMode, bool, ValueTuple{int, int}?, IList{float})"/>
        public static ITransform RandomRotation(
            double degrees, InterpolationMode interpolation = InterpolationMode.Nearest, bool expand = false, (int, int)? center = null,
            IList<float>? fill = null) =>
            RandomRotation((-degrees, degrees), interpolation, expand, center, fill);

        /// <summary>Rotates images [..., H, W] counterclockwise by a random angle, the same for all images of a batch.</summary>
        /// <param name="degrees">The minimum and the maximum angle; drawn with <see cref="Random"/>, on which <see cref="manual_seed"/> has
        /// no effect.</param>
        /// <param name="interpolation"><see cref="InterpolationMode.Nearest"/> or <see cref="InterpolationMode.Bilinear"/>.</param>
        /// <param name="expand">Whether to enlarge the result to hold the whole rotated image; otherwise it has the size of the original.
        /// Intended for rotations about the center.</param>
        /// <param name="center">The column and row of the center of rotation, from the upper left corner; by
        /// default the image's center.</param>
        /// <param name="fill">The values used outside the image: one value, or one for each channel; by default 0.</param>
        /// <exception cref="ArgumentException">Another interpolation is given; when called: the number of fill values is neither one nor
        /// the number of channels.</exception>
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
