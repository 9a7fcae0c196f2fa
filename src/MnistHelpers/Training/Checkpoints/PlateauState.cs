namespace MnistHelpers;

/// <summary>What <see cref="LearningRateSchedule.Plateau"/> has seen.</summary>
/// <param name="Factor">What the learning rate is multiplied by now.</param>
/// <param name="Lowest">The lowest validation loss.</param>
/// <param name="EpochsAbove">How many epochs ago, since the factor last changed.</param>
internal sealed record PlateauState(double Factor = 1, double Lowest = double.PositiveInfinity, int EpochsAbove = 0);
