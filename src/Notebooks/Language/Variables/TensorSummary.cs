namespace Notebooks.Language.Variables;

/// <summary>
/// What can be said of a TorchSharp tensor at a glance. Tensors are read without a reference, so that any version and engine of TorchSharp
/// will do.
/// </summary>
/// <param name="Shape">Its shape.</param>
/// <param name="Mean">The mean of its elements; null if it has none, or so many that they are not looked at.</param>
/// <param name="Picture">The first of the pictures that it may hold, as PNG.</param>
internal sealed record TensorSummary(IReadOnlyList<long> Shape, double? Mean, byte[]? Picture)
{
    private const string TensorType = "TorchSharp.torch+Tensor";

    /// <summary>The most elements of which a mean is made.</summary>
    private const long MostElements = 4_000_000;

    /// <summary>The least and the most pixels along a side of what may be a picture.</summary>
    private const int ShortestSide = 8, LongestSide = 512;

    /// <summary>Returns null if the value is no tensor, or cannot be read, as after it was disposed.</summary>
    public static TensorSummary? Of(object value)
    {
        if (value.GetType().FullName != TensorType)
            return null;
        try
        {
            long[] shape = ((dynamic)value).shape;
            long count = shape.Aggregate(1L, (product, length) => product * length);
            return new TensorSummary(
                shape, count is > 0 and <= MostElements ? Elements(value).Average() : null, PictureOf(value, shape));
        }
        // What a tensor throws is that of its library, and no variable may take the others from the list.
        catch (Exception)
        {
            return null;
        }
    }

    private static double[] Elements(object value)
    {
        dynamic tensor = value;
        // The enumeration that has the wanted type is that of the tensor's own.
        Type types = tensor.dtype.GetType();
        using dynamic apart = tensor.detach();
        using dynamic near = apart.cpu();
        using dynamic numbers = near.to_type((dynamic)Enum.Parse(types, "Float64"));
        return numbers.data<double>().ToArray();
    }

    /// <summary>
    /// Returns the picture of a tensor of [height, width], of [channels, height, width], or the first of [count, channels, height, width];
    /// the smallest number is black, the largest white.
    /// </summary>
    private static byte[]? PictureOf(object tensor, long[] shape)
    {
        if (shape.Length is < 2 or > 4 || shape[0] == 0
            || shape[^1] is < ShortestSide or > LongestSide || shape[^2] is < ShortestSide or > LongestSide)
        {
            return null;
        }
        int channels = shape.Length == 2 ? 1 : (int)shape[^3];
        if (channels is not (1 or 3))
            return null;
        int height = (int)shape[^2], width = (int)shape[^1];
        using IDisposable? first = shape.Length == 4 ? ((dynamic)tensor).select(0, 0) : null;
        double[] values = Elements(first ?? tensor);
        double least = values.Min(), range = values.Max() - least;
        byte[] samples = new byte[values.Length];
        for (int i = 0; i < samples.Length; i++)
        {
            // Tensors have one plane after the other, pictures all channels of a pixel together.
            double value = values[i % channels * height * width + i / channels];
            samples[i] = range > 0 ? (byte)Math.Round(255 * (value - least) / range) : (byte)0;
        }
        return SmallPng.Encode(samples, width, height, channels);
    }
}
