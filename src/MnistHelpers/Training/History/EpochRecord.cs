using System.Text.Json.Serialization;

namespace MnistHelpers;

/// <summary>What one pass over the training images gave, or the part of it before training was stopped.</summary>
/// <param name="Epoch">The epoch, counted from 1.</param>
/// <param name="TrainLoss">The mean loss on the training images, as they were learned from.</param>
/// <param name="TrainAccuracy">The share of right predictions on them, 0 to 1.</param>
/// <param name="ValidationLoss">The mean loss on the held-out images after the epoch; null when there are none.</param>
/// <param name="ValidationAccuracy">The share of right predictions on them, 0 to 1; null when there are none.</param>
/// <param name="LearningRate">The learning rate at the beginning of the epoch.</param>
/// <param name="Seconds">The time that the epoch took.</param>
/// <param name="ImagesPerSecond">How many training images were learned from a second.</param>
/// <param name="ImagesSeen">How many training images had been learned from when the epoch was broken off; null for a whole epoch.</param>
public sealed record EpochRecord(
    int Epoch,
    double TrainLoss,
    double TrainAccuracy,
    double? ValidationLoss,
    double? ValidationAccuracy,
    double LearningRate,
    double Seconds,
    double ImagesPerSecond,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? ImagesSeen = null)
{
    /// <summary>
    /// Whether training was stopped in the middle of the epoch: its numbers are those of the images until then, and nothing was evaluated.
    /// </summary>
    [JsonIgnore]
    public bool IsPartial => ImagesSeen is not null;
}
