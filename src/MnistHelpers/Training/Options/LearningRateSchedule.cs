namespace MnistHelpers;

/// <summary>How the learning rate changes over a run.</summary>
public enum LearningRateSchedule
{
    /// <summary>It stays as it is.</summary>
    Constant,

    /// <summary>
    /// It falls to 0 along half a cosine, a little after each step: <c>(1 + cos(π step / steps)) / 2</c> of the first
    /// (Loshchilov and Hutter, "SGDR", 2017, without restarts).
    /// </summary>
    Cosine,

    /// <summary>
    /// It is multiplied by <see cref="TrainerOptions.DecayFactor"/> after every <see cref="TrainerOptions.DecayEpochs"/> epochs.
    /// </summary>
    Step,

    /// <summary>
    /// It rises from a 25th along half a cosine for <see cref="TrainerOptions.WarmUp"/> of the run, and falls to a 250,000th
    /// along another (Smith and Topin, "Super-convergence", 2018; the numbers are those of PyTorch's OneCycleLR).
    /// </summary>
    OneCycle,

    /// <summary>
    /// It is multiplied by <see cref="TrainerOptions.DecayFactor"/> when the validation loss has not gone down for
    /// <see cref="TrainerOptions.DecayEpochs"/> epochs.
    /// </summary>
    Plateau,
}
