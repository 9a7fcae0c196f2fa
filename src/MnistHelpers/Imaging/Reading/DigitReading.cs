namespace MnistHelpers;

/// <summary>What a network says about a digit of a picture.</summary>
/// <param name="Image">The digit.</param>
/// <param name="Digit">The most probable digit, be it sure or not; null where the picture has none.</param>
/// <param name="Probabilities">Of 0 to 9; empty where the picture has no digit.</param>
/// <param name="IsSure">Whether the digit's probability reaches <see cref="DigitReaderOptions.Threshold"/>.</param>
public sealed record DigitReading(DigitImage Image, int? Digit, ReadOnlyMemory<float> Probabilities, bool IsSure)
{
    /// <summary>The probability of <see cref="Digit"/>; 0 where there is none.</summary>
    public float Confidence => Digit is { } digit ? Probabilities.Span[digit] : 0;

    /// <summary>The digit and its probability, <c>not sure</c> with the likeliest, or <c>no digit found</c>.</summary>
    public override string ToString() => (Digit, IsSure) switch
    {
        (null, _) => "no digit found",
        (_, true) => FormattableString.Invariant($"{Digit} ({Confidence:0.0 %})"),
        _ => FormattableString.Invariant($"not sure, perhaps {Digit} ({Confidence:0.0 %})"),
    };
}
