namespace MnistHelpers;

/// <summary>The loss at one learning rate.</summary>
/// <param name="LearningRate">The learning rate of a step.</param>
/// <param name="Loss">The running mean of the loss before that step.</param>
public sealed record LearningRatePoint(double LearningRate, double Loss);
