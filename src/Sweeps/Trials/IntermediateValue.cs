namespace MnistHelpers;

/// <summary>An intermediate value that a trial reported.</summary>
/// <param name="Step">The step, from 1, such as the epoch.</param>
/// <param name="Value">The objective at that step.</param>
public readonly record struct IntermediateValue(int Step, double Value);
