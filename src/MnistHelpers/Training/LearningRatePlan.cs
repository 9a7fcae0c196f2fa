namespace MnistHelpers.Training;

/// <summary>The learning rate at every point of a run.</summary>
internal sealed class LearningRatePlan(TrainerOptions options)
{
    private readonly RateSchedule? _schedule = RateSchedule.Of(options);

    /// <summary>The state that the plan depends on besides time.</summary>
    internal PlateauState Plateau { get; set; } = new();

    /// <param name="epochs">
    /// The number of completed epochs, including the fraction of the current one: 1.5 in the middle of the second epoch.
    /// </param>
    internal double At(double epochs) => _schedule?.At(epochs) ?? options.LearningRate * Plateau.Factor;

    /// <summary>Records an epoch's validation loss.</summary>
    internal void EpochEnded(double validationLoss) => Plateau =
        validationLoss < Plateau.Lowest ? Plateau with { Lowest = validationLoss, EpochsAbove = 0 }
        : Plateau.EpochsAbove + 1 < options.DecayEpochs ? Plateau with { EpochsAbove = Plateau.EpochsAbove + 1 }
        : Plateau with { Factor = Plateau.Factor * options.DecayFactor, EpochsAbove = 0 };
}
