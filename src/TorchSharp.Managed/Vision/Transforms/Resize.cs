using TorchSharp.Engine;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        /// <summary>Images [..., H, W] in another size, each pixel the nearest one.</summary>
        public static ITransform Resize(int height, int width) => Resize(height, width, InterpolationMode.Nearest);

        /// <inheritdoc cref="Resize(int, int, InterpolationMode, int?, bool)"/>
        public static ITransform Resize(int height, int width, int? maxSize = null) =>
            Resize(height, width, InterpolationMode.Nearest, maxSize);

        /// <summary>Images [..., H, W] in another size. An image that has this size is returned as it came.</summary>
        /// <param name="height">Rows of the result, at least 1.</param>
        /// <param name="width">Columns of the result, at least 1.</param>
        /// <param name="interpolation"><see cref="InterpolationMode.Nearest"/>, <see cref="InterpolationMode.NearestExact"/>,
        /// <see cref="InterpolationMode.Bilinear"/> or <see cref="InterpolationMode.Bicubic"/>.</param>
        /// <param name="maxSize">Has no effect where both sizes are given.</param>
        /// <param name="antialias">With the last two: averages over all pixels that a smaller one stands for.</param>
        /// <exception cref="ArgumentException">Another interpolation.</exception>
        public static ITransform Resize(
            int height, int width, InterpolationMode interpolation = InterpolationMode.Nearest, int? maxSize = null, bool antialias = false)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
            ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
            Resampling.RequireKnown(interpolation);
            return new Resizing((_, _) => (height, width), interpolation, antialias);
        }

        /// <summary>Images [..., H, W] with a shorter edge of a length, each pixel the nearest one.</summary>
        public static ITransform Resize(int size) => Resize(size, InterpolationMode.Nearest);

        /// <inheritdoc cref="Resize(int, InterpolationMode, int?, bool)"/>
        public static ITransform Resize(int size, int? maxSize = null) => Resize(size, InterpolationMode.Nearest, maxSize);

        /// <summary>Images [..., H, W] with a shorter edge of a length; the longer one keeps its ratio, rounded down.</summary>
        /// <param name="size">Pixels of the shorter edge, at least 1.</param>
        /// <param name="interpolation">As with two sizes.</param>
        /// <param name="maxSize">The most pixels that the longer edge may have, more than <paramref name="size"/>; the shorter edge becomes
        /// smaller for it.</param>
        /// <param name="antialias">As with two sizes.</param>
        /// <exception cref="ArgumentException">Another interpolation, or <paramref name="maxSize"/> is not more than
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
