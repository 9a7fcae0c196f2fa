using System.Collections.Concurrent;
using MnistHelpers.Robustness;

namespace MnistHelpers;

/// <summary>Applies the corruptions of MNIST-C to images.</summary>
public static class Corruptions
{
    internal const int MaxSeverity = 5;

    /// <summary>The number of images that a thread takes at a time.</summary>
    private const int Share = 64;

    /// <summary>
    /// Corrupts each image and keeps the labels. The randomness depends only on the seed, the kind and the index of the image, so that an
    /// image is corrupted in the same way regardless of the number of images that follow.
    /// </summary>
    /// <param name="images">The images; they are not modified.</param>
    /// <param name="corruption">The corruption to apply.</param>
    /// <param name="seed">The seed of the random changes.</param>
    /// <param name="severity">
    /// The severity, 1 (mild) to 5, or 0 for unchanged images; null (the default) for the kind's level in MNIST-C. Kinds without levels are
    /// the same from 1 to 5.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The severity is out of range.</exception>
    public static ImageSet Apply(ImageSet images, Corruption corruption, long seed = 0, int? severity = null) =>
        Run(images, corruption, seed, severity, CancellationToken.None);

    /// <inheritdoc cref="Apply"/>
    /// <exception cref="OperationCanceledException">It was canceled.</exception>
    internal static ImageSet Run(ImageSet images, Corruption corruption, long seed, int? severity, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(images);
        ArgumentNullException.ThrowIfNull(corruption);
        int level = Level(corruption, severity);
        if (level == 0 || images.Count == 0)
            return images;

        var pixels = new byte[images.Pixels.Length];
        int size = images.Rows * images.Columns;
        var options = new ParallelOptions { CancellationToken = cancellation };
        Parallel.ForEach(Partitioner.Create(0, images.Count, Share), options, range =>
        {
            var plane = new Plane(images.Rows, images.Columns);
            for (int index = range.Item1; index < range.Item2; index++)
                Corrupt(plane, images.Image(index), pixels.AsSpan(index * size, size), corruption, level, seed, index);
        });
        return new ImageSet(pixels, images.Labels, images.Rows, images.Columns);
    }

    /// <summary>Returns the pixels of one image, corrupted as <see cref="Apply"/> corrupts it within its set.</summary>
    internal static byte[] Image(ImageSet images, int index, Corruption corruption, long seed, int? severity)
    {
        byte[] pixels = images.Image(index).ToArray();
        if (Level(corruption, severity) is > 0 and int level)
            Corrupt(new Plane(images.Rows, images.Columns), pixels, pixels, corruption, level, seed, index);
        return pixels;
    }

    internal static string SeverityFault(int severity) =>
        FormattableString.Invariant(
            $"severity: {severity} found; give 1 (mild) to {MaxSeverity}, 0 for unchanged images, or null for the levels of MNIST-C");

    private static void Corrupt(
        Plane plane, ReadOnlySpan<byte> source, Span<byte> target, Corruption corruption, int level, long seed, int index)
    {
        plane.Read(source);
        corruption.Kind.Apply(plane, level, RandomStream.Of(seed, corruption.Number, index));
        plane.Write(target);
    }

    private static int Level(Corruption corruption, int? severity) => severity is < 0 or > MaxSeverity
        ? throw new ArgumentOutOfRangeException(nameof(severity), SeverityFault(severity.Value))
        : severity ?? corruption.DefaultSeverity ?? MaxSeverity;
}
