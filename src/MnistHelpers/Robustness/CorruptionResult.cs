namespace MnistHelpers;

/// <summary>What a network reached on images of one kind of corruption.</summary>
/// <param name="Corruption">The kind.</param>
/// <param name="Severity">Its level, 1 to 5 (0 for unchanged images); null where the kind has no levels.</param>
/// <param name="Accuracy">The share of right predictions, 0 to 1.</param>
/// <param name="CleanAccuracy">The share of right predictions on the same images without corruption.</param>
public sealed record CorruptionResult(Corruption Corruption, int? Severity, double Accuracy, double CleanAccuracy)
{
    /// <summary>The share of wrong predictions: the corruption error.</summary>
    public double Error => 1 - Accuracy;

    /// <summary>The accuracy less that on clean images: below 0 where the corruption does harm.</summary>
    public double Difference => Accuracy - CleanAccuracy;
}
