namespace MnistHelpers.Training;

/// <summary>The learning rate over a run, as its options plan it from the beginning.</summary>
internal sealed record RateSchedule(
    LearningRateSchedule Kind, double LearningRate, int Epochs, double WarmUp, int DecayEpochs, double DecayFactor)
{
    /// <summary>
    /// The initial and final learning rates of one-cycle as fractions of the maximum: the defaults of PyTorch's OneCycleLR.
    /// </summary>
    private const double FirstShare = 1 / 25.0;
    private const double LastShare = FirstShare / 1e4;

    /// <summary>Returns the schedule of a run; null if its rates depend on its results.</summary>
    internal static RateSchedule? Of(TrainerOptions options) => options.Schedule == LearningRateSchedule.Plateau
        ? null
        : new(options.Schedule, options.LearningRate, options.Epochs, options.WarmUp, options.DecayEpochs, options.DecayFactor);

    /// <param name="epochs">
    /// The number of completed epochs, including the fraction of the current one: 1.5 in the middle of the second epoch.
    /// </param>
    internal double At(double epochs)
    {
        double share = epochs / Epochs;
        return LearningRate * Kind switch
        {
            LearningRateSchedule.Cosine => Cosine(1, 0, share),
            LearningRateSchedule.Step => Math.Pow(DecayFactor, Math.Floor(epochs / DecayEpochs)),
            LearningRateSchedule.OneCycle => share < WarmUp
                ? Cosine(FirstShare, 1, share / WarmUp)
                : Cosine(1, LastShare, (share - WarmUp) / (1 - WarmUp)),
            _ => 1,
        };
    }

    /// <summary>Interpolates between two values along half a cosine.</summary>
    private static double Cosine(double from, double to, double share) => to + (from - to) * (1 + Math.Cos(Math.PI * share)) / 2;
}
