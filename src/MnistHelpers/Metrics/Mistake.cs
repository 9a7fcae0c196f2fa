namespace MnistHelpers;

/// <summary>A wrong prediction.</summary>
/// <param name="Index">The sample's index in what was evaluated.</param>
/// <param name="Actual">Its true label.</param>
/// <param name="Predicted">The label that was predicted instead.</param>
/// <param name="Confidence">The probability that the prediction was given, 0 to 1; null when no probabilities are known.</param>
public sealed record Mistake(int Index, int Actual, int Predicted, float? Confidence);
