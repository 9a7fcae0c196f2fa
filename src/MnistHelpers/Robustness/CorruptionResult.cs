namespace MnistHelpers;

/// <summary>A network's accuracy on images with one kind of corruption.</summary>
/// <param name="Corruption">The kind of corruption.</param>
/// <param name="Severity">The severity, 1 to 5 (0 for unchanged images); null if the kind has no levels.</param>
/// <param name="Accuracy">The fraction of correct predictions, 0 to 1.</param>
/// <param name="CleanAccuracy">The fraction of correct predictions on the same images without corruption.</param>
public sealed record CorruptionResult(Corruption Corruption, int? Severity, double Accuracy, double CleanAccuracy)
{
    /// <summary>The corruption error: the fraction of wrong predictions.</summary>
    public double Error => 1 - Accuracy;

    /// <summary>The accuracy minus that on clean images: negative if the corruption lowers it.</summary>
    public double Difference => Accuracy - CleanAccuracy;
}
