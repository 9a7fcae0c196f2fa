using System.Globalization;
namespace MnistHelpers.Charts;

/// <summary>The titles of learning curves, which state the finding.</summary>
internal static class CurveTitles
{
    internal static bool HeldOut(TrainingHistory history) => history.Epochs.Any(epoch => epoch.ValidationLoss is not null);

    /// <summary>Returns the epoch with the lowest finite validation loss; null if there is none.</summary>
    internal static EpochRecord? Best(TrainingHistory history) =>
        history.Epochs.Where(epoch => epoch.ValidationLoss is { } loss && double.IsFinite(loss)).MinBy(epoch => epoch.ValidationLoss);

    internal static string OfRun(TrainingHistory history)
    {
        EpochRecord last = history.Epochs[^1];
        string best = Best(history) is { ValidationAccuracy: { } accuracy } epoch
            ? FormattableString.Invariant(
                $"Epoch {epoch.Epoch} of {last.Epoch} is the best: {ChartStyle.Percent(accuracy, 2)} of the validation images right")
            : "";
        if (Broken(history) is { } broken)
            return Best(history) is { } sound ? FormattableString.Invariant($"{broken}; the best is epoch {sound.Epoch}") : broken;
        // An epoch that was not finished has not been evaluated.
        if (last.ImagesSeen is { } seen)
        {
            string stopped = FormattableString.Invariant($"Stopped in epoch {last.Epoch}, after {seen:N0} images");
            return Best(history) is { ValidationAccuracy: { } sofar } whole
                ? FormattableString.Invariant(
                    $"{stopped}; epoch {whole.Epoch} is the best: {ChartStyle.Percent(sofar, 2)} of the validation images right")
                : FormattableString.Invariant($"{stopped}: {ChartStyle.Percent(last.TrainAccuracy, 2)} of them right");
        }
        return best.Length > 0
            ? best
            : FormattableString.Invariant(
                $"{ChartStyle.Percent(last.TrainAccuracy, 2)} of the training images right in epoch {last.Epoch}, none held out");
    }

    internal static string OfRunningRun(TrainingHistory history, int epochs)
    {
        if (history.Epochs.Count == 0)
            return FormattableString.Invariant($"Training for {epochs} epochs; the curves begin when the first is over");
        EpochRecord last = history.Epochs[^1];
        if (last.Epoch >= epochs || Broken(history) is not null)
            return OfRun(history);
        string right = last.ValidationAccuracy is { } validation
            ? $"{ChartStyle.Percent(validation, 2)} of the validation images right"
            : $"{ChartStyle.Percent(last.TrainAccuracy, 2)} of the training images right";
        string best = Best(history) is { } epoch ? FormattableString.Invariant($"; the best so far is epoch {epoch.Epoch}") : "";
        return FormattableString.Invariant($"After {last.Epoch} of {epochs} epochs: {right}{best}");
    }

    internal static string OfRuns(IReadOnlyList<TrainingHistory> runs)
    {
        if (runs.Count == 1)
            return OfRun(runs[0]);
        bool heldOut = runs.All(HeldOut);
        double[] best = [.. runs.Select(run => BestAccuracy(run, heldOut)).Where(double.IsFinite)];
        int broken = runs.Count(run => Broken(run) is not null);
        string fault = broken > 0 ? FormattableString.Invariant($"; in {broken} the loss breaks") : "";
        return best.Length == 0
            ? FormattableString.Invariant($"{runs.Count} runs, and in none is the loss a finite number: training has diverged")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Images(heldOut)} right in {runs.Count} runs: {ChartStyle.Percent(best.Average(), 2)} on average "
                    + $"({ChartStyle.Percent(best.Min(), 2)} to {ChartStyle.Percent(best.Max(), 2)}){fault}");
    }

    internal static string OfGroups(IReadOnlyDictionary<string, IReadOnlyList<TrainingHistory>> groups, bool heldOut)
    {
        (string Name, double Mean)[] means = [.. groups
            .Select(
                group => (
                    group.Key,
                    group.Value.Select(run => BestAccuracy(run, heldOut)).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average()))
            .Where(group => double.IsFinite(group.Item2))];
        if (means.Length == 0)
        {
            return FormattableString.Invariant(
                $"{groups.Count} groups of runs, and in none is the loss a finite number: training has diverged");
        }
        (string name, double mean) = means.MaxBy(group => group.Mean);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name} is the best of {groups.Count}: {ChartStyle.Percent(mean, 2)} of the "
                + $"{(heldOut ? "validation" : "training")} images right on average");
    }

    /// <summary>Describes what is wrong with a run's losses; returns null if all are finite numbers.</summary>
    private static string? Broken(TrainingHistory history)
    {
        static bool IsBroken(double? loss) => loss is { } number && !double.IsFinite(number);
        EpochRecord[] training = [.. history.Epochs.Where(epoch => IsBroken(epoch.TrainLoss))];
        EpochRecord[] validation = [.. history.Epochs.Where(epoch => IsBroken(epoch.ValidationLoss))];
        (string name, EpochRecord[] broken) = training.Length > 0 ? ("training", training) : ("validation", validation);
        if (broken.Length == 0)
            return null;
        return broken.Length == history.Epochs.Count
            ? $"The {name} loss is not a finite number in any epoch: training has diverged"
            : FormattableString.Invariant($"The {name} loss is not a finite number in {broken.Length} of {history.Epochs.Count} epochs");
    }

    /// <summary>
    /// Returns the accuracy in the run's best epoch, or in its last one if no images were held out; NaN if there is no such epoch with a
    /// finite loss.
    /// </summary>
    private static double BestAccuracy(TrainingHistory history, bool heldOut) => heldOut
        ? Best(history)?.ValidationAccuracy ?? double.NaN
        : double.IsFinite(history.Epochs[^1].TrainLoss) ? history.Epochs[^1].TrainAccuracy : double.NaN;

    private static string Images(bool heldOut) => heldOut ? "Validation images" : "Training images";
}
