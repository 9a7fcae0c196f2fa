namespace MnistHelpers;

/// <summary>The progress of a training run.</summary>
/// <param name="Epoch">The current epoch, counted from 1.</param>
/// <param name="Epochs">The total number of epochs.</param>
/// <param name="Images">The number of images processed in this epoch.</param>
/// <param name="ImagesTotal">The number of images per epoch.</param>
/// <param name="Loss">The mean loss of the epoch so far.</param>
/// <param name="Accuracy">The fraction of correct predictions in the epoch so far, 0 to 1.</param>
/// <param name="ImagesPerSecond">The number of images processed per second.</param>
/// <param name="TimeLeft">The estimated time for the rest of the run.</param>
/// <param name="Finished">The record of the epoch, including validation, once it has ended or been interrupted; null before.</param>
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
