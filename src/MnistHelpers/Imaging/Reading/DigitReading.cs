namespace MnistHelpers;

/// <summary>A network's reading of a digit in a picture.</summary>
/// <param name="Image">The image of the digit.</param>
/// <param name="Digit">The most probable digit, whether sure or not; null if the picture has no digit.</param>
/// <param name="Probabilities">The probabilities of 0 to 9; empty if the picture has no digit.</param>
/// <param name="IsSure">
/// Whether the digit's probability reaches <see cref="DigitReaderOptions.Threshold"/> and the picture seems to contain only this digit.
/// </param>
public sealed record DigitReading(DigitImage Image, int? Digit, ReadOnlyMemory<float> Probabilities, bool IsSure)
{
    /// <summary>The probability of <see cref="Digit"/>; 0 if there is none.</summary>
    public float Confidence => Digit is { } digit ? Probabilities.Span[digit] : 0;

    /// <summary>Returns the digit and its probability, <c>not sure</c> with the most probable digit, or <c>no digit found</c>.</summary>
    public override string ToString() => (Digit, IsSure) switch
    {
        (null, _) => "no digit found",
        (_, true) => FormattableString.Invariant($"{Digit} ({Confidence:0.0 %})"),
        _ => FormattableString.Invariant($"not sure, perhaps {Digit} ({Confidence:0.0 %})"),
    };
}
