namespace MnistHelpers.Training;

/// <summary>The learning rate at every point of a run.</summary>
internal sealed class LearningRatePlan(TrainerOptions options)
{
    /// <summary>
    /// The initial and final learning rates of one-cycle as fractions of the maximum: the defaults of PyTorch's OneCycleLR.
    /// </summary>
    private const double FirstShare = 1 / 25.0;
    private const double LastShare = FirstShare / 1e4;

    /// <summary>The state that the plan depends on besides time.</summary>
    internal PlateauState Plateau { get; set; } = new();

    /// <param name="epochs">
    /// The number of completed epochs, including the fraction of the current one: 1.5 in the middle of the second epoch.
    /// </param>
    internal double At(double epochs)
    {
        double share = epochs / options.Epochs;
        return options.LearningRate * options.Schedule switch
        {
            LearningRateSchedule.Cosine => Cosine(1, 0, share),
            LearningRateSchedule.Step => Math.Pow(options.DecayFactor, Math.Floor(epochs / options.DecayEpochs)),
            LearningRateSchedule.OneCycle => share < options.WarmUp
                ? Cosine(FirstShare, 1, share / options.WarmUp)
                : Cosine(1, LastShare, (share - options.WarmUp) / (1 - options.WarmUp)),
            LearningRateSchedule.Plateau => Plateau.Factor,
            _ => 1,
        };
    }

    /// <summary>Records an epoch's validation loss.</summary>
    internal void EpochEnded(double validationLoss) => Plateau =
        validationLoss < Plateau.Lowest ? Plateau with { Lowest = validationLoss, EpochsAbove = 0 }
        : Plateau.EpochsAbove + 1 < options.DecayEpochs ? Plateau with { EpochsAbove = Plateau.EpochsAbove + 1 }
        : Plateau with { Factor = Plateau.Factor * options.DecayFactor, EpochsAbove = 0 };

    /// <summary>Interpolates between two values along half a cosine.</summary>
    private static double Cosine(double from, double to, double share) => to + (from - to) * (1 + Math.Cos(Math.PI * share)) / 2;
}
