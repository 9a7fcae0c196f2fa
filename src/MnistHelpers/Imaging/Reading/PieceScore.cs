namespace MnistHelpers.Imaging;

/// <summary>What a piece of touching digits is.</summary>
/// <param name="Probabilities">The probabilities of the ten digits, if it is one.</param>
/// <param name="LogOdds">The logarithm of the odds that it is one whole digit.</param>
internal sealed record PieceScore(float[] Probabilities, double LogOdds)
{
    /// <summary>The most probable digit.</summary>
    internal int Digit => Array.IndexOf(Probabilities, Confidence);

    /// <summary>The probability of <see cref="Digit"/>.</summary>
    internal float Confidence => Probabilities.Max();
}
