using System.Diagnostics;

namespace MnistHelpers.Training;

/// <summary>The running means, speed and remaining time of an epoch.</summary>
/// <param name="epoch">The epoch, from 1.</param>
/// <param name="epochs">The number of epochs of the run.</param>
/// <param name="images">The number of images of the epoch.</param>
/// <param name="before">The sums from before an interruption, if the epoch is resumed.</param>
internal sealed class EpochMeter(int epoch, int epochs, int images, MeterState before)
{
    private static readonly TimeSpan s_reportInterval = TimeSpan.FromMilliseconds(100);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _reported;
    private readonly TimeSpan _before = TimeSpan.FromSeconds(before.Seconds);
    private TimeSpan _learning = TimeSpan.FromSeconds(before.Seconds);
    private int _seen = before.Seen;
    private double _loss = before.Loss;
    private long _correct = before.Correct;

    internal int Epoch => epoch;

    internal MeterState State => new(_seen, _loss, _correct, Elapsed.TotalSeconds);

    private TimeSpan Elapsed => _before + _clock.Elapsed;

    /// <summary>Whether a tenth of a second has passed since the last report.</summary>
    internal bool IsDue => _clock.Elapsed - _reported >= s_reportInterval;

    private double MeanLoss => _loss / _seen;

    private double Accuracy => (double)_correct / _seen;

    private double ImagesPerSecond => _seen / _learning.TotalSeconds;

    internal void Add(int count, double meanLoss, long correct)
    {
        _seen += count;
        _loss += meanLoss * count;
        _correct += correct;
        _learning = Elapsed;
    }

    internal EpochRecord Finish(double? validationLoss, double? validationAccuracy, double learningRate) => new(
        epoch, MeanLoss, Accuracy, validationLoss, validationAccuracy, learningRate, Elapsed.TotalSeconds, ImagesPerSecond);

    /// <summary>Ends the epoch early and returns its record so far; null before the first image.</summary>
    internal EpochRecord? BreakOff(double learningRate) => _seen == 0 ? null : Finish(null, null, learningRate) with { ImagesSeen = _seen };

    internal TrainingProgress Progress(EpochRecord? finished = null)
    {
        _reported = _clock.Elapsed;
        long left = (long)(epochs - epoch + 1) * images - _seen;
        return new TrainingProgress(
            epoch, epochs, _seen, images, MeanLoss, Accuracy, ImagesPerSecond, TimeSpan.FromSeconds(left / ImagesPerSecond), finished);
    }
}
