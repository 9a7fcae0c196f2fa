using System.Text.Json.Serialization;

namespace MnistHelpers;

/// <summary>The results of one pass over the training images, or of the part completed before training was stopped.</summary>
/// <param name="Epoch">The epoch, counted from 1.</param>
/// <param name="TrainLoss">The mean loss on the training images, measured during training.</param>
/// <param name="TrainAccuracy">The fraction of correct predictions on the training images, 0 to 1.</param>
/// <param name="ValidationLoss">The mean loss on the held-out images after the epoch; null if there are none.</param>
/// <param name="ValidationAccuracy">The fraction of correct predictions on the held-out images, 0 to 1; null if there are none.</param>
/// <param name="LearningRate">The learning rate at the beginning of the epoch.</param>
/// <param name="Seconds">The duration of the epoch in seconds.</param>
/// <param name="ImagesPerSecond">The number of training images processed per second.</param>
/// <param name="ImagesSeen">The number of training images processed when the epoch was interrupted; null for a complete epoch.</param>
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
    /// Whether training was stopped in the middle of the epoch: the numbers then cover only the images processed until then, and there was
    /// no evaluation.
    /// </summary>
    [JsonIgnore]
    public bool IsPartial => ImagesSeen is not null;
}
