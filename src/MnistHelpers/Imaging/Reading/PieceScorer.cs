namespace MnistHelpers.Imaging;

/// <summary>
/// A network that judges which digit a piece of touching digits is, or that it is not just one, from the piece and what surrounds it.
/// </summary>
internal static class PieceScorer
{
    private static readonly Lazy<DigitCnn> s_network = new(DigitCnn.LoadPieces);
    private static readonly TemperatureScaling s_scaling = new(1);

    /// <summary>The shifts in pixels over which a piece's probabilities are averaged.</summary>
    private static readonly (int Right, int Down)[] s_shifts = [(0, 0), (1, 0), (-1, 0), (0, 1), (0, -1)];

    /// <summary>Judges each piece.</summary>
    /// <param name="pieces">The pieces, drawn by <see cref="CutPiece.InPlace"/>.</param>
    internal static PieceScore[] Score(IReadOnlyList<ReadOnlyMemory<byte>> pieces)
    {
        float[] averaged = ShiftAverage.Probabilities(s_network.Value, s_scaling, TouchingDigits.Classes, pieces, s_shifts);
        return [.. averaged.Chunk(TouchingDigits.Classes).Select(Of)];
    }

    /// <param name="row">The probabilities of the ten digits and of <see cref="TouchingDigits.NoDigit"/>.</param>
    private static PieceScore Of(float[] row)
    {
        // So that no logarithm is infinite.
        const float least = 1e-9f;
        float one = Math.Max(row.Take(ImageSet.Classes).Sum(), least), none = Math.Max(row[TouchingDigits.NoDigit], least);
        return new PieceScore([.. row.Take(ImageSet.Classes).Select(p => p / one)], Math.Log(one / none));
    }
}
