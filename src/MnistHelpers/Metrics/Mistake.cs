namespace MnistHelpers;

/// <summary>A wrong prediction.</summary>
/// <param name="Index">The index of the sample in the evaluated set.</param>
/// <param name="Actual">Its true label.</param>
/// <param name="Predicted">The label predicted instead.</param>
/// <param name="Confidence">The predicted probability of that label, 0 to 1; null if no probabilities are known.</param>
public sealed record Mistake(int Index, int Actual, int Predicted, float? Confidence);
