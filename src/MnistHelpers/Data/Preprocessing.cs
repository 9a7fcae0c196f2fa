using System.Numerics;
using static TorchSharp.torch;

namespace MnistHelpers;

/// <summary>The conversion of image bytes to network inputs, shared by training, evaluation and prediction.</summary>
public static class Preprocessing
{
    /// <summary>Full ink, which becomes 1.</summary>
    private const float Ink = byte.MaxValue;

    /// <summary>Converts the images to <c>[N, 1, Rows, Columns]</c>, float32, from 0 (background) to 1 (ink).</summary>
    public static Tensor ToTensor(ImageSet images)
    {
        ArgumentNullException.ThrowIfNull(images);
        var values = new float[images.Pixels.Length];
        Scale(images.Pixels.Span, values);
        return tensor(values, new long[] { images.Count, 1, images.Rows, images.Columns });
    }

    /// <summary>Converts the labels to <c>[N]</c>, int64.</summary>
    public static Tensor LabelsToTensor(ImageSet images)
    {
        ArgumentNullException.ThrowIfNull(images);
        return tensor(Array.ConvertAll(images.Labels.ToArray(), label => (long)label));
    }

    /// <summary>Scales bytes to 0 to 1. Each value is the float nearest to byte / 255, at any vector width.</summary>
    internal static void Scale(ReadOnlySpan<byte> pixels, Span<float> values)
    {
        int i = 0;
        for (; i <= pixels.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(pixels[i..]), out Vector<ushort> low, out Vector<ushort> high);
            Scale(low, values[i..]);
            Scale(high, values[(i + Vector<ushort>.Count)..]);
        }
        for (; i < pixels.Length; i++)
            values[i] = pixels[i] / Ink;
    }

    private static void Scale(Vector<ushort> pixels, Span<float> values)
    {
        Vector.Widen(pixels, out Vector<uint> low, out Vector<uint> high);
        // Converted as signed numbers, because processors without AVX-512 have vector instructions only for those.
        (Vector.ConvertToSingle(Vector.AsVectorInt32(low)) / Ink).CopyTo(values);
        (Vector.ConvertToSingle(Vector.AsVectorInt32(high)) / Ink).CopyTo(values[Vector<float>.Count..]);
    }
}
