namespace MnistHelpers;

/// <summary>The results of one step of a training run.</summary>
/// <param name="Epochs">The number of epochs done after the step, such as 1.5 in the middle of the second one.</param>
/// <param name="Loss">The mean loss of the step's batch, before the weights were changed.</param>
public readonly record struct TrainingStep(double Epochs, double Loss);
