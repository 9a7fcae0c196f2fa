using System.Globalization;
using MnistHelpers;

namespace MnistApp.Train;

/// <summary>Shows the progress of a training run: a bar on a terminal and a line for each epoch.</summary>
internal sealed class TrainingBar(Screen screen) : IProgress<TrainingProgress>, IDisposable
{
    private readonly ProgressBar _bar = new(screen, "training");

    public void Report(TrainingProgress value)
    {
        if (value.Finished is { IsPartial: false } epoch)
        {
            _bar.WriteLine(Line(value, epoch));
            return;
        }
        _bar.Update(
            (value.Epoch - 1 + (double)value.Images / value.ImagesTotal) / value.Epochs,
            FormattableString.Invariant($"epoch {value.Epoch}/{value.Epochs}"), string.Create(CultureInfo.InvariantCulture,
                $"loss {Readable.Of(value.Loss)}  accuracy {value.Accuracy:0.0000}  {value.ImagesPerSecond:N0} images/s  "
                    + $"{value.TimeLeft:h\\:mm\\:ss} left"));
    }

    public void Dispose() => _bar.Dispose();

    private static string Line(TrainingProgress at, EpochRecord epoch)
    {
        string validation = epoch.ValidationLoss is null ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $"; validation loss {Readable.Of(epoch.ValidationLoss)}, accuracy {epoch.ValidationAccuracy:0.0000}");
        return string.Create(CultureInfo.InvariantCulture,
            $"epoch {at.Epoch}/{at.Epochs}: loss {Readable.Of(epoch.TrainLoss)}, accuracy {epoch.TrainAccuracy:0.0000}{validation}; "
                + $"{epoch.ImagesPerSecond:N0} images/s");
    }
}
