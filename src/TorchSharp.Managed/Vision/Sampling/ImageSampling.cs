using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Computes images as weighted sums of the pixels of others, with differentiable operations.</summary>
internal static class ImageSampling
{
    /// <summary>Returns the sizes of the last two dimensions.</summary>
    internal static (long Rows, long Columns) Size(Tensor image)
    {
        long[] shape = image.shape;
        return shape.Length >= 2
            ? (shape[^2], shape[^1])
            : throw new ArgumentException($"Images [..., H, W] expected, but shape {Shapes.Text(shape)} is given.", nameof(image));
    }

    /// <summary>Computes integer pixels as Float32 and rounds the result to their type.</summary>
    internal static Tensor InFractions(Tensor image, Func<Tensor, Tensor> operation) => InternalScope.Compose(() =>
    {
        if (image.dtype.IsFloat())
            return operation(image);
        Tensor result = operation(image.to_type(ScalarType.Float32)).round();
        return (image.dtype == ScalarType.Byte ? result.clamp(0, 255) : result).to_type(image.dtype);
    });

    /// <summary>Samples along a dimension that is counted from the end.</summary>
    internal static Tensor Sum(Tensor image, int dim, IEnumerable<Tap> taps)
    {
        long[] along = [-1, .. Enumerable.Repeat(1L, -dim - 1)];
        return taps.Select(Term).Aggregate((sum, term) => sum + term);

        Tensor Term(Tap tap)
        {
            Tensor term = image.index_select(dim, tensor(tap.Positions));
            return tap.Weights is null ? term : term * tensor(tap.Weights, image.dtype).view(along);
        }
    }
}
