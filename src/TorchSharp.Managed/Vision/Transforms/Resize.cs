using TorchSharp.Engine;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        /// <summary>Resizes images [..., H, W] with nearest-neighbor interpolation.</summary>
        public static ITransform Resize(int height, int width) => Resize(height, width, InterpolationMode.Nearest);

        /// <inheritdoc cref="Resize(int, int, InterpolationMode, int?, bool)"/>
        public static ITransform Resize(int height, int width, int? maxSize = null) =>
            Resize(height, width, InterpolationMode.Nearest, maxSize);

        /// <summary>Resizes images [..., H, W]. An image that already has this size is returned unchanged.</summary>
        /// <param name="height">The number of rows of the result, at least 1.</param>
        /// <param name="width">The number of columns of the result, at least 1.</param>
        /// <param name="interpolation"><see cref="InterpolationMode.Nearest"/>, <see cref="InterpolationMode.NearestExact"/>,
        /// <see cref="InterpolationMode.Bilinear"/> or <see cref="InterpolationMode.Bicubic"/>.</param>
        /// <param name="maxSize">Has no effect if both sizes are given.</param>
        /// <param name="antialias">For the last two modes: whether to average over all pixels that a smaller pixel covers.</param>
        /// <exception cref="ArgumentException">Another interpolation is given.</exception>
        public static ITransform Resize(
            int height, int width, InterpolationMode interpolation = InterpolationMode.Nearest, int? maxSize = null, bool antialias = false)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
            ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
            Resampling.RequireKnown(interpolation);
            return new Resizing((_, _) => (height, width), interpolation, antialias);
        }

        /// <summary>Resizes images [..., H, W] to a given length of the shorter edge with nearest-neighbor interpolation.</summary>
        public static ITransform Resize(int size) => Resize(size, InterpolationMode.Nearest);

        /// <inheritdoc cref="Resize(int, InterpolationMode, int?, bool)"/>
        public static ITransform Resize(int size, int? maxSize = null) => Resize(size, InterpolationMode.Nearest, maxSize);

        /// <summary>
        /// Resizes images [..., H, W] to a given length of the shorter edge. The longer edge keeps the aspect ratio, rounded down.
        /// </summary>
        /// <param name="size">The length of the shorter edge in pixels, at least 1.</param>
        /// <param name="interpolation">As for the overload with two sizes.</param>
        /// <param name="maxSize">The maximum length of the longer edge, more than <paramref name="size"/>; the shorter edge is reduced to
        /// meet it.</param>
        /// <param name="antialias">As for the overload with two sizes.</param>
        /// <exception cref="ArgumentException">Another interpolation is given, or <paramref name="maxSize"/> is not more than
        /// <paramref name="size"/>.</exception>
        public static ITransform Resize(
            int size, InterpolationMode interpolation = InterpolationMode.Nearest, int? maxSize = null, bool antialias = false)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
            if (maxSize <= size)
            {
                throw new ArgumentException(
                    $"Resize: maxSize = {maxSize} must be greater than the requested size of the smaller edge = {size}.", nameof(maxSize));
            }
            Resampling.RequireKnown(interpolation);
            return new Resizing((rows, columns) => ShorterEdge(rows, columns, size, maxSize), interpolation, antialias);
        }

        private static (long Rows, long Columns) ShorterEdge(long rows, long columns, int size, int? maxSize)
        {
            long shorter = Math.Min(rows, columns), first = size, second = (long)(size * ((double)Math.Max(rows, columns) / shorter));
            if (second > maxSize)
                (first, second) = (Math.Max(1, (long)((double)maxSize.Value * first / second)), maxSize.Value);
            return rows <= columns ? (first, second) : (second, first);
        }

        private sealed class Resizing(Func<long, long, (long, long)> target, InterpolationMode interpolation, bool antialias) : ITransform
        {
            public Tensor call(Tensor input)
            {
                (long rows, long columns) = ImageSampling.Size(input);
                (long newRows, long newColumns) = target(rows, columns);
                if ((rows, columns) == (newRows, newColumns))
                    return input;
                return ImageSampling.InFractions(input, image =>
                {
                    Tensor wide = ImageSampling.Sum(image, -1, Resampling.Taps(columns, newColumns, interpolation, antialias));
                    return ImageSampling.Sum(wide, -2, Resampling.Taps(rows, newRows, interpolation, antialias));
                });
            }
        }
    }
}
