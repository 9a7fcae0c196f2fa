namespace TorchSharp.Engine;

/// <summary>One term of each value of a sampled row.</summary>
/// <param name="Positions">Where the terms come from.</param>
/// <param name="Weights">Their factors; null where all are 1.</param>
internal readonly record struct Tap(long[] Positions, double[]? Weights);
