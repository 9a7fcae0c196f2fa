namespace TorchSharp.Engine;

/// <summary>One term of each value of a sampled row.</summary>
/// <param name="Positions">The positions from which the terms are taken.</param>
/// <param name="Weights">The factors of the terms; null if all are 1.</param>
internal readonly record struct Tap(long[] Positions, double[]? Weights);
