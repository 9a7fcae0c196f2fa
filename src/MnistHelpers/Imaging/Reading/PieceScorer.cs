using MnistHelpers.Planes;
using static TorchSharp.torch;

namespace MnistHelpers.Imaging;

/// <summary>
/// A network that judges which digit a piece of touching digits is, or that it is not just one, from the piece and what surrounds it.
/// </summary>
internal static class PieceScorer
{
    private const int Side = MnistNormalizer.Side, Digits = ImageSet.Classes, Classes = TouchingDigits.Classes;

    private static readonly Lazy<DigitCnn> s_network = new(DigitCnn.LoadPieces);

    /// <summary>The shifts in pixels over which a piece's probabilities are averaged.</summary>
    private static readonly (int Right, int Down)[] s_shifts = [(0, 0), (1, 0), (-1, 0), (0, 1), (0, -1)];

    /// <summary>Judges each piece.</summary>
    /// <param name="pieces">The pieces, drawn by <see cref="CutPiece.InPlace"/>.</param>
    internal static PieceScore[] Score(IReadOnlyList<ReadOnlyMemory<byte>> pieces)
    {
        var pixels = new byte[pieces.Count * s_shifts.Length * Side * Side];
        for (int i = 0; i < pieces.Count * s_shifts.Length; i++)
        {
            (int right, int down) = s_shifts[i % s_shifts.Length];
            PixelShift.Copy(pieces[i / s_shifts.Length].Span, right, down, pixels.AsSpan(i * Side * Side, Side * Side));
        }

        var averaged = new float[pieces.Count * Classes];
        var images = new ImageSet(pixels, new byte[pieces.Count * s_shifts.Length]);
        Predictor.ForEachBatch(s_network.Value, images, Predictor.DefaultBatchSize, (start, logits, _) =>
        {
            using Tensor probabilities = logits.softmax(1);
            float[] shifted = [.. probabilities.data<float>()];
            for (int i = 0; i < shifted.Length; i++)
                averaged[(start + i / Classes) / s_shifts.Length * Classes + i % Classes] += shifted[i] / s_shifts.Length;
        });
        return [.. averaged.Chunk(Classes).Select(Of)];
    }

    /// <param name="row">The probabilities of the ten digits and of <see cref="TouchingDigits.NoDigit"/>.</param>
    private static PieceScore Of(float[] row)
    {
        // So that no logarithm is infinite.
        const float least = 1e-9f;
        float one = Math.Max(row.Take(Digits).Sum(), least);
        return new PieceScore([.. row.Take(Digits).Select(p => p / one)], Math.Log(one / Math.Max(row[TouchingDigits.NoDigit], least)));
    }
}
