namespace MnistHelpers;

/// <summary>How the learning rate changes over a run.</summary>
public enum LearningRateSchedule
{
    /// <summary>A constant learning rate.</summary>
    Constant,

    /// <summary>
    /// Decay to 0 along half a cosine, updated after each step: <c>(1 + cos(π step / steps)) / 2</c> of the initial learning rate
    /// (Loshchilov and Hutter, "SGDR", 2017, without restarts).
    /// </summary>
    Cosine,

    /// <summary>
    /// Multiplication by <see cref="TrainerOptions.DecayFactor"/> after every <see cref="TrainerOptions.DecayEpochs"/> epochs.
    /// </summary>
    Step,

    /// <summary>
    /// A rise from 1/25 of the maximum along half a cosine during <see cref="TrainerOptions.WarmUp"/> of the run, then a fall to 1/250,000
    /// along another (Smith and Topin, "Super-convergence", 2018; with the defaults of PyTorch's OneCycleLR).
    /// </summary>
    OneCycle,

    /// <summary>
    /// Multiplication by <see cref="TrainerOptions.DecayFactor"/> when the validation loss has not decreased for
    /// <see cref="TrainerOptions.DecayEpochs"/> epochs.
    /// </summary>
    Plateau,
}
