namespace MnistHelpers.Training;

/// <summary>The state of <see cref="LearningRateSchedule.Plateau"/>.</summary>
/// <param name="Factor">The current factor of the learning rate.</param>
/// <param name="Lowest">The lowest validation loss.</param>
/// <param name="EpochsAbove">The number of epochs since that loss, counted from the last change of the factor.</param>
internal sealed record PlateauState(double Factor = 1, double Lowest = double.PositiveInfinity, int EpochsAbove = 0);
