using System.Globalization;

namespace MnistHelpers;

/// <summary>
/// Progress output on one line that is rewritten in place, leaving one line per epoch. If the output is redirected to a file, only the line
/// per epoch is written.
/// </summary>
public sealed class ConsoleProgress : IProgress<TrainingProgress>
{
    private readonly TextWriter? _writer;
    private int _shown;

    /// <summary>Writes to the console or to the output of the notebook cell.</summary>
    public ConsoleProgress()
    {
    }

    /// <summary>Writes to <paramref name="writer"/>, including the progress within an epoch.</summary>
    public ConsoleProgress(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _writer = writer;
    }

    /// <summary>The prefix of each line, such as <c>network 2/5, </c>; empty by default.</summary>
    public string Label { get; init; } = "";

    /// <inheritdoc/>
    public void Report(TrainingProgress value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Finished is { } record)
        {
            Rewrite(Line(value, record), "\n");
            _shown = 0;
        }
        else if (_writer is not null || !Console.IsOutputRedirected || RunningCell.IsRunning)
        {
            string line = Line(value);
            Rewrite(line, "");
            _shown = line.Length;
        }
    }

    private string Line(TrainingProgress p) => string.Create(CultureInfo.InvariantCulture,
        $"{Label}epoch {p.Epoch}/{p.Epochs} {100L * p.Images / p.ImagesTotal,3} %  loss {Readable.Of(p.Loss)}  accuracy "
            + $"{p.Accuracy:0.0000}  {p.ImagesPerSecond:N0} images/s  {p.TimeLeft:h\\:mm\\:ss} left");

    private string Line(TrainingProgress p, EpochRecord e) => string.Create(CultureInfo.InvariantCulture,
        $"{Label}epoch {p.Epoch}/{p.Epochs}: {Stopped(p, e)}loss {Readable.Of(e.TrainLoss)}, accuracy {e.TrainAccuracy:0.0000}; "
            + $"{Validation(e)}{e.ImagesPerSecond:N0} images/s");

    private static string Stopped(TrainingProgress p, EpochRecord e) => e.ImagesSeen is { } seen
        ? string.Create(CultureInfo.InvariantCulture, $"stopped after {seen:N0} of {p.ImagesTotal:N0} images; ")
        : "";

    private static string Validation(EpochRecord e) => e.ValidationLoss is null
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"validation {Readable.Of(e.ValidationLoss)}, {e.ValidationAccuracy:0.0000}; ");

    /// <summary>Rewrites the line. Spaces cover the remains of a longer line; the cursor stays at the end of the line.</summary>
    private void Rewrite(string line, string end)
    {
        TextWriter writer = _writer ?? Console.Out;
        string back = _shown > 0 ? "\r" : "";
        writer.Write(back + line.PadRight(_shown) + end);
        writer.Flush();
    }
}
