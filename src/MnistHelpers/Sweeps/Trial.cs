namespace MnistHelpers;

/// <summary>One setting of the hyperparameters that a sweep tried, and what came of it.</summary>
/// <param name="Number">Its place in the order in which trials began, from 0.</param>
/// <param name="Parameters">The hyperparameters by their names: numbers, texts and bools. A conditional one is missing where it had no meaning.</param>
/// <param name="Value">The objective; null where there is none.</param>
/// <param name="State">How it ended.</param>
public sealed record Trial(int Number, IReadOnlyDictionary<string, object> Parameters, double? Value, TrialState State = TrialState.Complete);
