namespace MnistHelpers;

/// <summary>What one pass over the training images gave.</summary>
/// <param name="Epoch">The epoch, counted from 1.</param>
/// <param name="TrainLoss">The mean loss on the training images, as they were learnt from.</param>
/// <param name="TrainAccuracy">The share of right predictions on them, 0 to 1.</param>
/// <param name="ValidationLoss">The mean loss on the held-out images after the epoch; null when there are none.</param>
/// <param name="ValidationAccuracy">The share of right predictions on them, 0 to 1; null when there are none.</param>
/// <param name="LearningRate">The learning rate at the beginning of the epoch.</param>
/// <param name="Seconds">The time that the epoch took.</param>
/// <param name="ImagesPerSecond">How many training images were learnt from a second.</param>
public sealed record EpochRecord(
    int Epoch,
    double TrainLoss,
    double TrainAccuracy,
    double? ValidationLoss,
    double? ValidationAccuracy,
    double LearningRate,
    double Seconds,
    double ImagesPerSecond);
