using MnistHelpers.Planes;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers.Imaging;

/// <summary>The mean of what a network says of an image as it is and moved by single pixels.</summary>
internal static class ShiftAverage
{
    private const int Side = MnistNormalizer.Side;

    /// <summary>Computes the mean probabilities <c>[images.Count, classes]</c>.</summary>
    /// <param name="network">A network that takes <c>[N, 1, 28, 28]</c>, 0 to 1, and returns logits <c>[N, classes]</c>.</param>
    /// <param name="scaling">What makes probabilities of the logits.</param>
    /// <param name="classes">The number of the network's classes.</param>
    /// <param name="images">The images, 28×28 pixels each.</param>
    /// <param name="shifts">How far each copy of an image is moved, in pixels.</param>
    internal static float[] Probabilities(
        Module<Tensor, Tensor> network, TemperatureScaling scaling, int classes, IReadOnlyList<ReadOnlyMemory<byte>> images,
        IReadOnlyList<(int Right, int Down)> shifts)
    {
        if (images.Count == 0)
            return [];
        int count = images.Count * shifts.Count;
        var pixels = new byte[count * Side * Side];
        for (int i = 0; i < count; i++)
        {
            (int right, int down) = shifts[i % shifts.Count];
            Shift(images[i / shifts.Count].Span, right, down, pixels.AsSpan(i * Side * Side, Side * Side));
        }

        var averaged = new float[images.Count * classes];
        Predictor.ForEachBatch(network, new ImageSet(pixels, new byte[count]), Predictor.DefaultBatchSize, (start, logits, _) =>
        {
            float[] shifted = scaling.Probabilities(logits.data<float>().ToArray(), classes);
            for (int i = 0; i < shifted.Length; i++)
                averaged[(start + i / classes) / shifts.Count * classes + i % classes] += shifted[i] / shifts.Count;
        });
        return averaged;
    }

    private static void Shift(ReadOnlySpan<byte> image, int right, int down, Span<byte> shifted)
    {
        for (int y = Math.Max(down, 0); y < Side + Math.Min(down, 0); y++)
        {
            for (int x = Math.Max(right, 0); x < Side + Math.Min(right, 0); x++)
                shifted[y * Side + x] = image[(y - down) * Side + x - right];
        }
    }
}
