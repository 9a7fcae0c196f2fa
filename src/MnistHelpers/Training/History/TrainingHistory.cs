using System.Globalization;
using System.Text;
using System.Text.Json;
using MnistHelpers.Files;
using MnistHelpers.Training;

namespace MnistHelpers;

/// <summary>The results of a training run, epoch by epoch.</summary>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class TrainingHistory : INotebookView
{
    private readonly List<EpochRecord> _epochs = [];

    /// <summary>
    /// The epochs in the order in which they were run. If training was stopped within an epoch, the last record covers only part
    /// of it (<see cref="EpochRecord.IsPartial"/>).
    /// </summary>
    public IReadOnlyList<EpochRecord> Epochs => _epochs;

    /// <summary>Whether the run was stopped before the end of its last epoch.</summary>
    public bool Canceled { get; internal set; }

    /// <summary>The learning rate that was planned for the run; null if it depended on results, or is not known.</summary>
    internal RateSchedule? Schedule { get; set; }

    /// <summary>
    /// The epoch with the lowest validation loss (the first one, if several are equal); null if no epoch has a validation loss.
    /// </summary>
    public EpochRecord? BestEpoch =>
        _epochs.Where(epoch => epoch.ValidationLoss is { } loss && !double.IsNaN(loss)).MinBy(epoch => epoch.ValidationLoss);

    /// <summary>Appends an epoch.</summary>
    /// <exception cref="ArgumentException">The epoch does not follow the existing ones.</exception>
    public void Add(EpochRecord epoch)
    {
        ArgumentNullException.ThrowIfNull(epoch);
        int last = _epochs.Count > 0 ? _epochs[^1].Epoch : 0;
        if (epoch.Epoch <= last)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"epoch: {epoch.Epoch} found after {last}; count epochs upwards from 1"));
        }
        _epochs.Add(epoch);
    }

    /// <summary>
    /// Returns CSV with one row per epoch and the names of <see cref="EpochRecord"/>'s properties, in camel case, as columns; values that
    /// were not evaluated are empty. The column <c>imagesSeen</c> is present only if training was stopped within an epoch.
    /// </summary>
    public string ToCsv()
    {
        bool hasPart = Part is not null;
        var csv = new StringBuilder("epoch,trainLoss,trainAccuracy,validationLoss,validationAccuracy,learningRate,seconds,imagesPerSecond")
            .Append(hasPart ? ",imagesSeen\n" : "\n");
        foreach (EpochRecord e in _epochs)
        {
            csv.Append(
                CultureInfo.InvariantCulture,
                $"{e.Epoch},{e.TrainLoss:R},{e.TrainAccuracy:R},{e.ValidationLoss:R},{e.ValidationAccuracy:R},{e.LearningRate:R},{e.Seconds:R},{e.ImagesPerSecond:R}");
            csv.Append(hasPart ? FormattableString.Invariant($",{e.ImagesSeen}\n") : "\n");
        }
        return csv.ToString();
    }

    /// <summary>
    /// Returns the epochs as JSON; a loss that is not a finite number is written as the string <c>"NaN"</c> or <c>"Infinity"</c>, values
    /// that were not evaluated as <c>null</c>.
    /// </summary>
    public string ToJson() =>
        JsonSerializer.Serialize(new HistoryDocument(_epochs, Canceled, Schedule), HistoryJson.Default.HistoryDocument) + "\n";

    /// <summary>Reads JSON written by <see cref="ToJson"/>.</summary>
    /// <exception cref="InvalidDataException">The text is not the JSON of a training history.</exception>
    public static TrainingHistory FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var history = new TrainingHistory();
        try
        {
            HistoryDocument? document = JsonSerializer.Deserialize(json, HistoryJson.Default.HistoryDocument);
            foreach (EpochRecord? epoch in document?.Epochs ?? throw new JsonException())
                history.Add(epoch ?? throw new JsonException());
            history.Canceled = document.Canceled;
            history.Schedule = document.Schedule is { Epochs: > 0 } schedule ? schedule : null;
        }
        catch (JsonException fault)
        {
            string place = fault.LineNumber is { } line ? FormattableString.Invariant($" (line {line + 1})") : "";
            throw new InvalidDataException($"training history: not JSON that TrainingHistory.ToJson wrote{place}; save it again", fault);
        }
        catch (ArgumentException fault)
        {
            throw new InvalidDataException($"training history: {fault.Message}", fault);
        }
        return history;
    }

    /// <summary>
    /// Writes JSON or CSV, depending on the file extension. The file is written beside the target and then renamed, so that the target is
    /// never incomplete.
    /// </summary>
    /// <param name="path">A name that ends in <c>.json</c> or <c>.csv</c>; missing folders are created.</param>
    /// <exception cref="ArgumentException">The name ends in neither.</exception>
    public void Save(string path) => Export.Save(path, ToJson, ToCsv);

    /// <summary>Returns the epochs as a table, with the best one named above it.</summary>
    public override string ToString() => ToTable().ToText(Summary);

    string INotebookView.ToHtml() => ToTable().ToHtml(Summary);

    /// <summary>The incomplete epoch in which training was stopped, if any.</summary>
    private EpochRecord? Part => _epochs is [.., { IsPartial: true } last] ? last : null;

    private string Summary => Finished
        + (Part is { } part ? FormattableString.Invariant($", then stopped after {part.ImagesSeen:N0} images of epoch {part.Epoch}")
            : Canceled ? ", then stopped"
            : "")
        + (BestEpoch is { } best
            ? string.Create(
                CultureInfo.InvariantCulture,
                $", the best is {best.Epoch}: validation loss {Readable.Of(best.ValidationLoss)}, accuracy "
                    + $"{best.ValidationAccuracy:0.0000}")
            : "");

    private string Finished =>
        _epochs.Count(epoch => !epoch.IsPartial) is var count && count == 1 ? "1 epoch" : FormattableString.Invariant($"{count} epochs");

    private TextTable ToTable()
    {
        EpochRecord? best = BestEpoch;
        var table = new TextTable("epoch", "train loss", "train acc.", "val. loss", "val. acc.", "learning rate", "seconds", "images/s");
        foreach (EpochRecord e in _epochs)
        {
            string name = e.ImagesSeen is { } seen
                ? FormattableString.Invariant($"{e.Epoch} (part: {seen:N0} images)")
                : Show(e.Epoch, "0");
            string[] cells = [name, Readable.Of(e.TrainLoss), Readable.Of(e.TrainAccuracy), Readable.Of(e.ValidationLoss),
                Readable.Of(e.ValidationAccuracy), Show(e.LearningRate, "G4"), Show(e.Seconds, "0.0"), Show(e.ImagesPerSecond, "N0")];
            table.Add([.. cells.Select(cell => new TextTable.Cell(cell, e == best ? "rgba(31,119,180,0.2)" : null))]);
        }
        return table;
    }

    private static string Show(double? number, string format) => number?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
