namespace MnistHelpers;

/// <summary>Where a training run stands.</summary>
/// <param name="Epoch">The running epoch, counted from 1.</param>
/// <param name="Epochs">How many there will be.</param>
/// <param name="Images">How many images of the epoch were learned from.</param>
/// <param name="ImagesTotal">How many images an epoch has.</param>
/// <param name="Loss">The mean loss of the epoch so far.</param>
/// <param name="Accuracy">The share of right predictions of the epoch so far, 0 to 1.</param>
/// <param name="ImagesPerSecond">How many images are learned from a second.</param>
/// <param name="TimeLeft">How long the rest of the run will take at that pace.</param>
/// <param name="Finished">The record of the epoch once it is over, validation included, or broken off; null before.</param>
public sealed record TrainingProgress(
    int Epoch,
    int Epochs,
    int Images,
    int ImagesTotal,
    double Loss,
    double Accuracy,
    double ImagesPerSecond,
    TimeSpan TimeLeft,
    EpochRecord? Finished = null);
