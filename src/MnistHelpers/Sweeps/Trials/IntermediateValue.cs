namespace MnistHelpers;

/// <summary>What a trial reported on its way.</summary>
/// <param name="Step">How far it had come, from 1: the epoch, where a network is trained.</param>
/// <param name="Value">The objective at that step.</param>
public readonly record struct IntermediateValue(int Step, double Value);
