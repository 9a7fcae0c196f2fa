using static TorchSharp.torch;

namespace MnistHelpers.Data;

/// <summary>Creates tensors of a few images at a time; the arrays that they are copied from are allocated once.</summary>
/// <param name="images">The images.</param>
/// <param name="size">The largest number of images per batch.</param>
/// <param name="augmenter">Changes the images; null leaves them unchanged.</param>
internal sealed class Batch(ImageSet images, int size, Augmenter? augmenter = null)
{
    private readonly float[] _values = new float[size * images.Rows * images.Columns];
    private readonly long[] _labels = new long[size];

    /// <summary>Returns the images at these indices, <c>[N, 1, Rows, Columns]</c>, and their labels, <c>[N]</c>.</summary>
    /// <param name="indices">The indices of the images.</param>
    /// <param name="epoch">The epoch, which the random changes depend on.</param>
    internal (Tensor Images, Tensor Labels) Of(ReadOnlySpan<int> indices, int epoch = 1)
    {
        augmenter?.Fill(indices, epoch, _values);
        int pixels = images.Rows * images.Columns;
        for (int i = 0; i < indices.Length; i++)
        {
            if (augmenter is null)
                Preprocessing.Scale(images.Image(indices[i]), _values.AsSpan(i * pixels, pixels));
            _labels[i] = images.Label(indices[i]);
        }
        return Tensors(indices.Length);
    }

    /// <summary>
    /// Returns <paramref name="count"/> images from index <paramref name="start"/> on, never changed by the augmenter, and their labels.
    /// </summary>
    internal (Tensor Images, Tensor Labels) Range(int start, int count)
    {
        ImageSet part = images.Slice(start, count);
        Preprocessing.Scale(part.Pixels.Span, _values);
        for (int i = 0; i < count; i++)
            _labels[i] = part.Label(i);
        return Tensors(count);
    }

    private (Tensor Images, Tensor Labels) Tensors(int count) => (
        tensor(_values, new long[] { count, 1, images.Rows, images.Columns }),
        tensor(_labels, new long[] { count }));
}
