using System.Globalization;
using MnistHelpers.Data;
using static System.FormattableString;

namespace MnistHelpers;

/// <summary>
/// Grayscale images of digits with their labels. A set is immutable; <see cref="Take"/> and
/// <see cref="Slice"/> share its memory instead of copying.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class ImageSet : INotebookView
{
    /// <summary>The number of classes: labels go from 0 to 9.</summary>
    internal const int Classes = 10;

    /// <summary>Creates a set from pixels and labels without copying them.</summary>
    /// <param name="pixels">
    /// The pixels, row-major, image after image: <c>labels.Length × rows × columns</c> bytes, from 0 (background) to 255 (ink).
    /// </param>
    /// <param name="labels">One label per image, 0 to 9.</param>
    /// <param name="rows">The height of an image in pixels.</param>
    /// <param name="columns">The width of an image in pixels.</param>
    /// <exception cref="ArgumentException">The lengths do not match, or a label is above 9.</exception>
    public ImageSet(ReadOnlyMemory<byte> pixels, ReadOnlyMemory<byte> labels, int rows = 28, int columns = 28)
        : this(rows, columns, pixels, labels)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(columns);
        if (pixels.Length != (long)labels.Length * rows * columns)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"pixels: {pixels.Length:N0} bytes found, {(long)labels.Length * rows * columns:N0} expected for {labels.Length:N0} "
                        + $"labels; give {rows}×{columns} bytes a label"), nameof(pixels));
        }
        int wrong = labels.Span.IndexOfAnyExceptInRange((byte)0, (byte)(Classes - 1));
        if (wrong >= 0)
        {
            throw new ArgumentException(Invariant(
                $"labels: {labels.Span[wrong]} found at index {wrong:N0}; give labels from 0 to {Classes - 1}"), nameof(labels));
        }
    }

    /// <summary>Creates a set unchecked, whose labels may be of other classes than the ten digits.</summary>
    internal ImageSet(int rows, int columns, ReadOnlyMemory<byte> pixels, ReadOnlyMemory<byte> labels)
    {
        Pixels = pixels;
        Labels = labels;
        Rows = rows;
        Columns = columns;
    }

    /// <summary>The number of images.</summary>
    public int Count => Labels.Length;

    /// <summary>The height of an image in pixels: 28 in MNIST.</summary>
    public int Rows { get; }

    /// <summary>The width of an image in pixels: 28 in MNIST.</summary>
    public int Columns { get; }

    /// <summary>All pixels <c>[Count, Rows, Columns]</c>, row-major, 0 background to 255 ink.</summary>
    public ReadOnlyMemory<byte> Pixels { get; }

    /// <summary>The labels <c>[Count]</c>, 0 to 9.</summary>
    public ReadOnlyMemory<byte> Labels { get; }

    private int ImageSize => Rows * Columns;

    /// <summary>
    /// Returns the pixels <c>[Rows, Columns]</c> of one image without copying them; <c>set[index]</c> shows the image as a picture.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is out of range.</exception>
    public ReadOnlySpan<byte> Image(int index) => Pixels.Span.Slice(Checked(index) * ImageSize, ImageSize);

    /// <summary>
    /// One image with its label, which a notebook shows as a picture. Ranges return sets: <c>train[^1]</c> is the last image,
    /// <c>train[..100]</c> the first hundred.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is out of range.</exception>
    public Digit this[int index] => new(Pixels.Slice(Checked(index) * ImageSize, ImageSize), Label(index), Rows, Columns);

    /// <summary>Returns the label of one image.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is out of range.</exception>
    public int Label(int index) => Labels.Span[Checked(index)];

    /// <summary>Returns the first <paramref name="count"/> images.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The set has fewer images.</exception>
    public ImageSet Take(int count) => Slice(0, count);

    /// <summary>Returns <paramref name="count"/> images beginning with index <paramref name="start"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range extends beyond the set.</exception>
    public ImageSet Slice(int start, int count)
    {
        if (start < 0 || start > Count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(start), Invariant($"start: {start:N0} lies outside the {Count:N0} images of the set"));
        }
        if (count < 0 || count > Count - start)
        {
            throw new ArgumentOutOfRangeException(
                nameof(count),
                Invariant(
                    $"count: {count:N0} images asked from {start:N0} on, the set has {Count:N0}; ask for at most {Count - start:N0}"));
        }
        return new ImageSet(Rows, Columns, Pixels.Slice(start * ImageSize, count * ImageSize), Labels.Slice(start, count));
    }

    /// <summary>Copies the images at these indices, in the given order; an index may occur more than once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An index is out of range.</exception>
    public ImageSet Select(ReadOnlySpan<int> indices)
    {
        var pixels = new byte[checked(indices.Length * ImageSize)];
        var labels = new byte[indices.Length];
        for (int i = 0; i < indices.Length; i++)
        {
            Image(indices[i]).CopyTo(pixels.AsSpan(i * ImageSize));
            labels[i] = Labels.Span[indices[i]];
        }
        return new ImageSet(Rows, Columns, pixels, labels);
    }

    /// <summary>Copies the images of this set followed by those of another.</summary>
    /// <param name="other">The other set, with images of the same size.</param>
    /// <exception cref="ArgumentException">The images of the two sets differ in size.</exception>
    public ImageSet Append(ImageSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Rows == Rows && other.Columns == Columns
            ? new ImageSet(Rows, Columns, (byte[])[.. Pixels.Span, .. other.Pixels.Span], (byte[])[.. Labels.Span, .. other.Labels.Span])
            : throw new ArgumentException(
                Invariant(
                    $"other: images of {other.Rows}×{other.Columns} found, the set has {Rows}×{Columns}; give images of the same size"),
                    nameof(other));
    }

    /// <summary>Splits off a validation set.</summary>
    /// <param name="validationCount">The number of validation images, 0 to <see cref="Count"/>.</param>
    /// <param name="seed">
    /// Null (the default) holds out the last images without copying. With a number, the images are shuffled first, in an order that depends
    /// only on that number and <see cref="Count"/>.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">More images are requested than the set has.</exception>
    public (ImageSet Train, ImageSet Validation) Split(int validationCount, long? seed = null)
    {
        if (validationCount < 0 || validationCount > Count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(validationCount), Invariant($"validationCount: {validationCount:N0} images asked, the set has {Count:N0}"));
        }
        int trainCount = Count - validationCount;
        if (seed is not { } number)
            return (Take(trainCount), Slice(trainCount, validationCount));

        int[] order = new SeededRandom(number).Permutation(Count);
        return (Select(order.AsSpan(0, trainCount)), Select(order.AsSpan(trainCount)));
    }

    /// <summary>Counts the images of each of the ten labels.</summary>
    public int[] ClassCounts()
    {
        var counts = new int[Classes];
        foreach (byte label in Labels.Span)
            counts[label]++;
        return counts;
    }

    /// <summary>Returns the number and size of the images and the number of images per label, on one line.</summary>
    public override string ToString() =>
        Invariant($"{Count:N0} images of {Rows}×{Columns} (")
            + string.Join(", ", ClassCounts().Select((count, label) => Invariant($"{label}: {count:N0}"))) + ")";

    string INotebookView.ToHtml() => ImageSetView.ToHtml(this);

    private int Checked(int index) => (uint)index < (uint)Count
        ? index
        : throw new ArgumentOutOfRangeException(
            nameof(index), Invariant($"index: {index:N0} lies outside the {Count:N0} images of the set"));
}
