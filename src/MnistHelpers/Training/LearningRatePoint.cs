namespace MnistHelpers;

/// <summary>What a learning rate gave.</summary>
/// <param name="LearningRate">The learning rate of a step.</param>
/// <param name="Loss">The running mean of the loss before it.</param>
public sealed record LearningRatePoint(double LearningRate, double Loss);
