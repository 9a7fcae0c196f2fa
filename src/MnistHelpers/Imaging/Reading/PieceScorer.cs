using MnistHelpers.Planes;

namespace MnistHelpers.Imaging;

/// <summary>A network that judges whether a piece of touching digits is one whole digit, from the piece and what surrounds it.</summary>
internal static class PieceScorer
{
    private static readonly Lazy<DigitCnn> s_network = new(DigitCnn.LoadPieces);

    /// <summary>Computes the logarithm of the odds that each piece is one whole digit.</summary>
    /// <param name="pieces">The pieces, drawn by <see cref="CutPiece.InPlace"/>.</param>
    internal static double[] LogOdds(IReadOnlyList<ReadOnlyMemory<byte>> pieces)
    {
        var odds = new double[pieces.Count];
        var pixels = new byte[pieces.Count * MnistNormalizer.Side * MnistNormalizer.Side];
        for (int i = 0; i < pieces.Count; i++)
            pieces[i].CopyTo(pixels.AsMemory(i * pieces[i].Length));
        var images = new ImageSet(pixels, new byte[pieces.Count]);
        Predictor.ForEachBatch(s_network.Value, images, Predictor.DefaultBatchSize, (start, logits, _) =>
        {
            float[] values = [.. logits.data<float>()];
            for (int i = 0; i < values.Length / 2; i++)
                odds[start + i] = values[2 * i + TouchingDigits.Right] - values[2 * i + TouchingDigits.Wrong];
        });
        return odds;
    }
}
